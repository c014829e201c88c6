import type { Knex } from 'knex';
import { changeOf, checksumOf } from './project';
import type { MigrationFile, MigrationProject } from './project';

/** Ours beside Knex's: what ran when, by whom, from which text of the file, and how the schema then looked. */
export const historyTable = 'migration_history';

/** The tables that the migrator keeps for itself. */
export const ownTables: readonly string[] = ['knex_migrations', 'knex_migrations_lock', historyTable];

export const createHistory = `create table if not exists public.${historyTable} (
  id bigint generated always as identity primary key,
  name text not null,
  direction text not null check (direction in ('up', 'down', 'stamp')),
  checksum text not null,
  change text not null check (change in ('compatible', 'breaking')),
  ran_at timestamptz not null default clock_timestamp(),
  milliseconds integer,
  login text not null default session_user,
  -- The canonical definitions after the last step of a run; null after the others.
  definitions jsonb
)`;

/** Notes one step in the transaction of the step itself. */
export async function recordStep(
  knex: Knex,
  file: MigrationFile,
  direction: 'up' | 'down' | 'stamp',
  milliseconds: number | null,
): Promise<void> {
  await knex.raw(createHistory);
  await knex.raw(
    `insert into public.${historyTable} (name, direction, checksum, change, milliseconds) values (?, ?, ?, ?, ?)`,
    [file.name, direction, checksumOf(file), changeOf(file), milliseconds],
  );
}

/** Lets those who only ask see how the schema stands. */
export async function grantReading(knex: Knex, { readers }: MigrationProject): Promise<void> {
  const found = await knex.raw<{ rows: { name: string }[] }>(
    'select quote_ident(rolname) as name from pg_roles where rolname = any (?)',
    [[...readers]],
  );
  for (const { name } of found.rows)
    await knex.raw(`grant select on public.knex_migrations, public.${historyTable} to ${name}`);
}

/** Keeps how the schema looks now, so that a later look can tell whether somebody changed it by hand. */
export async function recordDefinitions(knex: Knex, definitions: readonly string[]): Promise<void> {
  await knex.raw(
    `update public.${historyTable} set definitions = ? where id = (select max(id) from public.${historyTable})`,
    [JSON.stringify(definitions)],
  );
}

/** `null` when nothing was recorded after the last step, which a script for `psql` cannot do. */
export async function recordedDefinitions(knex: Knex): Promise<string[] | null> {
  const table = await knex.raw<{ rows: { there: boolean }[] }>(
    `select to_regclass('public.${historyTable}') is not null as there`,
  );
  if (table.rows[0]?.there !== true) return null;
  const found = await knex.raw<{ rows: { definitions: string[] | null }[] }>(
    `select definitions from public.${historyTable} where direction <> 'stamp' order by id desc limit 1`,
  );
  return found.rows[0]?.definitions ?? null;
}
