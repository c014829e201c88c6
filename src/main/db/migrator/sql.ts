import type { Knex } from 'knex';
import { splitStatements } from './statements';
import type { Statement } from './statements';

/** What a migration file says about itself: `export const config: MigrationConfig = { … }`. */
export interface MigrationConfig {
  /**
   * What an app that does not know this migration may still do: `compatible`, look at everything and change nothing; `breaking`,
   * not start. A file that says nothing is breaking.
   */
  readonly change?: 'compatible' | 'breaking';
  /** `false` for what PostgreSQL refuses in a transaction, such as an index built concurrently: one such statement per file. */
  readonly transaction?: false;
  /** Tables that this file drops or empties after it has carried their rows over itself: no consent is asked for them. */
  readonly carriesRowsOf?: readonly string[];
}

/** Where in a script PostgreSQL stopped. Thrown by `sql`; the cause is the driver's error. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
  constructor(
    /** As the file has it. */
    readonly raw: string,
    /** Without the file's indentation: what `offset` counts in. */
    readonly script: string,
    readonly statement: Statement,
    /** Counted from 1. */
    readonly number: number,
    readonly count: number,
    override readonly cause: Error,
  ) {
    super(cause.message);
  }
}

/**
 * Runs the statements of a migration one after the other, as written: no bindings, and no escapes but `` \` `` and `\${`. The
 * indentation that all lines share goes, so that a function's body is the same here and in its model.
 */
export function sql(knex: Knex) {
  return async (text: TemplateStringsArray): Promise<void> => {
    const raw = text.raw.join('');
    const script = withoutIndentation(raw).replaceAll(/\\(`|\$\{)/g, '$1');
    const statements = splitStatements(script);
    for (const [index, statement] of statements.entries()) {
      await knex.raw(statement.text.replaceAll('?', '\\?')).catch((error: unknown) => {
        const cause = error instanceof Error ? error : new Error(String(error));
        throw new StatementError(raw, script, statement, index + 1, statements.length, cause);
      });
    }
  };
}

/** Takes away the leading spaces that every line with text has. */
export function withoutIndentation(text: string): string {
  const indents = text.split('\n').flatMap((line) => (/\S/.test(line) ? [line.search(/\S/)] : []));
  // What stands right after the opening quote has no indentation to compare.
  const common = Math.min(...(/^\s*\n/.test(text) ? indents : indents.slice(1)));
  if (!Number.isFinite(common) || common === 0) return text;
  return text.replaceAll(new RegExp(`^[ \\t]{${common}}`, 'gm'), '');
}
