import { codeAndMessage } from './connection-problem';
import { locateBinaries } from './embedded/binaries';
import type { EmbeddedServer, EmbeddedStep } from './embedded/embedded-server';
import { joinEmbeddedServer } from './embedded/embedded-server';
import { EmbeddedServerError } from './embedded/faults';
import type { StartStep } from '../../shared/contract/live';
import { refuse, Refused } from '../../shared/refusals/refusal';
import type { SchemaStanding } from './migrations';
import { MigrationError } from './migrator/migration-error';
import { MigratorRefusal } from './migrator/migrator-refusal';
import type { DatabasePlace, OpenedServer } from './opened-server';
import { newerSchemaOf, refuseStanding } from './schema-set-up';
import type { ServerAddress } from './server-address';
import { startUpgrade, upgradeSteps } from './start-upgrade';

/** What opening this PC's database needs to know. */
export interface ThisPcSettings {
  readonly dataFolder: string;
  /** Where a packaged app keeps PostgreSQL. */
  readonly resourcesPath?: string;
}

const where = { host: '127.0.0.1', port: 5432, database: 'box_office', user: 'box_office_pc' };

/** The database on this PC: started or joined, and always brought to this app's schema. */
export function thisPc({ dataFolder, resourcesPath }: ThisPcSettings): DatabasePlace {
  const open = async (says: (step: StartStep) => void): Promise<OpenedServer> => {
    const binaries = await locateBinaries(resourcesPath === undefined ? {} : { resourcesPath });
    let newerSchema: readonly string[] | null = null;
    // Its owner is here, so an older schema is upgraded; a newer one is treated like a shared one and never touched.
    const demandUsable = (standing: SchemaStanding) => {
      if (standing.is !== 'older') refuseStanding(standing);
      newerSchema = newerSchemaOf(standing);
    };
    const upgrade = startUpgrade({ demandUsable, report: upgradeSteps(says) });
    const report = (step: EmbeddedStep) => {
      // The migrator tells of its steps one by one.
      if (step !== 'ready' && step !== 'upgrading_schema') says({ is: step });
    };
    const server = await joinEmbeddedServer({ dataFolder, binaries, report, upgrade });
    return {
      address: addressFor(server, server.till),
      serverVersion: String(server.majorVersion),
      loginOwnsSchema: false,
      newerSchema,
      leave: () => server.release(),
    };
  };
  return { kind: 'this_pc', where, open: (says) => open(says).catch(refuseFault) };
}

function addressFor(server: EmbeddedServer, signIn: { user: string; password: string }): ServerAddress {
  const { host, port, database } = server;
  return { host, port, database, ...signIn, encryption: 'off', caFile: null };
}

/** Nothing was changed; what stopped it stands in the first line. */
function refuseSchema(error: unknown): never {
  const { message } = codeAndMessage(error);
  const facts = { fault: 'schema', detail: message.split('\n')[0] ?? '' };
  throw new Refused({ code: 'this_pc_failed', facts }, { cause: error });
}

function refuseFault(error: unknown): never {
  if (error instanceof EmbeddedServerError)
    refuse('this_pc_failed', { fault: error.fault.code, detail: error.message });
  if (error instanceof MigrationError || error instanceof MigratorRefusal) refuseSchema(error);
  throw error;
}
