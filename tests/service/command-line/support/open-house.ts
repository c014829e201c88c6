import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createTestDatabase } from '../../../support/template-database';
import { openHouse, openTestOffice, people } from '../../../support/test-office';
import type { TestServer } from '../../../support/test-server';
import type { CallEnvironment } from './call';

/** A database with an admin (Ayu), a manager (Made) and a counter clerk (Sari), and who calls as whom. */
export interface OutsideHouse {
  readonly nobody: CallEnvironment;
  readonly admin: CallEnvironment;
  readonly manager: CallEnvironment;
  readonly counter: CallEnvironment;
  /** The database's owner, for raw SQL. */
  readonly owner: Client;
  /** A till's own login, for raw SQL. */
  readonly till: Client;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** Opens a house on a database of its own. Its people are made in this process, because their passwords may cost less here. */
export async function openOutsideHouse(server: TestServer): Promise<OutsideHouse> {
  const database = await createTestDatabase(server);
  const office = await openTestOffice({ databaseUrl: database.tillUrl });
  await openHouse(office);
  await office.close();
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'box-office-call-'));
  const nobody = { BOX_OFFICE_DATABASE_URL: database.tillUrl, BOX_OFFICE_DATA_DIR: dataFolder };
  const as = ({ email, password }: { email: string; password: string }) => ({
    ...nobody,
    BOX_OFFICE_EMAIL: email,
    BOX_OFFICE_PASSWORD: password,
  });
  const owner = await connected(database.ownerUrl);
  const till = await connected(database.tillUrl);
  return {
    nobody,
    admin: as(people.admin),
    manager: as(people.manager),
    counter: as(people.counter),
    owner,
    till,
    ownerUrl: database.ownerUrl,
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

/** The embedded server of the run; most of what outsiders see does not depend on its version. */
export function firstOf(servers: readonly TestServer[]): TestServer {
  const [server] = servers;
  if (server === undefined) throw new Error('no server runs');
  return server;
}
