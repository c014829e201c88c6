import { changeOf, checksumOf, runsInTransaction } from '../../../src/main/db/migrator/project';
import type { MigrationFile } from '../../../src/main/db/migrator/project';
import { readState } from '../../../src/main/db/migrator/state';
import type { AppliedMigration } from '../../../src/main/db/migrator/state';
import type { Flags } from '../db';
import { columns, say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `history [-v]`: every migration of files and database, newest first. */
export function history(_: string[], flags: Flags): Promise<number> {
  return withMigrator(async ({ knex, project }) => {
    const { applied } = await readState(knex, project);
    const names = new Set([...project.files, ...applied].map(({ name }) => name));
    const entries = [...names]
      .sort()
      .toReversed()
      .map((name) => ({
        name,
        file: project.files.find((each) => each.name === name),
        done: applied.find((each) => each.name === name),
      }));
    if (!flags.verbose)
      columns(entries.map((entry) => [entry.name, standing(entry), when(entry.done)])).forEach(say);
    else for (const entry of entries) describe(entry);
    return 0;
  });
}

interface Entry {
  name: string;
  file: MigrationFile | undefined;
  done: AppliedMigration | undefined;
}

function standing({ file, done }: Entry): string {
  if (!done) return 'pending';
  if (!file) return 'applied, no file';
  return done.checksum !== null && done.checksum !== checksumOf(file) ? 'applied, edited since' : 'applied';
}

function when(done: AppliedMigration | undefined): string {
  return done?.ranAt ? done.ranAt.toISOString() : '';
}

function describe(entry: Entry): void {
  const { file, done } = entry;
  say(entry.name);
  say(
    `    ${standing(entry)}${done?.ranAt ? ` ${when(done)} by ${done.login ?? 'unknown'}${done.milliseconds === null ? ' (stamped)' : ` in ${done.milliseconds} ms`}` : ''}`,
  );
  if (file) {
    say(`    migrations/${file.name}.ts, checksum ${checksumOf(file)}`);
    say(
      `    ${changeOf(file)}: an older app ${changeOf(file) === 'compatible' ? 'may still read' : 'does not start'}${runsInTransaction(file) ? '' : '; runs outside a transaction'}`,
    );
  }
  say();
}
