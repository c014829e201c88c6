import type { Knex } from 'knex';
import { project } from './migration-files';
import { openMigrator } from './migrator/migrator';
import type { MigratorReport } from './migrator/migrator';
import { standingOf } from './migrator/standing';
import type { SchemaStanding } from './migrator/standing';
import { upgrade } from './migrator/upgrade';

export type { SchemaStanding };

/** Reads how the schema stands; changes nothing and needs no owner's rights. */
export function schemaStanding(knex: Knex): Promise<SchemaStanding> {
  return standingOf(knex, project);
}

/**
 * Brings a database to this app's schema, with the owner's connection. Safe to call from twenty processes at once: one migrates
 * under an advisory lock, the others wait and find nothing to do. Whoever is killed in between holds nobody up. Throws
 * `MigrationError`, and `RowsWouldBeLost` unless told that there is a copy to go back to.
 */
export async function migrateToLatest(
  ownerConnection: string | Knex.PgConnectionConfig,
  options: { report?: (report: MigratorReport) => void; allowDataLoss?: boolean } = {},
): Promise<void> {
  const { report, allowDataLoss = false } = options;
  const migrator = openMigrator(ownerConnection, project, report ? { report } : {});
  try {
    if ((await schemaStanding(migrator.knex)).is === 'current') return;
    await upgrade(migrator, { allowDataLoss });
  } finally {
    await migrator.close();
  }
}
