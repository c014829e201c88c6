import type { Knex } from 'knex';
import type { StartStep } from '../../shared/contract/live';
import { refuse } from '../../shared/refusals/refusal';
import { codeAndMessage, isConnectionError } from './connection-problem';
import { MigrationError } from './migrator/migration-error';
import { openMigrator } from './migrator/migrator';
import type { Migrator } from './migrator/migrator';
import { describeFault, FilesDisagree, MigratorRefusal, RowsWouldBeLost } from './migrator/migrator-refusal';
import type { MigrationProject } from './migrator/project';
import { standingOf } from './migrator/standing';
import { upgrade } from './migrator/upgrade';
import type { ServerAddress } from './server-address';
import { clientConfig } from './server-address';
import { askLogin, oldestVersion, refuseConnection } from './shared-server';
import { upgradeSteps } from './start-upgrade';

export interface SharedUpgradeSettings {
  readonly project: MigrationProject;
  readonly allowDataLoss: boolean;
  readonly says: (step: StartStep) => void;
}

/**
 * Brings a shared database to head as its owner, by the code of `npm run db -- upgrade`; returns the migrations that ran. Refuses in
 * words: `cannot_connect`, `needs_owner`, `schema_newer`, `schema_disagrees`, `upgrade_loses_rows`, `upgrade_busy`, `upgrade_failed`.
 */
export async function upgradeShared(
  address: ServerAddress,
  { project, allowDataLoss, says }: SharedUpgradeSettings,
): Promise<readonly string[]> {
  try {
    const login = await askLogin(address);
    if (login.version < oldestVersion) refuse('cannot_connect', { problem: 'too_old', ...address });
    const migrator = openMigrator(await clientConfig(address), project, { report: upgradeSteps(says) });
    try {
      await demandOwner(migrator, address, login);
      const { ran } = await upgrade(migrator, { allowDataLoss });
      return ran;
    } finally {
      await migrator.close();
    }
  } catch (error) {
    return refuseUpgrade(address, error);
  }
}

/** An empty database has no owner of tables yet: there it takes whoever may make some. */
async function demandOwner(
  { knex, project }: Migrator,
  { user, database }: ServerAddress,
  { mayCreate }: { mayCreate: boolean },
): Promise<void> {
  const standing = await standingOf(knex, project).catch((error: unknown) => {
    if (codeAndMessage(error).code === '42501') refuse('needs_owner', { user, database });
    throw error;
  });
  if (standing.is === 'newer') refuse('schema_newer', { unknown: [...standing.unknown] });
  if (!(standing.is === 'empty' ? mayCreate : await ownsTables(knex)))
    refuse('needs_owner', { user, database });
}

async function ownsTables(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { owns: boolean }[] }>(
    `select pg_has_role(session_user, relowner, 'member') as owns from pg_class
      where oid = to_regclass('public.knex_migrations')`,
  );
  return rows[0]?.owns === true;
}

function refuseUpgrade(address: ServerAddress, error: unknown): never {
  if (error instanceof RowsWouldBeLost)
    refuse('upgrade_loses_rows', { step: error.migration, losses: [...error.losses] });
  if (error instanceof FilesDisagree)
    refuse('schema_disagrees', { faults: error.faults.map((fault) => describeFault(fault)) });
  if (error instanceof MigratorRefusal) refuse('upgrade_busy', { step: null });
  if (error instanceof MigrationError && !isConnectionError(error.cause)) refuseStep(error);
  return refuseConnection(address, error instanceof MigrationError ? error.cause : error);
}

/** The rights may be missing for what the step makes, a role for example. */
function refuseStep({ failure }: MigrationError): never {
  const { step, reason, sqlState } = failure;
  if (sqlState === '55P03' || sqlState === '40P01') refuse('upgrade_busy', { step });
  refuse('upgrade_failed', { step, detail: reason });
}
