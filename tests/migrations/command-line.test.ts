import { spawn } from 'node:child_process';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { project } from '../../src/main/db/migration-files';
import { createEmptyDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';
import { urlOf } from '../support/test-server';

// Each command is a process of its own, the first also a build.
vi.setConfig({ testTimeout: 180_000 });

describe.each(inject('testServers'))('npm run db on $name', (server) => {
  let database: TestDatabase;
  let url: string;
  beforeEach(async () => {
    database = await createEmptyDatabase(server);
    url = database.ownerUrl;
  });
  afterEach(() => database.drop());

  function db(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['scripts/db.mjs', ...args], {
        env: { ...process.env, BOX_OFFICE_DATABASE_URL: url },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (part: Buffer) => (out += part.toString()));
      child.stderr.on('data', (part: Buffer) => (err += part.toString()));
      child.once('close', (code) => resolve({ code, out, err }));
    });
  }

  async function ask(query: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(query);
    await client.end();
    return rows;
  }

  const head = project.files.at(-1)?.name ?? '';

  test('goes to head, prints the way back without going it, and goes it', async () => {
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
    expect(await db('upgrade', 'nowhere')).toMatchObject({
      code: 1,
      err: 'no migration is called nowhere\n',
    });
    expect(await db('fly')).toMatchObject({ code: 2 });
    expect(await db('upgrade', '--wings')).toMatchObject({ code: 2 });
    expect((await db('--help')).out).toContain('revision --autogenerate');
  });

  test('resets only a database that is named, and bookings only when that is meant', async () => {
    await db('upgrade');
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

  test('checks what it may: with databases of its own everything, without only what changed since the upgrade', async () => {
    await db('upgrade');
    const before = await db('check');
    expect(before).toMatchObject({ code: 0 });
    await ask('alter table tills add column colour text');
    const after = await db('check');
    expect(after).toMatchObject({
      code: 1,
      out: expect.stringContaining('column public.tills.colour: text'),
    });
    if (server.name === 'debian-15') expect(after.err).toContain('may not create databases');
    else expect(after.out).toContain('is not what migrations/ makes');
  });

  test('finds nothing to write when models and migrations agree', async () => {
    url = urlOf(server, database.name, server.superuser);
    expect(await db('revision', '--autogenerate', '-m', 'nothing')).toMatchObject({
      code: 0,
      out: 'Nothing to do: models and migrations agree.\n',
    });
  });
});
