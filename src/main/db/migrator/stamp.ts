import { createHistory, grantReading, recordStep } from './history';
import { knexSource } from './migrator';
import type { Migrator } from './migrator';
import type { MigrationFile } from './project';
import { revisionOf } from './targets';
import { inTurn } from './turn';

/**
 * Notes that a database is at a revision (`head`, `base` or a name) without running anything, and takes the files' present text as
 * what it ran: for a schema that was made by other means, and for edits that change nothing. Returns what it notes as applied.
 */
export async function stamp(migrator: Migrator, target: string): Promise<readonly string[]> {
  const { knex, project, patience } = migrator;
  const last = lastOf(target, project.files);
  const files = last ? project.files.filter(({ name }) => name <= last.name) : [];
  return inTurn(knex, project, patience, async (trx) => {
    // Makes Knex's tables where they are missing.
    await trx.migrate.list({
      migrationSource: knexSource(project.files),
      disableMigrationsListValidation: true,
    });
    await trx.raw(createHistory);
    await trx('public.knex_migrations').del();
    const rows = files.map(({ name }) => ({ name, batch: 1, migration_time: new Date() }));
    if (rows.length > 0) await trx('public.knex_migrations').insert(rows);
    for (const file of files) await recordStep(trx, file, 'stamp', null);
    await grantReading(trx, project);
    return files.map(({ name }) => name);
  });
}

function lastOf(target: string, files: readonly MigrationFile[]): MigrationFile | null {
  if (target === 'base') return null;
  return target === 'head' ? (files.at(-1) ?? null) : revisionOf(target, files);
}
