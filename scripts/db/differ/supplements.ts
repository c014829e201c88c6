import type { ScratchDatabase } from '../scratch';

/** What the differ does not see: each thing with the statements that make and unmake it. */
type Supplements = Map<string, { make: string[]; unmake: string[] }>;

interface SupplementRow {
  key: string;
  make: string[];
  unmake: string[];
}

/**
 * Column storage, compression, statistics targets, options, rights and kinds of generated columns, clustered indexes, extended
 * statistics, and (18) the names of not-null constraints. Only what differs from the default is listed; names of constraints are all listed.
 */
export async function readSupplements(scratch: ScratchDatabase): Promise<Supplements> {
  const version = await scratch.pool.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  const queries = [
    columnSettings,
    clusteredIndexes,
    columnRights,
    statisticsObjects,
    ...((version.rows[0]?.major ?? 15) >= 18 ? [notNullNames] : []),
  ];
  const supplements: Supplements = new Map();
  for (const query of queries) {
    const { rows } = await scratch.pool.query<SupplementRow>(query);
    for (const { key, make, unmake } of rows) supplements.set(key, { make, unmake });
  }
  return supplements;
}

/** The statements that bring one side to the other once the differ's part is done. */
export function supplementStatements(have: Supplements, want: Supplements): string[] {
  const statements: string[] = [];
  for (const [key, { unmake }] of have) if (!want.has(key)) statements.push(...unmake);
  for (const [key, { make }] of want) if (!have.has(key)) statements.push(...make);
  return statements;
}

const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

const columnSettings = `
  with columns as (
    select format('alter table %I.%I alter column %I ', n.nspname, c.relname, a.attname) as alter,
        format('alter table %I.%I', n.nspname, c.relname) as "table", a.*, t.typstorage,
        format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as expression
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${ours}
  ), storages (sign, name) as (values ('p', 'plain'), ('e', 'external'), ('x', 'extended'), ('m', 'main'))
  select alter || 'storage ' || s.name as key, array[alter || 'set storage ' || s.name] as make, array[alter || 'set storage ' || u.name] as unmake
    from columns join storages s on s.sign = attstorage::text join storages u on u.sign = typstorage::text where attstorage <> typstorage
  union all
  select alter || 'compression ' || attcompression::text,
      array[alter || 'set compression ' || case attcompression when 'l' then 'lz4' else 'pglz' end], array[alter || 'set compression default']
    from columns where attcompression <> ''
  union all
  select alter || 'statistics ' || attstattarget, array[alter || 'set statistics ' || attstattarget], array[alter || 'set statistics -1']
    from columns where coalesce(attstattarget, -1) >= 0
  union all
  select alter || 'virtual',
      array["table" || format(' drop column %I', attname), "table" || format(' add column %I %s generated always as (%s) virtual', attname, type, expression)],
      array["table" || format(' drop column %I', attname), "table" || format(' add column %I %s generated always as (%s) stored', attname, type, expression)]
    from columns where attgenerated = 'v'
  union all
  select alter || 'with ' || o, array[alter || format('set (%s)', o)], array[alter || format('reset (%s)', split_part(o, '=', 1))]
    from columns, unnest(attoptions) o`;

const clusteredIndexes = `
  select format('cluster %I.%I on %I', n.nspname, c.relname, x.relname) as key,
      array[format('alter table %I.%I cluster on %I', n.nspname, c.relname, x.relname)] as make,
      array[format('alter table %I.%I set without cluster', n.nspname, c.relname)] as unmake
    from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
   where i.indisclustered and ${ours}`;

/** A revoke from the whole table, which the differ writes when a grant of it changes, takes those of its columns along. */
const columnRights = `
  select format('%s (%I) on %I.%I to %s%s', r.privilege_type, a.attname, n.nspname, c.relname, r.grantee, r.is_grantable) as key,
      array[format('grant %s (%I) on %I.%I to %s%s', r.privilege_type, a.attname, n.nspname, c.relname,
        case r.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(r.grantee)) end,
        case when r.is_grantable then ' with grant option' else '' end)] as make,
      array[format('revoke %s (%I) on %I.%I from %s', r.privilege_type, a.attname, n.nspname, c.relname,
        case r.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(r.grantee)) end)] as unmake
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(a.attacl) r
   where not a.attisdropped and ${ours}`;

const statisticsObjects = `
  select pg_get_statisticsobjdef(s.oid) as key, array[pg_get_statisticsobjdef(s.oid)] as make,
      array[format('drop statistics if exists %I.%I', n.nspname, s.stxname)] as unmake
    from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace where ${ours}`;

const notNullNames = `
  select format('not null %s.%s %s', k.conrelid::regclass, a.attname, k.conname) as key,
      array[format('do $$ declare old name := (select conname from pg_constraint where conrelid = %L::regclass and contype = ''n'' and conkey = array[%s]::int2[]); begin execute format(''alter table %s rename constraint %%I to %I'', old); end $$',
        format('%I.%I', n.nspname, c.relname), a.attnum, format('%I.%I', n.nspname, c.relname), k.conname)] as make,
      array[]::text[] as unmake
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
   where k.contype = 'n' and k.conparentid = 0 and k.conislocal and ${ours}`;
