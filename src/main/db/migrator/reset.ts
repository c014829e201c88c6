import type { Knex } from 'knex';
import { ownTables } from './history';
import type { Migrator } from './migrator';
import { inTurn } from './turn';
import { upgrade } from './upgrade';
import type { StepsDone } from './upgrade';

/** What a reset would throw away. */
export interface DatabaseContents {
  readonly database: string;
  /** Where the server is, for people: `127.0.0.1:5432`, or the socket. */
  readonly server: string;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

/** Counts every row of every table, the migrator's own left out. */
export async function contentsOf(knex: Knex): Promise<DatabaseContents> {
  const where = await knex.raw<{ rows: { database: string; server: string }[] }>(
    `select current_database() as database, coalesce(host(inet_server_addr()) || ':' || inet_server_port(), 'a local socket') as server`,
  );
  const found = await knex.raw<{ rows: { id: string; name: string }[] }>(
    `select c.oid::regclass::text as id, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and c.relname <> all (?) order by 1`,
    [[...ownTables]],
  );
  const tables: { name: string; rows: number }[] = [];
  for (const { id } of found.rows) {
    const counted = await knex.raw<{ rows: { rows: string }[] }>(`select count(*)::text as rows from ${id}`);
    tables.push({ name: id, rows: Number(counted.rows[0]?.rows ?? 0) });
  }
  return { database: where.rows[0]?.database ?? '', server: where.rows[0]?.server ?? '', tables };
}

/** Drops every schema of the database with everything in it, and migrates from nothing. Asks nobody: the caller has. */
export async function reset(migrator: Migrator): Promise<StepsDone> {
  const { knex, project, patience } = migrator;
  await inTurn(knex, project, patience, async (trx) => {
    const found = await trx.raw<{ rows: { name: string }[] }>(
      `select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const { name } of found.rows) await trx.raw(`drop schema ${name} cascade`);
    // As a new database has it.
    await trx.raw(`create schema public; alter schema public owner to pg_database_owner; grant usage on schema public to public;
      comment on schema public is 'standard public schema'`);
  });
  return upgrade(migrator);
}
