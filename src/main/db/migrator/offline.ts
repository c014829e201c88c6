// Cast: Knex's client class is untyped; one method of it is replaced so that nothing ever leaves for a server.
import knexModule, { type Knex } from 'knex';
import { asEverywhere } from './definitions';
import { createHistory, historyTable } from './history';
import { changeOf, checksumOf, runsInTransaction } from './project';
import type { MigrationFile, MigrationProject } from './project';

/** The statements of one migration in one direction, without a database: whatever it asks is answered with no rows. */
export async function recordStatements(file: MigrationFile, direction: 'up' | 'down'): Promise<string[]> {
  const statements: string[] = [];
  const knex = silentKnex((statement) => statements.push(statement));
  try {
    await file[direction](knex);
    return statements;
  } finally {
    await knex.destroy();
  }
}

/** A script that does what `upgrade` or `downgrade` would do, with both tables kept; empty when there is nothing to do. */
export async function offlineScript(
  { readers }: MigrationProject,
  files: readonly MigrationFile[],
  direction: 'up' | 'down',
): Promise<string> {
  if (files.length === 0) return '';
  const parts = [direction === 'up' ? preparation : ''];
  for (const file of files) {
    const statements = (await recordStatements(file, direction)).map(closed);
    const note = noteOf(file, direction);
    const body = runsInTransaction(file)
      ? ['begin;', 'set local search_path = public;', `${asEverywhere};`, ...statements, ...note, 'commit;']
      : ['set search_path = public;', ...statements, 'begin;', ...note, 'commit;'];
    parts.push([`-- ${file.name} (${direction})`, ...body].join('\n'));
  }
  if (direction === 'up') parts.push(...readers.map(grantTo));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A statement may end in a comment, which must not hide the semicolon. */
function closed(statement: string): string {
  return /--[^\n]*$/.test(statement) ? `${statement}\n;` : `${statement};`;
}

function grantTo(reader: string): string {
  return `do $$
begin
  if exists (select from pg_roles where rolname = ${literal(reader)}) then
    execute format('grant select on public.knex_migrations, public.${historyTable} to %I', ${literal(reader)});
  end if;
end
$$;`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const preparation = `create table if not exists public.knex_migrations (
  id serial primary key,
  name varchar(255),
  batch integer,
  migration_time timestamptz
);
create table if not exists public.knex_migrations_lock (index serial primary key, is_locked integer);
${createHistory};`;

function noteOf(file: MigrationFile, direction: 'up' | 'down'): string[] {
  const change =
    direction === 'up'
      ? `insert into public.knex_migrations (name, batch, migration_time)\n  select ${literal(file.name)}, coalesce(max(batch), 0) + 1, now() from public.knex_migrations;`
      : `delete from public.knex_migrations where name = ${literal(file.name)};`;
  return [
    change,
    `insert into public.${historyTable} (name, direction, checksum, change)\n  values (${literal(file.name)}, '${direction}', '${checksumOf(file)}', '${changeOf(file)}');`,
  ];
}

interface Query {
  sql: string;
  bindings?: unknown[];
  response?: unknown;
}

function silentKnex(hear: (statement: string) => void): Knex {
  const knex = knexModule({ client: 'pg', pool: { min: 0, max: 1 } });
  const client = knex.client as Record<string, unknown> & { _escapeBinding(value: unknown): string };
  // Where a statement has bindings, its `$1` are theirs; elsewhere they belong to the statement.
  const asText = ({ sql, bindings = [] }: Query) =>
    bindings.length === 0
      ? sql
      : sql.replaceAll(/\$(\d+)/g, (_, no: string) => client._escapeBinding(bindings[Number(no) - 1]));
  Object.assign(client, {
    acquireConnection: () => Promise.resolve({}),
    releaseConnection: () => Promise.resolve(),
    _query: (_: unknown, query: Query) => {
      const text = asText(query).replace(/;\s*$/, '');
      if (!/^(begin|commit|rollback|savepoint|release)\b/i.test(text)) hear(text);
      return Promise.resolve({ ...query, response: { command: '', rows: [], rowCount: 0 } });
    },
    processResponse: (query: Query) => query.response,
  });
  return knex;
}
