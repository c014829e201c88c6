import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../support/template-database';
import { createEmptyDatabase } from '../../support/template-database';
import { urlOf } from '../../support/test-server';
import type { CallEnvironment } from './support/call';
import { call, callAll, idOf, openCall, valueOf } from './support/call';
import { firstOf } from './support/open-house';

const password = 'kata sandi panjang';
const admin = { name: 'Ayu', email: 'ayu@gk.id', password };
const event = { name: 'Jazz di Kota', startsAt: '2026-12-05T20:00:00+07:00', capacity: 4 };
const unknown = '01900000-0000-7000-8000-000000000000';

describe.each(inject('testServers'))('call on a shared $name', { timeout: 120_000 }, (server) => {
  let database: TestDatabase;
  let here: CallEnvironment;
  let owner: Client;
  beforeAll(async () => {
    database = await createEmptyDatabase(server);
    here = {
      BOX_OFFICE_DATA_DIR: mkdtempSync(path.join(inject('scratchFolder'), 'call-')),
      BOX_OFFICE_EMAIL: admin.email,
      BOX_OFFICE_PASSWORD: admin.password,
      BOX_OFFICE_TEST_BCRYPT_COST: '4',
    };
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  const as = (login: 'superuser' | 'owner' | 'till') => ({
    ...here,
    BOX_OFFICE_DATABASE_URL: urlOf(server, database.name, server[login]),
  });
  /** Changes the list of migrations, calls, and puts it back. */
  async function withMigrations(change: string, work: () => Promise<void>): Promise<void> {
    await owner.query('create table kept_migrations as table knex_migrations');
    await owner.query(change);
    try {
      await work();
    } finally {
      await owner.query('delete from knex_migrations');
      await owner.query(
        'insert into knex_migrations select * from kept_migrations; drop table kept_migrations',
      );
    }
  }

  test('asks a till for the owner where nobody has set the database up, and the owner sets it up by calling', async () => {
    const { code, reply } = await call(as('till'), 'users.bootstrap', admin);
    expect({ code, reply }).toMatchObject({
      code: 1,
      reply: {
        ok: false,
        refusal: { code: 'set_up_needs_rights', facts: { statement: expect.any(String) } },
      },
    });
    expect(await call(as('owner'), 'users.bootstrap', admin)).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(['owner', 'till', 'superuser'] as const)(
    'sells and cancels with the login of a %s',
    async (login) => {
      const open = openCall(as(login));
      const ask = async (op: string, input: object = {}) => valueOf(await open.ask(op, input));
      const eventId = idOf(await ask('events.create', event));
      const sold = await ask('bookings.create', { eventId, seatNos: [2] });
      const held = await ask('holds.place', { eventId, quantity: 1 });
      const seats = await ask('seats.list', { eventId });
      const current = await ask('database.current');
      expect(held).toMatchObject({ seats: [{ seatNo: 1 }] });
      expect(seats).toMatchObject({
        items: [
          { state: 'held' },
          { state: 'booked', bookingId: idOf(sold) },
          { state: 'free' },
          { state: 'free' },
        ],
      });
      expect(current).toMatchObject({
        kind: 'shared',
        fromEnvironment: true,
        loginOwnsSchema: login !== 'till',
      });
      expect(await ask('bookings.cancel', { bookingId: idOf(sold) })).toMatchObject({ status: 'CANCELLED' });
      expect(await open.end()).toMatchObject({ code: 0, stderr: '' });
    },
  );

  test('writes with the rights of a till, whoever’s login it is', async () => {
    await owner.query('revoke insert on bookings from box_office_till');
    try {
      const [made] = await callAll(as('owner'), [['events.create', event]]);
      const eventId = idOf(valueOf(made));
      const [refused] = await callAll(as('superuser'), [['bookings.create', { eventId, quantity: 1 }]]);
      expect(refused).toMatchObject({ ok: false });
    } finally {
      await owner.query('grant insert on bookings to box_office_till');
    }
  });

  test('does not upgrade a schema that is older, even as the owner', async () => {
    await withMigrations(
      'delete from knex_migrations where id = (select max(id) from knex_migrations)',
      async () => {
        const { code, reply } = await call(as('owner'), 'events.get', { eventId: unknown });
        expect({ code, reply }).toMatchObject({
          code: 1,
          reply: { refusal: { code: 'schema_older', facts: { pending: [expect.any(String)] } } },
        });
      },
    );
  });

  test('refuses a schema that is newer, naming what it does not know', async () => {
    const later = `insert into knex_migrations (name, batch, migration_time) values ('29990101000000_later', 99, now())`;
    await withMigrations(later, async () => {
      const { code, reply } = await call(as('till'), 'events.list', {});
      expect({ code, reply }).toMatchObject({
        code: 1,
        reply: {
          refusal: {
            code: 'schema_newer',
            facts: { unknown: [expect.stringContaining('29990101000000_later')] },
          },
        },
      });
    });
  });
});

describe('call where the way to the server is wrong', { timeout: 120_000 }, () => {
  const server = firstOf(inject('testServers'));

  test.each([
    ['a wrong password', 'password', (url: URL) => (url.password = 'wrong')],
    ['an unknown database', 'no_such_database', (url: URL) => (url.pathname = '/nothing')],
    ['an unknown host', 'name_not_found', (url: URL) => (url.host = 'nowhere.invalid')],
    [
      'a server that speaks no TLS',
      'tls_not_offered',
      (url: URL) => url.searchParams.set('sslmode', 'verify-full'),
    ],
  ])('says what is wrong with %s', async (_, problem, change) => {
    const url = new URL(urlOf(server, 'postgres', server.till));
    change(url);
    const said = await call({ BOX_OFFICE_DATABASE_URL: url.href }, 'session.current');
    expect(said).toMatchObject({
      code: 1,
      reply: { refusal: { code: 'cannot_connect', facts: { problem } } },
    });
    expect(said.stderr).not.toContain(decodeURIComponent(url.password));
  });
});
