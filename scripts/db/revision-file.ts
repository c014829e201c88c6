import { withoutIndentation } from '../../src/main/db/migrator/sql';
import { splitStatements } from '../../src/main/db/migrator/statements';
import type { Change } from './differ/corrections';

/** What goes into a migration file. */
export interface RevisionText {
  readonly up: readonly Change[];
  readonly down: readonly Change[];
  /** For the person who has to finish the file; empty when it is proven. */
  readonly problems: readonly string[];
}

/** `20261122153000_add_seats_table`; the time is UTC, and newer than every file there is. */
export function revisionName(message: string, now: Date, newest: string | undefined): string {
  const slug = message
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .slice(0, 60);
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const newestStamp = Number(newest?.slice(0, 14) ?? 0);
  return `${Math.max(Number(stamp), newestStamp + 1)}_${slug || 'revision'}`;
}

/** A typed file with empty halves. */
export function emptyRevision(message: string): string {
  return file(message, 'breaking', '    ', '    ', []);
}

/** A file that does exactly these statements. Throws when its text would say something else. */
export function generatedRevision(message: string, { up, down, problems }: RevisionText): string {
  const change = up.some(({ isBreaking }) => isBreaking) ? 'breaking' : 'compatible';
  return file(message, change, script(up), script(down), problems);
}

function file(
  message: string,
  change: 'compatible' | 'breaking',
  up: string,
  down: string,
  problems: readonly string[],
): string {
  const promise =
    change === 'compatible'
      ? `An app that does not know this yet may still look at everything, without changing anything.`
      : `An app that does not know this yet does not start.`;
  return `import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';
import type { MigrationConfig } from '../src/main/db/migrator/sql';

/** ${message.replaceAll('*/', '* /')}. ${promise} */
export const config: MigrationConfig = { change: '${change}' };
${
  problems.length === 0
    ? ''
    : `\n// Not proven: finish this by hand, then run: npm run db -- check\n${problems
        .flatMap((each) => each.split('\n'))
        .map((line) => `//   ${line}`)
        .join('\n')}\n`
}
export async function up(knex: Knex): Promise<void> {
  await sql(knex)\`
${up}
  \`;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)\`
${down}
  \`;
}
`;
}

function script(changes: readonly Change[]): string {
  const text = changes
    .map(({ sql, isDestructive }) => `${isDestructive ? '-- Rows that exist are lost here.\n' : ''}${sql};`)
    .join('\n\n')
    .replaceAll(/^(?=.)/gm, '    ');
  const escaped = text.replaceAll(/`|\$\{/g, (sign) => `\\${sign}`);
  demandSame(escaped, changes);
  return escaped;
}

/** The file must run what was proven, to the letter: inside a function's body every space counts. */
function demandSame(escaped: string, changes: readonly Change[]): void {
  const read = splitStatements(withoutIndentation(`\n${escaped}\n  `).replaceAll(/\\(`|\$\{)/g, '$1')).map(
    ({ text }) => text.replace(/^-- Rows that exist are lost here\.\n/, ''),
  );
  const differs = changes.findIndex(({ sql }, index) => sql !== read[index]);
  if (differs !== -1)
    throw new Error(`this statement cannot stand in a migration file as it is:\n${changes[differs]?.sql}`);
}
