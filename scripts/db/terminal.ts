import { createInterface } from 'node:readline/promises';

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** What is not the answer itself: progress, warnings. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A script as `psql` has to be given it: the first error ends it, and no later step runs on what an earlier one did not do. */
export function forPsql(script: string): string {
  return script === '' ? '-- Nothing to do.\n' : `\\set ON_ERROR_STOP on\n\n${script}`;
}

/** Whether a person sits here who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'];
}

/** Only to be called where `canAsk`. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

/** Rows with columns of equal width. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
