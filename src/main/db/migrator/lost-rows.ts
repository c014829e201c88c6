import type { Knex } from 'knex';
import { ownTables } from './history';

/** What a step could lose: every table with its columns, by numbers that survive renaming. */
export interface RowsBefore {
  readonly tables: readonly TableBefore[];
}

interface TableBefore {
  readonly oid: string;
  /** Quoted and qualified, as it was called before the step. */
  readonly name: string;
  readonly plainName: string;
  readonly isPartitioned: boolean;
  /** Of the partitioned table that it is, however deep, a part of; its own where it is none's. */
  readonly root: string;
  readonly rootName: string;
  readonly hasRows: boolean;
  readonly columns: readonly {
    readonly no: number;
    readonly name: string;
    readonly fallback: string | null;
  }[];
}

/** Looks before a step at every table that the step could read. Rows are counted in partitions, columns in the table they belong to. */
export async function rowsBefore(trx: Knex): Promise<RowsBefore> {
  const found = await trx.raw<{ rows: Omit<TableBefore, 'hasRows'>[] }>(
    `select c.oid::text as oid, c.oid::regclass::text as name, c.relname as "plainName",
        c.relkind = 'p' as "isPartitioned", root.oid::text as root, root.relname as "rootName",
        coalesce((select json_agg(json_build_object('no', a.attnum, 'name', quote_ident(a.attname),
            'fallback', case when d.adbin is not null and not exists (
                select from pg_depend x join pg_proc p on p.oid = x.refobjid and x.refclassid = 'pg_proc'::regclass
                where x.classid = 'pg_attrdef'::regclass and x.objid = d.oid and p.provolatile <> 'i')
              and pg_get_expr(d.adbin, d.adrelid) !~* '(now|random|uuid|timestamp|date|user|nextval)'
              then pg_get_expr(d.adbin, d.adrelid) end) order by a.attnum)
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            and not c.relispartition), '[]') as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_class root on root.oid = coalesce(pg_partition_root(c.oid), c.oid)
      where c.relkind in ('r', 'p') and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and c.relname <> all (?)`,
    [[...ownTables]],
  );
  const filled = await holdRows(
    trx,
    found.rows.map(({ name }) => name),
  );
  return { tables: found.rows.map((table, index) => ({ ...table, hasRows: filled[index] === true })) };
}

/** Whether any table of ours has a row. */
export async function holdsRows(knex: Knex): Promise<boolean> {
  return (await rowsBefore(knex)).tables.some(({ hasRows }) => hasRows);
}

/** What the step has done away with, so far without a look at what a dropped column held. */
export interface Removal {
  /** Sentences' parts: `table seats with 12 rows`. Certain. */
  readonly losses: readonly string[];
  /** Columns of tables with rows; whether they held anything has to be asked before the step. */
  readonly columns: readonly {
    readonly table: string;
    readonly column: string;
    readonly fallback: string | null;
  }[];
}

/** Compares after the step, in its transaction. Tables that the file says it carries over are left out. */
export async function removedSince(
  trx: Knex,
  before: RowsBefore,
  carriesRowsOf: readonly string[],
): Promise<Removal> {
  const kept = await trx.raw<{ rows: { oid: string; columns: number[]; deleted: string }[] }>(
    `select c.oid::text as oid, pg_stat_get_xact_tuples_deleted(c.oid)::text as deleted,
        coalesce((select json_agg(a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]') as columns
       from pg_class c where c.oid::text = any (?)`,
    [before.tables.map(({ oid }) => oid)],
  );
  const after = new Map(kept.rows.map((row) => [row.oid, row]));
  const losses: string[] = [];
  const columns: { table: string; column: string; fallback: string | null }[] = [];
  const isCarried = ({ plainName, rootName }: TableBefore) =>
    carriesRowsOf.includes(plainName) || carriesRowsOf.includes(rootName);
  for (const table of before.tables.filter((each) => each.hasRows && !isCarried(each))) {
    const now = after.get(table.oid);
    const isTold = table.root !== table.oid && !after.has(table.root);
    const loss = isTold ? null : await lostRows(trx, table, now);
    if (loss !== null) losses.push(loss);
    const gone = now ? table.columns.filter(({ no }) => !now.columns.includes(no)) : [];
    columns.push(...gone.map(({ name, fallback }) => ({ table: table.name, column: name, fallback })));
  }
  return { losses, columns };
}

async function lostRows(
  trx: Knex,
  table: TableBefore,
  now: { deleted: string } | undefined,
): Promise<string | null> {
  // Its rows are in its partitions, which are looked at each for itself unless they go with it.
  if (table.isPartitioned && (now || table.root !== table.oid)) return null;
  if (now && Number(now.deleted) > 0) return `${now.deleted} row(s) of table ${table.name}`;
  return now && (await stillHoldsRows(trx, table.oid)) ? null : `the rows of table ${table.name}`;
}

/** Of columns about to go, those that hold more than nothing or their default. Keeps others from writing meanwhile. */
export async function filledColumns(trx: Knex, columns: Removal['columns']): Promise<string[]> {
  const losses: string[] = [];
  for (const { table, column, fallback } of columns) {
    await trx.raw(`lock table ${table} in share row exclusive mode`);
    const differs = fallback === null ? '' : `and ${column}::text is distinct from (${fallback})::text`;
    const found = await trx.raw<{ rows: { filled: boolean }[] }>(
      `select exists (select from ${table} where ${column} is not null ${differs}) as filled`.replaceAll(
        '?',
        '\\?',
      ),
    );
    if (found.rows[0]?.filled === true) losses.push(`the values of column ${table}.${column}`);
  }
  return losses;
}

async function stillHoldsRows(trx: Knex, oid: string): Promise<boolean> {
  const found = await trx.raw<{ rows: { name: string }[] }>('select ?::oid::regclass::text as name', [oid]);
  const [holds] = await holdRows(trx, [found.rows[0]?.name ?? '']);
  return holds === true;
}

async function holdRows(trx: Knex, tables: readonly string[]): Promise<boolean[]> {
  if (tables.length === 0) return [];
  const questions = tables.map((table) => `exists (select from ${table})`).join(', ');
  const found = await trx.raw<{ rows: { holds: boolean[] }[] }>(`select array[${questions}] as holds`);
  return found.rows[0]?.holds ?? [];
}
