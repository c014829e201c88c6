import { Client } from 'pg';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { project } from '../../src/main/db/migration-files';
import { createEmptyDatabase, createTestDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';
import { urlOf } from '../support/test-server';
import { runDb } from './run-db';

// Each command is a process of its own, the first also a build.
vi.setConfig({ testTimeout: 180_000 });

const head = project.files.at(-1)?.name ?? '';
const servers = inject('testServers');
let database: TestDatabase;
let url: string;
afterEach(() => database.drop());

async function on(made: Promise<TestDatabase>): Promise<void> {
  database = await made;
  url = database.ownerUrl;
}
const db = (...words: string[]) => runDb(words, { BOX_OFFICE_DATABASE_URL: url });

async function ask(query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** What does not depend on the server's version is asked of one. */
describe.each(servers.slice(0, 1))('npm run db', (server) => {
  test('goes to head, prints the way back without going it, and goes it', async () => {
    await on(createEmptyDatabase(server));
    expect(await db('current')).toMatchObject({ code: 0, out: 'base\n' });
    expect(await db('upgrade', 'head')).toMatchObject({ code: 0 });
    expect(await db('current')).toMatchObject({ code: 0, out: `${head} (head)\n` });
    const script = await db('downgrade', '--sql');
    expect(script.out).toContain(`delete from public.knex_migrations where name = '${head}'`);
    expect(await db('current')).toMatchObject({ out: `${head} (head)\n` });
    expect(await db('downgrade', '-1')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 migration(s) undone'),
    });
    expect((await db('history')).out.split('\n')[0]).toMatch(new RegExp(`${head} +pending`));
    expect((await db('upgrade', '--sql')).out).toContain(`-- ${head} (up)`);
    expect(await db('stamp', 'head')).toMatchObject({ code: 0 });
    expect((await db('history', '-v')).out).toContain('(stamped)');
  });

  test('says with exit 1 what disagrees, and with 2 what it does not understand', async () => {
    await on(createEmptyDatabase(server));
    expect(await db('upgrade', 'nowhere')).toMatchObject({
      code: 1,
      err: 'no migration is called nowhere\n',
    });
    expect(await db('fly')).toMatchObject({ code: 2 });
    expect(await db('upgrade', '--wings')).toMatchObject({ code: 2 });
    // Nothing that was said is passed over: each of these would otherwise do what nobody asked for.
    for (const words of [
      ['upgrade', '-1'],
      ['upgrade', 'head', '--check'],
      ['upgrade', '+1', '+1'],
      ['downgrade', 'base', '-1'],
      ['stamp', 'head', '--sql'],
      ['reset', '--sql'],
      ['revision', '-m', 'x', '--rename', 'a=b'],
      ['toString'],
    ])
      expect(await db(...words), words.join(' ')).toMatchObject({ code: 2, out: '' });
    expect(await db('current')).toMatchObject({ code: 0, out: 'base\n' });
    expect((await db('--help')).out).toContain('revision --autogenerate');
  });

  test('resets only a database that is named, and bookings only when that is meant', async () => {
    await on(createTestDatabase(server));
    expect(await db('reset')).toMatchObject({
      code: 1,
      err: expect.stringContaining(`--database ${database.name}`),
    });
    expect(await db('reset', '--database', 'other')).toMatchObject({ code: 1 });
    await ask(
      `insert into events (id, name, starts_at, status, capacity) values ('00000000-0000-7000-8000-000000000001', 'Jazz', now(), 'on_sale', 1)`,
    );
    await ask(`insert into seats (event_id, seat_no, label) select id, 1, 'A1' from events`);
    await ask(`begin; insert into bookings (id, event_id, quantity) select '00000000-0000-7000-8000-000000000002', id, 1 from events;
      update seats set booking_id = '00000000-0000-7000-8000-000000000002'; commit`);
    const refused = await db('reset', '--database', database.name);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 live booking(s) would be gone'),
    });
    expect(refused.err).toMatch(/bookings +1 rows/);
    expect(await ask('select count(*)::int as n from bookings')).toEqual([{ n: 1 }]);
    expect(await db('reset', '--database', database.name, '--even-with-bookings')).toMatchObject({ code: 0 });
    expect(await ask('select count(*)::int as n from bookings')).toEqual([{ n: 0 }]);
  });

  test('finds nothing to write when models and migrations agree', async () => {
    await on(createEmptyDatabase(server));
    url = urlOf(server, database.name, server.superuser);
    expect(await db('revision', '--autogenerate', '-m', 'nothing')).toMatchObject({
      code: 0,
      out: 'Nothing to do: models and migrations agree.\n',
    });
  });
});

describe.each(servers)('npm run db on $name', (server) => {
  test('checks what it may: with databases of its own everything, without only what changed since the upgrade', async () => {
    await on(createTestDatabase(server));
    const before = await db('check');
    expect(before).toMatchObject({ code: 0 });
    await ask('alter table tills add column colour text');
    const after = await db('check');
    expect(after).toMatchObject({
      code: 1,
      out: expect.stringContaining('column public.tills.colour: text'),
    });
    if (server.name === 'debian-15') {
      expect(after.err).toContain('may not create databases');
      await ask('drop table knex_migrations, migration_history');
      expect(await db('check')).toMatchObject({ code: 1, out: expect.stringContaining(`pending: `) });
    } else expect(after.out).toContain('is not what migrations/ makes');
  });
});
