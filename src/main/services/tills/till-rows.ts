import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { tillId } from '../../../shared/domain/ids';
import type { Till } from '../context';
import { rowOf, rowsOf } from '../rows';

/** A till as its table has it. */
export interface TillRow extends Till {
  readonly lastSeenAt: string;
}

const columns = `id, number, name, last_seen_at as "lastSeenAt"`;

/** All tills, by number. */
export async function listTills(db: Knex): Promise<TillRow[]> {
  return (await rowsOf<TillRow>(db, `select ${columns} from tills order by number`, {})).map(tillOf);
}

/** The till with one of these ids, the lowest number first. */
export async function findTill(db: Knex, ids: readonly string[]): Promise<TillRow | null> {
  const statement = `select ${columns} from tills where id = any(:ids::uuid[]) order by number limit 1`;
  const row = await rowOf<TillRow>(db, statement, { ids });
  return row === undefined ? null : tillOf(row);
}

/** The till of this name, whatever the case and the spaces around it. */
export async function findTillNamed(db: Knex, name: string): Promise<TillRow | null> {
  const statement = `select ${columns} from tills where lower(btrim(name)) = lower(btrim(:name))`;
  const row = await rowOf<TillRow>(db, statement, { name });
  return row === undefined ? null : tillOf(row);
}

/** Adds a till with the next number; tills that are made at once wait for each other. The name must be new. */
export async function insertTill(transaction: Knex, name: string): Promise<TillRow> {
  await waitForOtherTills(transaction);
  const row = await rowOf<TillRow>(
    transaction,
    `insert into tills (id, number, name) select :id, coalesce(max(number), 0) + 1, :name from tills returning ${columns}`,
    { id: uuid(), name: name.trim() },
  );
  if (row === undefined) throw new Error('the till was not made');
  return tillOf(row);
}

/** Finds or makes the till of this name; of twenty callers at once all get the same one. */
export async function tillNamed(db: Knex, name: string): Promise<TillRow> {
  const found = await findTillNamed(db, name);
  if (found !== null) return found;
  return db.transaction(async (transaction) => {
    await waitForOtherTills(transaction);
    return (await findTillNamed(transaction, name)) ?? insertTill(transaction, name);
  });
}

/** Longer than the pool's 3 s: on a slow server twenty that start at one instant have to queue, not to fail. */
async function waitForOtherTills(transaction: Knex): Promise<void> {
  await transaction.raw(`set local lock_timeout = '30s'`);
  await transaction.raw(`select pg_advisory_xact_lock(hashtextextended('box_office tills', 0))`);
}

/** Renames a till; `null` when there is none. A taken name violates `tills_name_key`. */
export async function renameTill(db: Knex, id: string, name: string): Promise<TillRow | null> {
  const statement = `update tills set name = btrim(:name) where id = :id returning ${columns}`;
  const row = await rowOf<TillRow>(db, statement, { id, name });
  return row === undefined ? null : tillOf(row);
}

/** Notes that a till is in use, at most once a minute. */
export async function touchTill(db: Knex, id: string): Promise<void> {
  const statement = `update tills set last_seen_at = clock_timestamp()
    where id = ? and last_seen_at < clock_timestamp() - interval '50 seconds'`;
  await db.raw(statement, [id]);
}

function tillOf({ id, number, name, lastSeenAt }: TillRow): TillRow {
  return { id: tillId.parse(id), number, name, lastSeenAt };
}
