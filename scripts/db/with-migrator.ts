import type { SchemaUpgrade } from '../../src/main/db/embedded/schema-upgrade';
import { project } from '../../src/main/db/migration-files';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import type { Migrator, MigratorReport } from '../../src/main/db/migrator/migrator';
import { openDatabase } from './database';
import type { Database } from './database';
import { note } from './terminal';

/** Opens the database a command works on, and closes everything again however the command ends. */
export async function withMigrator<T>(
  work: (migrator: Migrator, database: Database) => Promise<T>,
  first?: SchemaUpgrade,
): Promise<T> {
  const database = await openDatabase(first);
  const migrator = openMigrator(database.connection, project, { report: tell });
  try {
    return await work(migrator, database);
  } finally {
    await migrator.close();
    await database.close();
  }
}

function tell(report: MigratorReport): void {
  switch (report.is) {
    case 'step':
      return note(
        `${report.direction === 'up' ? 'upgrade  ' : 'downgrade'} ${report.number}/${report.count}  ${report.name}`,
      );
    case 'waiting_for_lock':
      return note(`          a table is locked by others; trying again (${report.attempt})`);
    case 'done':
      return note(`          done in ${report.milliseconds} ms`);
  }
}
