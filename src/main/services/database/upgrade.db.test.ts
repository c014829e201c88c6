import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { books, projectOf, shelves, written } from '../../../../tests/migrations/written-migrations';
import { createEmptyDatabase } from '../../../../tests/support/template-database';
import type { TestDatabase } from '../../../../tests/support/template-database';
import type { TestOffice } from '../../../../tests/support/test-office';
import { openTestOffice } from '../../../../tests/support/test-office';
import { urlOf } from '../../../../tests/support/test-server';
import { parseConnectionString } from '../../db/connection-string';
import { project } from '../../db/migration-files';
import type { MigrationProject } from '../../db/migrator/project';
import { openMigrator } from '../../db/migrator/migrator';
import { upgrade } from '../../db/migrator/upgrade';
import { upgradeShared } from '../../db/upgrade-shared';

describe.each(inject('testServers'))('a shared database on $name that is behind', (server) => {
  let database: TestDatabase;
  let till: TestOffice;
  beforeEach(async () => {
    database = await createEmptyDatabase(server);
    await migrate(database.ownerUrl, `+${project.files.length - 1}`);
    till = await openTestOffice({ databaseUrl: database.tillUrl });
  });
  afterEach(async () => {
    await till.close();
    await database.drop();
  });

  const last = project.files.at(-1)?.name;
  const connections = () =>
    till.told.flatMap(({ message }) => (message.type === 'connection' ? [message.connection] : []));

  test('is left alone by a till, and brought up to date with its owner’s login, typed once and kept nowhere', async () => {
    const older = { code: 'schema_older', facts: { pending: [last] } };
    expect(await till.refusal('session.current', {})).toEqual(older);
    expect(await till.refusal('database.upgrade', server.till)).toEqual({
      code: 'needs_owner',
      facts: { user: server.till.user, database: database.name },
    });
    expect(await till.refusal('database.upgrade', { ...server.owner, password: 'wrong' })).toMatchObject({
      code: 'cannot_connect',
      facts: { problem: 'password' },
    });
    expect(await till.refusal('session.current', {})).toEqual(older);

    expect(await till.ask('database.upgrade', server.owner)).toEqual({ ran: [last] });
    expect(await till.ask('session.current', {})).toMatchObject({ state: 'no_admin' });
    expect(connections()).toContainEqual({
      state: 'starting',
      doing: { is: 'upgrading_schema', step: 1, of: 1 },
    });
    expect(await till.ask('database.connection', {})).toEqual({ state: 'live' });
    expect(await till.ask('database.current', {})).toMatchObject({ user: server.till.user });
    expect(JSON.stringify([till.told, till.logged])).not.toContain(server.owner.password);
    expect(await till.ask('database.upgrade', server.owner)).toEqual({ ran: [] });
  });

  test('belongs to its owner afterwards too, when a superuser did it', async () => {
    expect(await till.ask('database.upgrade', server.superuser)).toEqual({ ran: [last] });
    const owners = await ask(
      database,
      `select distinct c.relowner::regrole::text as owner from pg_class c
      where c.relnamespace = 'public'::regnamespace`,
    );
    expect(owners).toEqual([{ owner: server.owner.user }]);
    const routines = await ask(
      database,
      `select distinct p.proowner::regrole::text as owner from pg_proc p
      where p.pronamespace = 'public'::regnamespace`,
    );
    expect(routines).toEqual([{ owner: server.owner.user }]);
  });

  test('takes an admin where somebody can be signed in, and may be named by its address', async () => {
    const place = { host: '127.0.0.1', port: server.port, database: database.name };
    const current = await createEmptyDatabase(server);
    await migrate(current.ownerUrl);
    const office = await openTestOffice({ databaseUrl: current.tillUrl });
    try {
      await office.ask('tills.register', { name: 'Front' });
      expect(await office.ask('database.upgrade', { ...server.owner, server: place })).toEqual({
        ran: [last],
      });
      await office.ask('users.bootstrap', {
        name: 'Ayu',
        email: 'ayu@gk.id',
        password: 'kata sandi panjang',
      });
      expect(
        await office.refusal('database.upgrade', { ...server.owner, server: place }, { window: 2 }),
      ).toMatchObject({ code: 'not_allowed', facts: { needs: 'admin' } });
    } finally {
      await office.close();
      await current.drop();
    }
  });
});

describe.each(inject('testServers'))('an upgrade of a shared database on $name', (server) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase(server);
  });
  afterEach(() => database.drop());

  const noShelves = written('20260105000000_no_shelves', 'drop table shelves cascade', 'select 1');
  const broken = written('20260105000000_broken', 'alter table no_such_table add x int', 'select 1');

  async function bringTo(files: MigrationProject, allowDataLoss = false): Promise<unknown> {
    const address = parseConnectionString(urlOf(server, database.name, server.owner));
    if (address === null) throw new Error('no address');
    return upgradeShared(address, { project: files, allowDataLoss, says: () => undefined });
  }
  const refused = (code: string, facts: object) =>
    expect.objectContaining({ refusal: { code, facts: expect.objectContaining(facts) } });

  test('sets an empty one up', async () => {
    expect(await bringTo(projectOf(shelves, books))).toEqual([shelves.name, books.name]);
  });

  test('says in facts for a sentence why it does not go on', async () => {
    await bringTo(projectOf(shelves));
    await ask(database, 'insert into shelves values (1)');
    await expect(bringTo(projectOf(shelves, noShelves))).rejects.toEqual(
      refused('upgrade_loses_rows', { step: noShelves.name, losses: ['the rows of table shelves'] }),
    );
    await expect(bringTo(projectOf(shelves, broken))).rejects.toEqual(
      refused('upgrade_failed', { step: broken.name, detail: expect.stringContaining('no_such_table') }),
    );
    await expect(bringTo(projectOf(books))).rejects.toEqual(
      refused('schema_newer', { unknown: [shelves.name] }),
    );
    const edited = written(shelves.name, `${shelves.source} -- edited`, 'select 1');
    await expect(bringTo(projectOf(edited))).rejects.toEqual(
      refused('schema_disagrees', { faults: [expect.stringContaining(`edited: ${shelves.name}`)] }),
    );
    expect(await bringTo(projectOf(shelves, noShelves), true)).toEqual([noShelves.name]);
  });
});

async function ask({ ownerUrl }: TestDatabase, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(query)).rows as unknown[];
  } finally {
    await client.end();
  }
}

async function migrate(url: string, target = 'head'): Promise<void> {
  const migrator = openMigrator(url, project);
  await upgrade(migrator, { target });
  await migrator.close();
}
