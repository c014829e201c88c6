import type { ConnectionOptions } from 'node:tls';
import { parseConnectionString } from '../../src/main/db/connection-string';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { dataFolder } from '../../src/main/db/embedded/data-folder';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { MigratorRefusal } from '../../src/main/db/migrator/migrator-refusal';
import type { SchemaUpgrade } from '../../src/main/db/embedded/schema-upgrade';
import { clientConfig } from '../../src/main/db/server-address';
import { note } from './terminal';

/** How to sign in, as both Knex and the driver take it. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl: boolean | ConnectionOptions;
  readonly options?: string;
}

/** The database a command works on, signed in as whoever may change its schema. */
export interface Database {
  readonly connection: Connection;
  /** For people: `box_office on 127.0.0.1:5432 (BOX_OFFICE_DATABASE_URL)`. */
  readonly label: string;
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

/**
 * `BOX_OFFICE_DATABASE_URL`, or the database of this PC, whose server is started when it does not run; `first` is done there before
 * anybody gets it.
 */
export async function openDatabase(first?: SchemaUpgrade): Promise<Database> {
  const url = process.env['BOX_OFFICE_DATABASE_URL'];
  return url ? sharedDatabase(url) : embeddedDatabase(first);
}

async function sharedDatabase(url: string): Promise<Database> {
  const address = parseConnectionString(url);
  if (!address)
    throw new MigratorRefusal(
      'BOX_OFFICE_DATABASE_URL is not a connection string: postgresql://user:password@host:5432/database',
    );
  const { host, port, database: name, user, password, ssl = false } = await clientConfig(address);
  const connection = { host, port, database: name, user, password, ssl };
  const label = `${address.database} on ${address.host}:${address.port} (BOX_OFFICE_DATABASE_URL)`;
  return { connection, label, isEmbedded: false, close: () => Promise.resolve() };
}

async function embeddedDatabase(first: SchemaUpgrade | undefined): Promise<Database> {
  const server = await joinEmbeddedServer({
    dataFolder: dataFolder(),
    binaries: await locateBinaries(),
    report: (step) => {
      if (step === 'copying_data')
        note('copying the data of this PC beside them first; the last two copies stay');
    },
    ...(first ? { upgrade: first } : {}),
  });
  const { host, port, database } = server;
  return {
    connection: { host, port, database, ...server.owner, ssl: false },
    label: `the database of this PC in ${dataFolder()}`,
    isEmbedded: true,
    close: () => server.release(),
  };
}
