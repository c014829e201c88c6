import type { Knex } from 'knex';

type Value = string | number | boolean | null | readonly number[] | readonly string[];
/** Values by name. Every `:name` of the statement that is not a cast is replaced. */
export type Values = Readonly<Record<string, Value>>;

/** Runs one statement of ours and answers its rows. */
export async function rowsOf<Row>(db: Knex, statement: string, values: Values): Promise<Row[]> {
  const result = await db.raw<{ rows: Row[] }>(statement, values as Knex.ValueDict);
  return result.rows;
}

/** The first row of a statement, `undefined` when there is none. */
export async function rowOf<Row>(db: Knex, statement: string, values: Values): Promise<Row | undefined> {
  const rows = await rowsOf<Row>(db, statement, values);
  return rows[0];
}

/** An instant of the database, which counts microseconds, as the contract writes it. */
export function instantOf(value: string): string {
  return new Date(value).toISOString();
}

export function instantOrNull(value: string | null): string | null {
  return value === null ? null : instantOf(value);
}
