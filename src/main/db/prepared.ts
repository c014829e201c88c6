// Cast: Knex types its client as any.
import type { Knex } from 'knex';
import type { Client } from 'pg';

/** A statement that the server parses and plans once per connection. */
export interface PreparedStatement {
  /** Unique among all of ours: the server knows it by this. */
  readonly name: string;
  /** With $1, $2, … */
  readonly text: string;
}

/** Runs one prepared statement as a transaction of its own, on a connection of Knex's pool; answers its rows. */
export async function runPrepared<Row>(
  db: Knex,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const { client } = db as unknown as PoolOwner;
  const connection = await client.acquireConnection();
  try {
    const result = await connection.query<Row & Record<string, unknown>>({ name, text, values: [...values] });
    return result.rows;
  } finally {
    void client.releaseConnection(connection);
  }
}

/** The part of Knex's client that its own types leave open. */
interface PoolOwner {
  readonly client: {
    acquireConnection(): Promise<Client>;
    releaseConnection(connection: Client): Promise<void>;
  };
}
