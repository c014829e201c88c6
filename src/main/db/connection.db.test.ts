import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { LiveMessage } from '../../shared/contract/live';
import { blockSeats } from '../../../tests/support/blocked-seats';
import type { TcpProxy } from '../../../tests/support/tcp-proxy';
import { openTcpProxy } from '../../../tests/support/tcp-proxy';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createTestDatabase } from '../../../tests/support/template-database';
import type { TestOffice } from '../../../tests/support/test-office';
import { openHouse, openTestOffice } from '../../../tests/support/test-office';

const servers = inject('testServers');
/** Half a second: what is lost is seen soon, and a busy machine that stalls for a moment is not yet silence. */
const beat = 500;

/** A cable does not know which PostgreSQL it leads to. */
describe.each(servers.slice(0, 1))('the way to a server', (server) => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let office: TestOffice;
  beforeEach(async () => {
    database = await createTestDatabase(server);
    proxy = await openTcpProxy(server.port);
    office = await openTestOffice({
      databaseUrl: database.tillUrl.replace(`:${server.port}/`, `:${proxy.port}/`),
      beat,
    });
    await openHouse(office);
    office.told.length = 0;
  });
  afterEach(async () => {
    proxy.mend();
    await office.close();
    await proxy.close();
    await database.drop();
  });

  const event = { name: 'Jazz di Kota', startsAt: '2026-12-01T19:30:00+07:00', capacity: 4 };
  const states = () => office.told.flatMap(({ message }) => stateIn(message));
  const until = async (isSo: () => boolean) => {
    for (let waited = 0; !isSo(); waited += 20) {
      if (waited > 15_000) throw new Error(`waited in vain; told: ${JSON.stringify(office.told)}`);
      await delay(20);
    }
  };

  test('is said to be lost at once when it closes, and comes back with a resync before it is live', async () => {
    proxy.cut();
    await until(() => states().includes('reconnecting'));
    const refusal = await office.refusal('events.create', event);
    expect(refusal).toMatchObject({ code: 'offline', facts: { since: expect.stringMatching(/^\d{4}-/) } });
    expect(office.connection.standing()).toMatchObject({ state: 'reconnecting' });
    proxy.mend();
    await until(() => states().at(-1) === 'live');
    expect(states().slice(-2)).toEqual(['resync', 'live']);
    expect((await office.call('events.create', event)).ok).toBe(true);
    expect(await office.ask('session.current', {})).toMatchObject({ state: 'signed_in' });
  });

  test('may break once more while it is coming back, in the middle of asking to listen', async () => {
    proxy.cut();
    await until(() => states().includes('reconnecting'));
    const listening = proxy.swallowAnswersAfter('listen box_office');
    proxy.mend();
    await listening;
    proxy.cut();
    proxy.mend();
    await until(() => states().at(-1) === 'live');
    expect((await office.call('events.create', event)).ok).toBe(true);
  });

  test('is said to be lost when it goes silent, after two missed heartbeats, and ends calls that hang', async () => {
    const begun = Date.now();
    proxy.silence();
    const hanging = office.call('events.list', {});
    await until(() => states().includes('reconnecting'));
    const waited = Date.now() - begun;
    expect(waited).toBeGreaterThan(1.5 * beat);
    expect(await hanging).toMatchObject({ ok: false, refusal: { code: 'offline' } });
    proxy.mend();
    await until(() => states().at(-1) === 'live');
    expect((await office.call('events.list', {})).ok).toBe(true);
  });

  test('leaves the outcome open when it breaks during the commit, and the same key finds what became of it', async () => {
    const swallowed = proxy.swallowAnswersAfter('COMMIT');
    const command = { ...event, idempotencyKey: 'try 1' };
    const asked = office.call('events.create', command);
    await swallowed;
    proxy.silence();
    expect(await asked).toMatchObject({
      ok: false,
      refusal: { code: 'outcome_unknown', facts: { idempotencyKey: 'try 1' } },
    });
    proxy.mend();
    await until(() => states().at(-1) === 'live');
    const again = await office.ask('events.create', command);
    const { items } = await office.ask('events.list', {});
    expect(items.map(({ id }) => id)).toEqual([again.id]);
  });

  test('leaves a sale in one statement open when its answer is lost, and the same key finds it', async () => {
    const { id } = await office.ask('events.create', event);
    const swallowed = proxy.swallowAnswersAfter('sell_to_disk');
    const sale = { eventId: id, quantity: 2, idempotencyKey: 'sale without an answer' };
    const asked = office.call('bookings.create', sale);
    await swallowed;
    proxy.silence();
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'outcome_unknown' } });
    proxy.mend();
    await until(() => states().at(-1) === 'live');
    const again = await office.ask('bookings.create', sale);
    const { items } = await office.ask('bookings.list', { eventId: id });
    expect(items.map((booking) => booking.id)).toEqual([again.id]);
  });

  test('says that nothing happened when it breaks before the commit', async () => {
    const swallowed = proxy.swallowAnswersAfter('insert into events');
    const asked = office.call('events.create', { ...event, idempotencyKey: 'try 2' });
    await swallowed;
    proxy.cut();
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'offline' } });
    proxy.mend();
    await until(() => states().at(-1) === 'live');
    expect((await office.ask('events.list', {})).items).toEqual([]);
    await office.ask('events.create', { ...event, idempotencyKey: 'try 2' });
  });
});

describe.each(servers)('a live way to $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  beforeEach(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
  });
  afterEach(async () => {
    await office.close();
    await database.drop();
  });

  test('tells every window what anybody changed, also a raw client', async () => {
    const event = { name: 'Jazz di Kota', startsAt: '2026-12-01T19:30:00+07:00', capacity: 4 };
    const { id } = await office.ask('events.create', event);
    const raw = new Client({ connectionString: database.ownerUrl });
    await raw.connect();
    await blockSeats(raw, { eventId: id, seatNos: [2, 3], reason: 'pillar' });
    await raw.query(`update events set name = 'Jazz' where id = $1`, [id]);
    await raw.end();
    // What making the event told may come before it.
    const sinceBlocked = () => {
      const messages = office.told.map(({ message }) => message).filter(({ type }) => type !== 'connection');
      const first = messages.findIndex((message) => message.type === 'seats' && message.runs[0]?.[2] === 3);
      return first === -1 ? [] : messages.slice(first);
    };
    await expect.poll(sinceBlocked, { timeout: 15_000 }).toEqual([
      { type: 'seats', eventId: id, runs: [[2, 3, 3]], holdsEndAt: null },
      { type: 'changed', topic: 'events', ids: [id] },
    ]);
  });

  test('works with the rights of a till, also where the login could do more', async () => {
    const owner = await openTestOffice({ databaseUrl: database.ownerUrl });
    try {
      await owner.ask('session.current', {});
      const db = await owner.connection.handle();
      await expect(db.raw('create table own (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(db.raw('select password_hash from users')).rejects.toMatchObject({ code: '42501' });
      expect(await owner.ask('database.current', {})).toMatchObject({ loginOwnsSchema: true });
      expect(await office.ask('database.current', {})).toMatchObject({ loginOwnsSchema: false });
    } finally {
      await owner.close();
    }
  });
});

/** What a window sees of the way itself. */
function stateIn(message: LiveMessage): string[] {
  if (message.type === 'connection') return [message.connection.state];
  return message.type === 'resync' ? ['resync'] : [];
}
