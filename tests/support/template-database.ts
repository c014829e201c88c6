import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { migrateToLatest } from '../../src/main/db/migrations';
import { urlOf } from './test-server';
import type { TestServer } from './test-server';

/** A fresh database at the newest schema, for one test file. */
export interface TestDatabase {
  name: string;
  /** As the owner: migrations, and what tests must arrange behind a till's back. */
  ownerUrl: string;
  /** As a till: what is under test. */
  tillUrl: string;
  /** Closes every connection and removes it. */
  drop(): Promise<void>;
}

/**
 * Clones a database from the template of this schema, which the first caller on a server makes (about a second) while
 * the others wait.
 */
export async function createTestDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    const template = await ensureTemplate(server, client);
    await createDatabase(server, client, name, template);
  });
  return testDatabase(server, name);
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, (client) => createDatabase(server, client, name, 'template1'));
  return testDatabase(server, name);
}

function testDatabase(server: TestServer, name: string): TestDatabase {
  return {
    name,
    ownerUrl: urlOf(server, name, server.owner),
    tillUrl: urlOf(server, name, server.till),
    drop: () =>
      asSuperuser(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Returns the template's name. The lock is the session's, so a worker that is killed gives it back. */
async function ensureTemplate(server: TestServer, client: Client): Promise<string> {
  const template = `template_${schemaHash()}`;
  const exists = await client.query('select from pg_database where datname = $1', [template]);
  if (exists.rowCount !== 0) return template;
  await client.query(`select pg_advisory_lock(hashtextextended('box office test template', 0))`);
  try {
    const again = await client.query('select from pg_database where datname = $1', [template]);
    if (again.rowCount === 0) await makeTemplate(server, client, template);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtextextended('box office test template', 0))`);
  }
  return template;
}

async function makeTemplate(server: TestServer, client: Client, template: string): Promise<void> {
  const making = `${template}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await createDatabase(server, client, making, 'template1');
  await migrateToLatest(urlOf(server, making, server.owner));
  await client.query(`alter database ${making} rename to ${template}`);
}

/** Rights on the database itself are not cloned. */
async function createDatabase(
  server: TestServer,
  client: Client,
  name: string,
  template: string,
): Promise<void> {
  await client.query(`create database ${name} template ${template} owner ${server.owner.user}`);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to box_office_till`);
}

function schemaHash(): string {
  const folder = path.resolve('migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort())
    hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

async function asSuperuser(server: TestServer, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: urlOf(server, 'postgres', server.superuser) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
