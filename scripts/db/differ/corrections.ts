import type { Action } from '@supabase/pg-delta';
import { MigratorRefusal } from '../../../src/main/db/migrator/migrator-refusal';
import type { ColumnShape } from './columns';

/** One statement of a migration, and what a reader should know of it. */
export interface Change {
  readonly sql: string;
  /** Rows that exist would go. */
  readonly isDestructive: boolean;
  /** An older app would miss something that it reads. */
  readonly isBreaking: boolean;
}

/** Mends what the differ is known to get wrong; what it would lose without need is refused instead. */
export function correctActions(
  actions: readonly Action[],
  from: ReadonlyMap<string, ColumnShape>,
  to: ReadonlyMap<string, ColumnShape>,
): Change[] {
  const remade = remadeColumns(actions, to);
  const changes = actions.flatMap((action) => {
    const lost = columnIds(action.destroys).find((id) => remade.has(id));
    if (lost !== undefined && /drop column/i.test(action.sql)) return [];
    const again = columnIds(action.produces).find((id) => remade.has(id));
    if (again !== undefined && /add column/i.test(action.sql))
      return [changeInPlace(again, action, from.get(again), to.get(again))];
    return [{ action, sql: mended(action, to) }];
  });
  return lastThings(changes).map(({ action, sql }) => ({
    sql,
    isDestructive: action.dataLoss === 'destructive',
    isBreaking: isBreaking(action),
  }));
}

interface Draft {
  action: Action;
  sql: string;
}

/** Columns that would be dropped and added again with their values gone. Generated ones hold nothing of their own. */
function remadeColumns(actions: readonly Action[], to: ReadonlyMap<string, ColumnShape>): Set<string> {
  const dropped = new Set(
    actions.filter(({ sql }) => /drop column/i.test(sql)).flatMap(({ destroys }) => columnIds(destroys)),
  );
  const added = actions
    .filter(({ sql }) => /add column/i.test(sql))
    .flatMap(({ produces }) => columnIds(produces));
  return new Set(added.filter((id) => dropped.has(id) && to.get(id)?.generated === 'no'));
}

/** The differ would drop a column for another collation, or to make it a plain one; PostgreSQL can change it in place. */
function changeInPlace(
  id: string,
  action: Action,
  before: ColumnShape | undefined,
  after: ColumnShape | undefined,
): Draft {
  const isStored = before?.generated === 'stored';
  if (!before || !after || before.generated === 'virtual' || before.type !== after.type)
    throw new MigratorRefusal(
      `${id} cannot become what the model says without being dropped and made again, and its values with it. Write that step by hand.`,
    );
  const table =
    /^alter table (?:only )?((?:"[^"]*"|[\w$]+)\.(?:"[^"]*"|[\w$]+))/i.exec(action.sql)?.[1] ?? '';
  const column = `"${id.split('.').at(-1)}"`;
  const collation = after.collation ?? 'pg_catalog."default"';
  const change = isStored ? 'DROP EXPRESSION' : `TYPE ${after.type} COLLATE ${collation}`;
  return {
    action: { ...action, dataLoss: 'none' },
    sql: `ALTER TABLE ${table} ALTER COLUMN ${column} ${change}`,
  };
}

/** An index of a partitioned table belongs to its partitions too, and a virtual column is not stored. */
function mended({ sql, produces }: Action, to: ReadonlyMap<string, ColumnShape>): string {
  let text = /^create (unique )?index/i.test(sql) ? sql.replace(/ ON ONLY /, ' ON ') : sql;
  for (const id of virtualColumnsOf(sql, produces, to)) {
    const expression = to.get(id)?.expression ?? '';
    text = replaceOnce(
      text,
      `GENERATED ALWAYS AS (${expression}) STORED`,
      `GENERATED ALWAYS AS (${expression}) VIRTUAL`,
    );
  }
  return text;
}

function virtualColumnsOf(
  sql: string,
  produces: Action['produces'],
  to: ReadonlyMap<string, ColumnShape>,
): string[] {
  if (!sql.includes(' STORED')) return [];
  const tables = produces.flatMap((id) => (id.kind === 'table' ? [`${id.schema}.${id.name}.`] : []));
  const columns = columnIds(produces);
  return [...to].flatMap(([id, { generated }]) =>
    generated === 'virtual' && (columns.includes(id) || tables.some((table) => id.startsWith(table)))
      ? [id]
      : [],
  );
}

function replaceOnce(text: string, part: string, by: string): string {
  const at = text.indexOf(part);
  return at === -1 ? text : text.slice(0, at) + by + text.slice(at + part.length);
}

/** A collation goes after the columns that used it; a sequence follows its table to a new owner. */
function lastThings(drafts: readonly Draft[]): Draft[] {
  const isLast = ({ sql }: Draft) => /^drop collation|^alter sequence .* owner to/i.test(sql);
  return [...drafts.filter((draft) => !isLast(draft)), ...drafts.filter(isLast)];
}

const readKinds = new Set([
  'table',
  'column',
  'view',
  'materializedView',
  'function',
  'procedure',
  'type',
  'schema',
  'sequence',
]);

function isBreaking({ sql, destroys, verb }: Action): boolean {
  if (/^revoke /i.test(sql) || /\btype\b.*\busing\b| rename |alter column .* type /i.test(sql)) return true;
  return verb === 'drop' || destroys.some(({ kind }) => readKinds.has(kind))
    ? destroys.some(({ kind }) => readKinds.has(kind))
    : false;
}

function columnIds(ids: Action['produces']): string[] {
  return ids.flatMap((id) => (id.kind === 'column' ? [`${id.schema}.${id.table}.${id.name}`] : []));
}
