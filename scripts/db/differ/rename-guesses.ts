import type { ScratchDatabase } from '../scratch';
import { readFacts, renameGuesses } from './plan-statements';

/** What may have been renamed, as far as names and types show it. */
interface Shape {
  /** By schema and name. */
  readonly tables: ReadonlyMap<string, readonly Column[]>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * Drops and adds that look like renames, as `--rename` takes them, without those that were told already. The differ sees them where
 * nothing else changed; here also a column of a table for another of the same type, a table for another with mostly the same columns,
 * and a value of an enum for another at the same place.
 */
export async function guessRenames(
  migrated: ScratchDatabase,
  declared: ScratchDatabase,
  hints: readonly string[],
): Promise<string[]> {
  const [from, to] = await Promise.all([readShape(migrated), readShape(declared)]);
  const facts = await Promise.all([readFacts(migrated), readFacts(declared)]);
  const guesses = new Set([
    ...renameGuesses(...facts, migrated.config.user),
    ...tableGuesses(from, to),
    ...columnGuesses(from, to),
    ...valueGuesses(from, to),
  ]);
  const told = hints.map(sidesOf);
  return [...guesses].filter((guess) => {
    const { old, next, holder } = sidesOf(guess);
    return !told.some((hint) => hint.old === old || (hint.next === next && hint.holder === holder));
  });
}

/** `holder` is the table or enum that a part belongs to; empty for what stands alone. */
function sidesOf(hint: string): { old: string; next: string; holder: string } {
  const [old = '', next = ''] = hint.split('=').map((side) => side.trim());
  return { old, next: next.split('.').at(-1) ?? '', holder: old.split('.').slice(0, -1).join('.') };
}

function tableGuesses(from: Shape, to: Shape): string[] {
  const added = [...to.tables].filter(([name]) => !from.tables.has(name));
  return [...from.tables].flatMap(([name, columns]) => {
    if (to.tables.has(name)) return [];
    const at = added.findIndex(([, others]) => areMostlySame(columns, others));
    return at === -1 ? [] : added.splice(at, 1).map(([next]) => `${short(name)}=${short(next)}`);
  });
}

function areMostlySame(columns: readonly Column[], others: readonly Column[]): boolean {
  const shared = columns.filter(({ name, type }) =>
    others.some((other) => other.name === name && other.type === type),
  ).length;
  return shared > 0 && shared * 2 >= Math.max(columns.length, others.length);
}

function columnGuesses(from: Shape, to: Shape): string[] {
  return [...from.tables].flatMap(([table, columns]) => {
    const now = to.tables.get(table) ?? [];
    const added = now.filter(({ name }) => !columns.some((each) => each.name === name));
    const dropped = columns.filter(({ name }) => !now.some((each) => each.name === name));
    if (now.length === 0) return [];
    return dropped.flatMap(({ name, type }) => {
      const at = added.findIndex((each) => each.type === type);
      return at === -1 ? [] : added.splice(at, 1).map((each) => `${short(table)}.${name}=${each.name}`);
    });
  });
}

/** A value takes the place of another when both follow the same value that stayed. */
function valueGuesses(from: Shape, to: Shape): string[] {
  return [...from.enums].flatMap(([type, values]) => {
    const now = to.enums.get(type) ?? [];
    const added = now.filter((value) => !values.includes(value));
    return values
      .filter((value) => !now.includes(value))
      .flatMap((value) => {
        const before = stayedBefore(values, value, now);
        const at = added.findIndex((each) => stayedBefore(now, each, values) === before);
        return at === -1 || now.length === 0
          ? []
          : added.splice(at, 1).map((each) => `${short(type)}.${value}=${each}`);
      });
  });
}

function stayedBefore(values: readonly string[], value: string, others: readonly string[]): string | null {
  return values.slice(0, values.indexOf(value)).findLast((each) => others.includes(each)) ?? null;
}

function short(name: string): string {
  return name.replace(/^public\./, '');
}

async function readShape({ pool }: ScratchDatabase): Promise<Shape> {
  const tables = await pool.query<{ name: string; columns: Column[] }>(
    `select n.nspname || '.' || c.relname as name,
        coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
          filter (where a.attname is not null), '[]') as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      group by 1 order by 1`,
  );
  const enums = await pool.query<{ name: string; values: string[] }>(
    `select n.nspname || '.' || t.typname as name, json_agg(e.enumlabel order by e.enumsortorder) as values
       from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid
      where n.nspname !~ '^pg_' group by 1 order by 1`,
  );
  return {
    tables: new Map(tables.rows.map(({ name, columns }) => [name, columns])),
    enums: new Map(enums.rows.map(({ name, values }) => [name, values])),
  };
}
