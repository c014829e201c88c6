import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { recordStatements } from '../../src/main/db/migrator/offline';
import { changeOf, runsInTransaction } from '../../src/main/db/migrator/project';
import type { MigrationFile } from '../../src/main/db/migrator/project';

/** Something in a migration that a venue would feel while it sells. */
export interface Finding {
  readonly migration: string;
  /** Of the linter; `-- squawk-ignore <rule>` above the statement says that it is meant. */
  readonly rule: string;
  readonly message: string;
  /** First line of the statement. */
  readonly statement: string;
}

/** Tables that no sale waits for. Any other counts as a table of sales, also one that is added tomorrow: a lock on it is a queue at the counter. */
const quietTables = ['installation', 'sign_in_attempts', 'tills', 'users'];

/** What holds the lock of a table of sales for longer than a moment: it reads or rewrites every row. */
const blockingRules = new Set([
  'adding-field-with-default',
  'adding-foreign-key-constraint',
  'adding-not-nullable-field',
  'adding-required-field',
  'changing-column-type',
  'constraint-missing-not-valid',
  'disallowed-unique-constraint',
  'require-concurrent-index-creation',
  'require-concurrent-index-deletion',
]);

/** What an older app would miss: first expand, and contract in a later release, which says that it is breaking. */
const breakingRules = new Set(['ban-drop-column', 'ban-drop-table', 'renaming-column', 'renaming-table']);

/** Lints what a migration does on the way up. Tables that it makes itself may be treated as it likes: they hold nothing yet. */
export async function lintMigration(file: MigrationFile): Promise<Finding[]> {
  return lintStatements(file, await recordStatements(file, 'up'));
}

export function lintStatements(file: MigrationFile, statements: readonly string[]): Finding[] {
  const script = statements.map((each) => `${each};\n`).join('');
  const starts = statements.map((_, index) => lineCount(statements.slice(0, index)));
  return squawk(script, runsInTransaction(file)).flatMap(({ line, rule_name: rule, message, help }) => {
    const statement = statements[starts.findLastIndex((start) => start <= line)] ?? '';
    if (!matters(rule, statement, file)) return [];
    return [
      {
        migration: file.name,
        rule,
        message: [message, help].filter(Boolean).join(' '),
        statement: firstLine(statement),
      },
    ];
  });
}

function matters(rule: string, statement: string, file: MigrationFile): boolean {
  if (rule === 'syntax-error') return true;
  if (breakingRules.has(rule)) return changeOf(file) === 'compatible';
  if (rule === 'require-concurrent-index-deletion') return true;
  return blockingRules.has(rule) && touchesSales(statement);
}

function touchesSales(statement: string): boolean {
  const table = /\b(?:alter\s+table|\son)\s+(?:if\s+exists\s+)?(?:only\s+)?(?:"?public"?\.)?"?(\w+)"?/i.exec(
    statement,
  )?.[1];
  return table !== undefined && !quietTables.includes(table);
}

const report = z.array(
  z.object({ line: z.number(), rule_name: z.string(), message: z.string(), help: z.string().nullable() }),
);

/** The linter is a program; its version is pinned in package.json. It exits with 1 when it has found something. */
function squawk(script: string, inTransaction: boolean): z.infer<typeof report> {
  const program = squawkProgram();
  if (program === null) return [];
  const flags = ['--reporter', 'json', '--pg-version', '15.0', '--stdin-filepath', 'migration.sql'];
  const run = spawnSync(program, [...flags, ...(inTransaction ? ['--assume-in-transaction'] : [])], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout?.startsWith('['))
    throw new Error(`squawk did not run: ${run.stderr || String(run.error ?? run.status)}`);
  return report.parse(JSON.parse(run.stdout));
}

/** Only the Linux build is among our packages (not every registry has the others); `null`, and a word about it, elsewhere. */
function squawkProgram(): string | null {
  const name = process.platform === 'win32' ? 'squawk.exe' : 'squawk';
  try {
    const { resolve } = createRequire(path.resolve('package.json'));
    return resolve(`@squawk-cli/${process.platform}-${process.arch}/bin/${name}`);
  } catch {
    process.stderr.write(
      'The linter squawk has no program here: migrations are not linted. CI does; or npm install --no-save squawk-cli.\n',
    );
    return null;
  }
}

function lineCount(statements: readonly string[]): number {
  return statements.reduce((sum, each) => sum + each.split('\n').length, 0);
}

function firstLine(statement: string): string {
  return (
    statement
      .split('\n')
      .find((line) => !/^\s*(--|$)/.test(line))
      ?.trim() ?? ''
  );
}
