import { existsSync, writeFileSync } from 'node:fs';
import { project } from '../../../src/main/db/migration-files';
import { MigratorRefusal } from '../../../src/main/db/migrator/migrator-refusal';
import { openDatabase } from '../database';
import type { Connection } from '../database';
import type { Flags } from '../db';
import { autogenerate } from '../differ/autogenerate';
import type { Generated } from '../differ/autogenerate';
import { guessRenames } from '../differ/rename-guesses';
import { readModels } from '../models';
import { emptyRevision, generatedRevision, revisionName } from '../revision-file';
import type { ScratchDatabase } from '../scratch';
import { withBothSides } from '../sides';
import { ask, canAsk, note, say } from '../terminal';

/** `revision -m … [--autogenerate] [--rename old=new]` */
export async function revision(_: string[], flags: Flags): Promise<number> {
  const message = flags.message?.trim();
  if (!message) throw new MigratorRefusal('say what changes: revision -m "Add seats table"');
  const name = revisionName(message, new Date(), project.files.at(-1)?.name);
  if (!flags.autogenerate) {
    write(name, emptyRevision(message));
    return 0;
  }
  const database = await openDatabase();
  try {
    const generated = await compare(database.connection, flags.rename ?? []);
    if (generated === null) return (say('Nothing to do: models and migrations agree.'), 0);
    return writeAll(message, name, generated);
  } finally {
    await database.close();
  }
}

function compare(server: Connection, hints: readonly string[]): Promise<Generated | null> {
  return withBothSides(server, project, readModels(), async ({ migrated, declared }) => {
    const renames = [...hints, ...(await askedRenames(migrated, declared, hints))];
    return autogenerate(migrated, declared, { renames });
  });
}

/** Asks about what may be a rename; where nobody can be asked, says what it is taken for. */
async function askedRenames(
  migrated: ScratchDatabase,
  declared: ScratchDatabase,
  hints: readonly string[],
): Promise<string[]> {
  const guesses = await guessRenames(migrated, declared, hints);
  const taken: string[] = [];
  for (const guess of guesses) {
    const [old = '', next = ''] = guess.split('=');
    if (!canAsk()) note(`${old} is dropped and ${next} is added. If that is a rename, say --rename ${guess}`);
    else if (/^y/i.test(await ask(`Was ${old} renamed to ${next}? [y/N] `))) taken.push(guess);
  }
  return taken;
}

function writeAll(message: string, name: string, { parts, unproven, warnings }: Generated): number {
  for (const warning of warnings) note(`not compared: ${warning}`);
  for (const [index, { suffix, up, down }] of parts.entries()) {
    // A second file comes one second later.
    const numbered = name.replace(/^\d+/, (stamp) => String(Number(stamp) + index));
    write(`${numbered}${suffix}`, generatedRevision(message, { up, down, problems: unproven }));
    for (const { sql, isDestructive } of up)
      if (isDestructive) note(`  loses rows that exist: ${sql.split('\n')[0]}`);
  }
  if (unproven.length === 0) return 0;
  note('Not proven, so finish it by hand:');
  for (const line of unproven) note(`  ${line}`);
  return 1;
}

function write(name: string, text: string): void {
  const file = `migrations/${name}.ts`;
  if (existsSync(file)) throw new MigratorRefusal(`${file} exists already`);
  writeFileSync(file, text);
  say(file);
}
