import { MigratorRefusal } from '../../../src/main/db/migrator/migrator-refusal';
import type { ScratchDatabase } from '../scratch';

/** A rename that somebody told us of, as statements in both directions. */
export interface Rename {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

interface Found {
  kind:
    | 'column'
    | 'enum value'
    | 'constraint'
    | 'table'
    | 'view'
    | 'materialized view'
    | 'sequence'
    | 'index'
    | 'type'
    | 'function'
    | 'schema';
  /** What follows ALTER <kind>: quoted and qualified. */
  target: string;
  schema: string;
}

/**
 * Turns `--rename old=new` into statements. `old` is a table, column (`users.bio`), enum value (`mood.sad`), constraint, type, view,
 * sequence, index, function or schema of the migrations' side; `new` is its new name, for a table also its new schema
 * (`archive.users`). Refuses what is not there, and what the models do not call so.
 */
export async function renameFor(
  hint: string,
  migrated: ScratchDatabase,
  models: ScratchDatabase,
): Promise<Rename> {
  const [old = '', next = ''] = hint.split('=').map((part) => part.trim());
  if (old === '' || next === '')
    throw new MigratorRefusal(`--rename wants old=new, such as users.bio=phone; it got ${hint}`);
  const found = await find(migrated, old);
  if (!found) throw new MigratorRefusal(`--rename ${hint}: the migrations make nothing called ${old}`);
  const wanted =
    old.includes('.') && !next.includes('.') && isPart(found)
      ? `${old.split('.').slice(0, -1).join('.')}.${next}`
      : next;
  if (!isPart(found) && !(await find(models, wanted)))
    throw new MigratorRefusal(`--rename ${hint}: the models declare nothing called ${next}`);
  if (found.kind === 'table') return renameTable(old, next, found, migrated, models);
  return { up: [statement(found, last(old), last(next))], down: [statement(found, last(next), last(old))] };
}

function isPart({ kind }: Found): boolean {
  return kind === 'column' || kind === 'enum value' || kind === 'constraint';
}

function statement(found: Found, old: string, next: string): string {
  const { kind, target } = found;
  switch (kind) {
    case 'column':
      return `alter table ${target} rename column ${quoted(old)} to ${quoted(next)}`;
    case 'constraint':
      return `alter table ${target} rename constraint ${quoted(old)} to ${quoted(next)}`;
    case 'enum value':
      return `alter type ${target} rename value '${old.replaceAll("'", "''")}' to '${next.replaceAll("'", "''")}'`;
    case 'schema':
      return `alter schema ${quoted(old)} rename to ${quoted(next)}`;
    case 'table':
    case 'view':
    case 'materialized view':
    case 'sequence':
    case 'index':
    case 'type':
    case 'function':
      return `alter ${kind} ${target.replace(/(?:"[^"]*"|[\w$]+)(?=\(|$)/, quoted(old))} rename to ${quoted(next)}`;
  }
}

/** A table takes along what PostgreSQL named after it, where the models call that so. */
async function renameTable(
  old: string,
  next: string,
  { schema }: Found,
  migrated: ScratchDatabase,
  models: ScratchDatabase,
): Promise<Rename> {
  const [from, to] = [last(old), last(next)];
  const newSchema = next.includes('.') ? (next.split('.')[0] ?? schema) : schema;
  const [up, down]: [string[], string[]] = [[], []];
  if (newSchema !== schema) {
    up.push(`alter table ${quoted(schema)}.${quoted(from)} set schema ${quoted(newSchema)}`);
    down.unshift(`alter table ${quoted(newSchema)}.${quoted(from)} set schema ${quoted(schema)}`);
  }
  if (from === to) return { up, down };
  const place = quoted(newSchema);
  up.push(`alter table ${place}.${quoted(from)} rename to ${quoted(to)}`);
  down.unshift(`alter table ${place}.${quoted(to)} rename to ${quoted(from)}`);
  const named = await namedAfter(migrated, schema, from);
  const wanted = new Set((await namedAfter(models, newSchema, to)).map(({ name }) => name));
  for (const { kind, name } of named) {
    const newName = `${to}${name.slice(from.length)}`;
    if (!name.startsWith(from) || !wanted.has(newName)) continue;
    const alter =
      kind === 'constraint'
        ? `alter table ${place}.${quoted(to)} rename constraint `
        : `alter ${kind} ${place}.`;
    const by = kind === 'constraint' ? ' to ' : ' rename to ';
    up.push(`${alter}${quoted(name)}${by}${quoted(newName)}`);
    down.unshift(`${alter}${quoted(newName)}${by}${quoted(name)}`);
  }
  return { up, down };
}

async function namedAfter(
  scratch: ScratchDatabase,
  schema: string,
  table: string,
): Promise<{ kind: string; name: string }[]> {
  const { rows } = await scratch.pool.query<{ kind: string; name: string }>(
    `with t as (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relname = $2)
     select 'constraint' as kind, conname as name from pg_constraint, t where conrelid = t.oid and conparentid = 0
     union all
     select 'index', c.relname from pg_index i join pg_class c on c.oid = i.indexrelid, t
      where i.indrelid = t.oid and not exists (select from pg_constraint where conindid = c.oid and conrelid = t.oid)
     union all
     select 'sequence', c.relname from pg_depend d join pg_class c on c.oid = d.objid, t
      where d.refobjid = t.oid and d.classid = 'pg_class'::regclass and c.relkind = 'S'
     order by 1, 2`,
    [schema, table],
  );
  return rows;
}

/** The first thing that is called so, looked for where rows are first. */
async function find(scratch: ScratchDatabase, name: string): Promise<Found | null> {
  const parts = name.split('.');
  const own = parts.at(-1) ?? '';
  const holder = parts.at(-2) ?? null;
  const { rows } = await scratch.pool.query<Found>(
    `with n as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
       c as (select c.*, n.nspname, format('%I.%I', n.nspname, c.relname) as id from pg_class c join n on n.oid = c.relnamespace),
       t as (select t.*, n.nspname, format('%I.%I', n.nspname, t.typname) as id from pg_type t join n on n.oid = t.typnamespace)
     select kind, target, schema from (
       select 1 as turn, 'column' as kind, id as target, nspname as schema from c join pg_attribute a on a.attrelid = c.oid
        where relkind in ('r', 'p') and relname = $2 and attname = $1 and attnum > 0 and not attisdropped
       union all select 2, 'enum value', id, nspname from t join pg_enum e on e.enumtypid = t.oid where typname = $2 and enumlabel = $1
       union all select 3, 'constraint', id, nspname from c join pg_constraint k on k.conrelid = c.oid where relname = $2 and conname = $1
       union all select 4, case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' when 'i' then 'index' else 'table' end,
           id, nspname from c where relname = $1 and relkind in ('r', 'p', 'v', 'm', 'S', 'i') and ($2::text is null or nspname = $2)
       union all select 5, 'type', id, nspname from t where typname = $1 and typtype in ('e', 'd') and ($2::text is null or nspname = $2)
       union all select 6, 'function', format('%I.%I(%s)', n.nspname, proname, pg_get_function_identity_arguments(p.oid)), n.nspname
         from pg_proc p join n on n.oid = p.pronamespace where proname = $1
       union all select 7, 'schema', nspname, nspname from n where nspname = $1 and $2::text is null
     ) found order by turn limit 1`,
    [own, holder],
  );
  return rows[0] ?? null;
}

function last(name: string): string {
  return name.split('.').at(-1) ?? '';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
