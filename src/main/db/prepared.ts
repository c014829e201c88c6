// Cast: Knex types its client as any.
import type { Knex } from 'knex';
import { DatabaseError, type Client } from 'pg';

/** A statement that the server parses and plans once per connection. */
export interface PreparedStatement {
  /** Unique among all of ours: the server knows it by this. */
  readonly name: string;
  /** With $1, $2, … */
  readonly text: string;
}

/**
 * To be selected by a statement that is run by `runDurably`: its transaction commits without waiting for the disk, so that the lock which
 * PostgreSQL keeps while a transaction with messages commits is kept for a moment only.
 */
export const commitsBeforeTheDisk = `set_config('synchronous_commit', 'off', true)`;

/**
 * Runs one prepared statement as a transaction of its own, on a connection of Knex's pool; answers its rows once they are on the disk
 * (docs/decisions/0014). `changed` says whether there is anything to wait for. A wait that fails leaves open what the disk has:
 * `NotKnownDurable`.
 */
export async function runDurably<Row>(
  db: Knex,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
  changed: (rows: readonly Row[]) => boolean,
): Promise<Row[]> {
  const { client } = db as unknown as PoolOwner;
  const connection = await client.acquireConnection();
  try {
    const { rows } = await connection.query<Row & Record<string, unknown>>({
      name,
      text,
      values: [...values],
    });
    if (changed(rows)) await waitForTheDisk(connection);
    return rows;
  } finally {
    void client.releaseConnection(connection);
  }
}

/** In a transaction: makes its commit wait until everything that it could see is on the disk, even if it writes nothing else. */
export async function seeOnTheDisk(transaction: Knex): Promise<void> {
  const { rows } = await transaction.raw<{ rows: { may: boolean }[] }>(mayReachTheDisk);
  await transaction.raw(rows[0]?.may === true ? reachTheDisk.text : reachTheDiskByALock.text);
}

/** The change is made and seen by others, but whether it survives the server's sudden end is not known. */
export class NotKnownDurable extends Error {}

async function waitForTheDisk(connection: Client): Promise<void> {
  try {
    await connection.query({ ...reachTheDisk }).catch((error: unknown) => {
      if (!(error instanceof DatabaseError) || error.code !== '42501') throw error;
      return connection.query({ ...reachTheDiskByALock });
    });
  } catch (error) {
    throw new NotKnownDurable('The change may not have reached the disk', { cause: error });
  }
}

/** A few bytes for the log: the commit that follows waits for all before it, and shares the write with whoever waits at the same time. */
const reachTheDisk: PreparedStatement = {
  name: 'reach_the_disk',
  text: `select pg_logical_emit_message(true, 'box_office', '')`,
};

/** The same where an administrator keeps that function from tills: also the lock of a row is written to the log. */
const reachTheDiskByALock: PreparedStatement = {
  name: 'reach_the_disk_by_a_lock',
  text: 'select t.id from tills t limit 1 for key share',
};

const mayReachTheDisk = `
  select bool_and(has_function_privilege(p.oid, 'execute')) as may from pg_proc p where p.proname = 'pg_logical_emit_message'`;

/** The part of Knex's client that its own types leave open. */
interface PoolOwner {
  readonly client: {
    acquireConnection(): Promise<Client>;
    releaseConnection(connection: Client): Promise<void>;
  };
}
