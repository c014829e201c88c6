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

/** Runs one prepared statement that brings its own transactions, on a connection of Knex's pool; answers its rows. */
export async function runPrepared<Row>(
  db: Knex,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const { client } = db as unknown as PoolOwner;
  const connection = await client.acquireConnection();
  try {
    const config = { name, text, values: [...values] };
    const { rows } = await connection.query<Row & Record<string, unknown>>(config);
    return rows;
  } finally {
    void client.releaseConnection(connection);
  }
}

/** In a transaction: makes its commit wait until everything that it could see is on the disk, even if it writes nothing else. */
export async function seeOnTheDisk(transaction: Knex): Promise<void> {
  await transaction.raw('select reach_the_disk()');
}

/** What was done is seen by others, but may not survive the server's sudden end (docs/decisions/0014). */
export function isNotKnownDurable(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === 'BO011';
}

/** Whether a procedure that commits by itself may have done its work although it failed: also when it was stopped, before or after. */
export function mayHaveCommitted(error: unknown): boolean {
  return isNotKnownDurable(error) || (error instanceof DatabaseError && error.code === '57014');
}

/** The part of Knex's client that its own types leave open. */
interface PoolOwner {
  readonly client: {
    acquireConnection(): Promise<Client>;
    releaseConnection(connection: Client): Promise<void>;
  };
}
