import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import knexModule, { type Knex } from 'knex';
import type { Client } from 'pg';
import type { ServerAddress } from './server-address';
import { clientConfig } from './server-address';

/** Connections to one database, each with the rights of a till and no more. */
export interface Pool {
  readonly knex: Knex;
  /** Cuts every connection at once: whoever waits for an answer gets a connection error instead of waiting for ever. */
  cut(): void;
  /** Lets running statements end, then closes. */
  close(): Promise<void>;
}

/** What a pool is opened with; `says` hears what the driver would print. */
export interface PoolSettings {
  readonly address: ServerAddress;
  /** How this installation shows in `pg_stat_activity`; asked for each new connection. */
  readonly applicationName: () => string;
  readonly says?: (message: string) => void;
  readonly max?: number;
}

/**
 * Longest waits: 3 s for a lock, 60 s for a statement, 20 s in a transaction that does nothing. Sent after connecting and not as
 * start-up parameters, which PgBouncer would refuse. The role is set even where the login could do more.
 */
const sessionSettings = `
  set lock_timeout = '3s';
  set statement_timeout = '60s';
  set idle_in_transaction_session_timeout = '20s';
  set timezone = 'UTC';
  set role box_office_till`;

/** Opens a pool; nothing connects before the first statement. */
export function openPool({ address, applicationName, says = () => undefined, max = 10 }: PoolSettings): Pool {
  const sockets = new Set<Socket>();
  const tracked = (): Duplex => {
    const socket = new Socket();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const knex = knexModule({
    client: 'pg',
    // A function, so that the password stands nowhere in Knex's configuration.
    connection: async () => ({
      ...(await clientConfig(address)),
      application_name: applicationName().slice(0, 63),
      stream: tracked,
    }),
    pool: { min: 0, max, afterCreate: prepareSession },
    // Values of a statement (proofs, hashes, names) stay out of error messages and so out of the log.
    compileSqlOnError: false,
    log: { warn: says, error: says, deprecate: says, debug: says },
  });
  return {
    knex,
    cut: () => {
      for (const socket of sockets) socket.destroy();
      void knex.destroy().catch(() => undefined);
    },
    close: async () => {
      await knex.destroy();
    },
  };
}

function prepareSession(client: Client, done: (error: Error | null, client: Client) => void): void {
  client.query(sessionSettings).then(
    () => done(null, client),
    (error: Error) => done(error, client),
  );
}
