import { formatSqlStatements } from '@supabase/pg-delta/sql-format';
import type { ScratchDatabase } from '../scratch';

/** Writes statements as a person would: lower case, lines, and quotes only around names that need them. */
export async function readableStatements(
  scratch: ScratchDatabase,
  statements: readonly string[],
): Promise<string[]> {
  const { rows } = await scratch.pool.query<{ word: string }>(
    `select word from pg_get_keywords() where catcode <> 'U'`,
  );
  const keywords = new Set(rows.map(({ word }) => word));
  const formatted = formatSqlStatements([...statements], {
    keywordCase: 'lower',
    maxWidth: 110,
    alignColumns: false,
    alignKeyValues: false,
    preserveRoutineBodies: true,
    preserveViewBodies: true,
  });
  return formatted.map((statement) => unquoted(statement.trim().replace(/;$/, ''), keywords));
}

/** Leaves everything inside texts and dollar quotes alone. */
function unquoted(statement: string, keywords: ReadonlySet<string>): string {
  return statement.replaceAll(
    /('(?:[^']|'')*'|\$(\w*)\$[^]*?\$\2\$)|"([a-z_][a-z0-9_]*)"/g,
    (whole, opaque: string | undefined, _tag: string | undefined, name: string | undefined) =>
      opaque !== undefined || name === undefined || keywords.has(name) ? whole : name,
  );
}
