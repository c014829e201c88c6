import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createTestDatabase } from '../../../support/template-database';
import type { TestServer } from '../../../support/test-server';
import type { CallEnvironment } from './call';
import { valuesOf } from './call';

const password = 'kata sandi panjang';

/** A database with an admin, a manager and a clerk that were made through the command line. */
export interface OutsideHouse {
  readonly nobody: CallEnvironment;
  readonly admin: CallEnvironment;
  readonly manager: CallEnvironment;
  readonly counter: CallEnvironment;
  /** The database's owner, for raw SQL. */
  readonly owner: Client;
  /** A till's own login, for raw SQL. */
  readonly till: Client;
  close(): Promise<void>;
}

/** Opens a house on a database of its own. */
export async function openOutsideHouse(server: TestServer): Promise<OutsideHouse> {
  const database = await createTestDatabase(server);
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'box-office-call-'));
  const nobody = { BOX_OFFICE_DATABASE_URL: database.tillUrl, BOX_OFFICE_DATA_DIR: dataFolder };
  const as = (name: string) => ({
    ...nobody,
    BOX_OFFICE_EMAIL: `${name}@gk.id`,
    BOX_OFFICE_PASSWORD: password,
  });
  const person = (name: string) => ({ name, email: `${name}@gk.id`, password });
  await valuesOf(as('ayu'), [
    ['users.bootstrap', person('ayu')],
    ['users.create', { ...person('made'), role: 'manager' }],
    ['users.create', { ...person('sari'), role: 'counter' }],
  ]);
  const owner = await connected(database.ownerUrl);
  const till = await connected(database.tillUrl);
  return {
    nobody,
    admin: as('ayu'),
    manager: as('made'),
    counter: as('sari'),
    owner,
    till,
    close: async () => {
      await owner.end();
      await till.end();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

/** The embedded server of the run; the cases do not depend on its version. */
export function firstOf(servers: readonly TestServer[]): TestServer {
  const [server] = servers;
  if (server === undefined) throw new Error('no server runs');
  return server;
}
