import { ownTables } from '../../src/main/db/migrator/history';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import type { MigrationProject } from '../../src/main/db/migrator/project';
import { upgrade } from '../../src/main/db/migrator/upgrade';
import type { ScratchDatabase } from './scratch';

/** Builds the schema as the migrations make it, without the migrator's own tables. */
export async function loadMigrations(scratch: ScratchDatabase, project: MigrationProject): Promise<void> {
  const migrator = openMigrator(scratch.config, project);
  try {
    await upgrade(migrator, { allowDataLoss: true });
    await migrator.knex.raw(`drop table if exists ${ownTables.join(', ')}`);
  } finally {
    await migrator.close();
  }
}
