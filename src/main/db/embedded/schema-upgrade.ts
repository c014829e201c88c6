import { copyStoppedCluster } from './cluster-copy';
import { ownerRole } from './cluster';
import { databaseName } from './first-database';
import type { Passwords } from './passwords';
import type { ServerControl } from './server-control';

/** The owner's way into the embedded database. */
export interface OwnerConnection {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl: false;
}

/** What has to be done to the schema before anybody gets the server. */
export interface SchemaUpgrade {
  /** `copy_and_upgrade` where rows are at stake. */
  need(owner: OwnerConnection): Promise<'nothing' | 'upgrade' | 'copy_and_upgrade'>;
  run(owner: OwnerConnection): Promise<void>;
}

/** Copies the stopped cluster when rows are at stake, then upgrades; returns the port, which may be another. To be called in turn. */
export async function upgradeSchema(
  control: ServerControl,
  upgrade: SchemaUpgrade,
  { port, passwords, lease }: { port: number; passwords: Passwords; lease: string },
  report: (step: 'copying_data' | 'upgrading_schema') => void,
): Promise<number> {
  const owner = (at: number): OwnerConnection => ({
    host: '127.0.0.1',
    port: at,
    database: databaseName,
    user: ownerRole,
    password: passwords.owner,
    ssl: false,
  });
  const need = await upgrade.need(owner(port));
  if (need === 'nothing') return port;
  let current = port;
  if (need === 'copy_and_upgrade') {
    report('copying_data');
    current = await copyStoppedCluster(control, lease, new Date());
  }
  report('upgrading_schema');
  await upgrade.run(owner(current));
  return current;
}
