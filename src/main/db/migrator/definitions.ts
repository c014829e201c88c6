import type { Knex } from 'knex';
import { ownTables } from './history';
import objects from './definitions/objects.sql?raw';
import relations from './definitions/relations.sql?raw';
import rights from './definitions/rights.sql?raw';
import routines from './definitions/routines.sql?raw';

/**
 * Everything that makes up a schema, one sorted line for each thing, as PostgreSQL prints it: `column public.seats.label: text not
 * null`. Equal schemas on servers of the same major version give equal lines, whatever the order in which columns were added and
 * whoever owns them. The migrator's own tables are left out. This is read beside the differ and never by it, so that it can
 * contradict it.
 */
export async function readDefinitionLines(knex: Knex): Promise<string[]> {
  if (knex.isTransaction !== true) return knex.transaction(readDefinitionLines);
  const before = await knex.raw<{ rows: { path: string }[] }>(
    `select current_setting('search_path') as path`,
  );
  // PostgreSQL leaves the schema out of a name that the search path finds.
  await knex.raw(`set local search_path = pg_catalog; ${asEverywhere}`);
  const lines: string[] = [];
  for (const query of [relations, objects, routines, rights]) {
    const found = await knex.raw<{ rows: { line: string }[] }>(query.replaceAll(':own', own));
    lines.push(...found.rows.map(({ line }) => line));
  }
  await knex.raw(`select set_config('search_path', ?, true)`, [before.rows[0]?.path ?? 'public']);
  return lines.sort((a, b) => (a < b ? -1 : 1));
}

/** The lines as one text. */
export async function readDefinitions(knex: Knex): Promise<string> {
  return (await readDefinitionLines(knex)).join('\n');
}

/**
 * What a literal means and how it is printed, whatever an administrator set for a role or a database: `'2026-01-01'` as the default of
 * a timestamptz is another instant in each time zone. For statements in a transaction.
 */
export const asEverywhere = `set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local quote_all_identifiers = off`;

const own = `array[${ownTables.map((name) => `'${name}'`).join(', ')}]`;
