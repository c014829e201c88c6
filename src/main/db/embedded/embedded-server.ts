import path from 'node:path';
import type { PostgresBinaries } from './binaries';
import { runnableBinaries } from './binaries-copy';
import { hasCluster, makeCluster, ownerRole, removeUnfinished } from './cluster';
import type { Durability } from './cluster-settings';
import { EmbeddedServerError } from './faults';
import { databaseName, ensureDatabase, pcRole } from './first-database';
import { isInUse, returnLease, takeLease } from './lease';
import { serverUserFor } from './os-user';
import { readPasswords } from './passwords';
import type { Passwords } from './passwords';
import { majorVersion, placesIn, preparePlaces } from './places';
import type { SchemaUpgrade } from './schema-upgrade';
import { upgradeSchema } from './schema-upgrade';
import { ensureServer, stopServer } from './server-control';
import type { ServerControl } from './server-control';
import { inTurn } from './turn';

/** The running PostgreSQL of this PC, and this process's share in it. */
export interface EmbeddedServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly database: 'box_office';
  /** For migrations only. */
  readonly owner: { user: string; password: string };
  /** For everything else; may do what a till may do. */
  readonly till: { user: string; password: string };
  readonly majorVersion: 18;
  readonly clusterFolder: string;
  /** Gives this process's lease back; the last user stops the server. Once is enough, twice is harmless. */
  release(): Promise<void>;
}

/** What is being done, for a screen that says why it takes a moment. */
export type EmbeddedStep =
  | 'copying_programs'
  | 'waiting_for_turn'
  | 'making_cluster'
  | 'starting_server'
  | 'making_database'
  | 'copying_data'
  | 'upgrading_schema'
  | 'ready';

/**
 * Starts the embedded server of a data folder, or joins it when it runs already, be it for another process or left
 * over from one that was killed. After the server itself died, join again: the old lease may be released before or
 * after. Throws `EmbeddedServerError`.
 */
export async function joinEmbeddedServer(options: {
  dataFolder: string;
  binaries: PostgresBinaries;
  report?: (step: EmbeddedStep) => void;
  durability?: Durability;
  /** Done in turn, before this process or a later one gets the server. */
  upgrade?: SchemaUpgrade;
}): Promise<EmbeddedServer> {
  const { report = () => undefined, durability = 'full' } = options;
  const dataFolder = path.resolve(options.dataFolder);
  const user = await serverUserFor([placesIn(dataFolder).home, dataFolder]);
  const places = await preparePlaces(dataFolder, user);
  const { binaries, major } = await runnableBinaries(options.binaries, user, () =>
    report('copying_programs'),
  );
  if (major !== majorVersion) {
    const output = `PostgreSQL ${major} was found, PostgreSQL ${majorVersion} is needed`;
    throw new EmbeddedServerError({ code: 'binaries_broken', folder: binaries.folder, output });
  }
  const control: ServerControl = { places, binaries, user, durability };
  report('waiting_for_turn');
  return inTurn(places.queue, user, () => join(control, report, options.upgrade));
}

async function join(
  control: ServerControl,
  report: (step: EmbeddedStep) => void,
  upgrade: SchemaUpgrade | undefined,
): Promise<EmbeddedServer> {
  const { places, binaries, user, durability } = control;
  await removeUnfinished(places);
  if (!(await hasCluster(places))) {
    report('making_cluster');
    await makeCluster(places, binaries, user, durability);
  }
  const passwords = await readPasswords(places.cluster);
  const lease = await takeLease(places.leases, user);
  try {
    const started = await ensureServer(control, () => report('starting_server'));
    await ensureDatabase(started, passwords, () => report('making_database'));
    const port = upgrade
      ? await upgradeSchema(control, upgrade, { port: started, passwords, lease }, report)
      : started;
    report('ready');
    return shareIn(control, port, passwords, lease);
  } catch (error) {
    await leave(control, lease).catch(() => undefined);
    throw error;
  }
}

function shareIn(control: ServerControl, port: number, passwords: Passwords, lease: string): EmbeddedServer {
  let released: Promise<void> | null = null;
  return {
    host: '127.0.0.1',
    port,
    database: databaseName,
    owner: { user: ownerRole, password: passwords.owner },
    till: { user: pcRole, password: passwords.till },
    majorVersion,
    clusterFolder: control.places.cluster,
    release: () => {
      released ??= inTurn(control.places.queue, control.user, () => leave(control, lease));
      return released;
    },
  };
}

/** To be called in turn, so that nobody joins between the look and the stop. */
async function leave(control: ServerControl, lease: string): Promise<void> {
  await returnLease(lease);
  if (!(await isInUse(control.places.leases))) await stopServer(control);
}
