import type { Knex } from 'knex';
import { historyTable } from './history';
import { checksumOf } from './project';
import type { MigrationFile, MigrationProject } from './project';

/** A migration that this database has, in the order in which it got them. */
export interface AppliedMigration {
  readonly name: string;
  /** `null`: it ran before there was a history, or by Knex's own command line. */
  readonly checksum: string | null;
  readonly change: 'compatible' | 'breaking';
  readonly ranAt: Date | null;
  readonly milliseconds: number | null;
  readonly login: string | null;
}

/** Why files and database cannot belong together. */
export type MigrationFault =
  | { readonly is: 'edited'; readonly name: string }
  | { readonly is: 'missing'; readonly name: string }
  | { readonly is: 'reordered'; readonly name: string; readonly after: string }
  | { readonly is: 'foreign'; readonly name: string };

export interface MigrationState {
  readonly applied: readonly AppliedMigration[];
  readonly pending: readonly MigrationFile[];
  /** Applied and newer than everything we know: a newer app was here. */
  readonly newer: readonly AppliedMigration[];
  readonly faults: readonly MigrationFault[];
}

/** Compares files and database. Reads two small tables, changes nothing and needs no owner's rights. */
export async function readState(knex: Knex, project: MigrationProject): Promise<MigrationState> {
  return stateOf(project.files, await readApplied(knex));
}

export async function readApplied(knex: Knex): Promise<AppliedMigration[]> {
  const tables = await knex.raw<{ rows: { done: boolean; told: boolean }[] }>(
    `select to_regclass('public.knex_migrations') is not null as done, to_regclass('public.${historyTable}') is not null as told`,
  );
  const { done = false, told = false } = tables.rows[0] ?? {};
  if (!done) return [];
  const history = told
    ? `left join lateral (select checksum, change, ran_at, milliseconds, login from public.${historyTable}
         where name = m.name and direction <> 'down' order by id desc limit 1) h on true`
    : `cross join (select null::text checksum, null::text change, null::timestamptz ran_at, null::integer milliseconds,
         null::text login) h`;
  const found = await knex.raw<{ rows: AppliedRow[] }>(
    `select m.name, h.checksum, h.change, extract(epoch from h.ran_at)::float8 * 1000 as at, h.milliseconds, h.login
       from public.knex_migrations m ${history} order by m.id`,
  );
  return found.rows.map(({ at, change, ...row }) => ({
    ...row,
    change: change ?? 'breaking',
    ranAt: at === null ? null : new Date(at),
  }));
}

interface AppliedRow {
  name: string;
  checksum: string | null;
  change: 'compatible' | 'breaking' | null;
  at: number | null;
  milliseconds: number | null;
  login: string | null;
}

/** The comparison itself. Names sort by time, so the newest name we know divides older from newer. */
export function stateOf(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationState {
  const known = new Map(files.map((file) => [file.name, file]));
  const done = new Set(applied.map(({ name }) => name));
  const newestKnown = files.at(-1)?.name ?? '';
  const strangers = applied.filter(({ name }) => !known.has(name));
  const newer = strangers.filter(({ name, checksum }) => checksum !== null && name > newestKnown);
  const pending = files.filter(({ name }) => !done.has(name));
  const newestDone = applied
    .filter(({ name }) => known.has(name))
    .reduce((last, { name }) => max(last, name), '');
  const faults: MigrationFault[] = [
    ...strangers
      .filter((each) => !newer.includes(each))
      .map(({ name, checksum }) => ({
        is: checksum === null ? ('foreign' as const) : ('missing' as const),
        name,
      })),
    ...applied.flatMap(({ name, checksum }) => {
      const file = known.get(name);
      return file && checksum !== null && checksum !== checksumOf(file)
        ? [{ is: 'edited' as const, name }]
        : [];
    }),
    ...pending
      .filter(({ name }) => name < newestDone)
      .map(({ name }) => ({ is: 'reordered' as const, name, after: newestDone })),
  ];
  return { applied, pending, newer, faults };
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
