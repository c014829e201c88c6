import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Tills } from '../../support/engine/tills';
import { openTills } from '../../support/engine/tills';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';
import { people } from '../../support/test-office';

describe.each(inject('testServers'))('waiting and time on $name', (server) => {
  let database: TestDatabase;
  let tills: Tills;
  let slowpoke: Client;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    tills = await openTills(database, 2);
    slowpoke = new Client({ connectionString: database.tillUrl });
    await slowpoke.connect();
  });
  afterAll(async () => {
    await slowpoke.end();
    await tills.close();
    await database.drop();
  });

  test.each(['hold', 'book'] as const)(
    'says busy after about three seconds and names the seat when somebody keeps it locked: %s',
    async (does) => {
      const eventId = await tills.makeEvent(4);
      await slowpoke.query('begin');
      await slowpoke.query('select from seats where event_id = $1 and seat_no = 2 for update', [eventId]);
      const began = performance.now();
      const operation = does === 'hold' ? 'holds.place' : 'bookings.create';
      const reply = await tills.offices[1]?.call(operation, { eventId, seatNos: [1, 2] });
      const seconds = (performance.now() - began) / 1000;
      await slowpoke.query('rollback');
      expect(reply).toEqual({
        ok: false,
        refusal: { code: 'busy', facts: { seatNos: [2], labels: ['Seat-2'] } },
      });
      expect(seconds).toBeGreaterThan(2.5);
      expect(seconds).toBeLessThan(20);
      expect(await tills.act(eventId, { does: 'book', till: 0, seatNos: [1, 2] })).toMatchObject({
        is: 'booked',
      });
    },
  );

  test('sells around a locked seat without waiting when any seat will do', async () => {
    const eventId = await tills.makeEvent(4);
    await slowpoke.query('begin');
    await slowpoke.query('select from seats where event_id = $1 and seat_no = 1 for update', [eventId]);
    const began = performance.now();
    const told = await tills.act(eventId, { does: 'book_some', till: 0, quantity: 2 });
    expect(performance.now() - began).toBeLessThan(2_900);
    await slowpoke.query('rollback');
    expect(told).toMatchObject({ is: 'booked', seatNos: [2, 3] });
  });

  test('does not call a hold over whose seats somebody only tries to take: busy, and then it grows', async () => {
    const eventId = await tills.makeEvent(4);
    const held = await tills.act(eventId, { does: 'hold', till: 0, seatNos: [1, 2] });
    if (held.is !== 'held') throw new Error('two free seats are held');
    await tills.act(eventId, { does: 'run_out', hold: held.hold });
    const more = { does: 'extend', till: 0, hold: held.hold, seatNos: [3] } as const;
    await slowpoke.query('begin');
    await slowpoke.query('select from seats where event_id = $1 and seat_no = 2 for update', [eventId]);
    expect(await tills.act(eventId, more)).toEqual({ is: 'other', code: 'busy' });
    await slowpoke.query('rollback');
    expect(await tills.act(eventId, more)).toEqual({ is: 'held', hold: held.hold, seatNos: [1, 2, 3] });
  });

  test('takes no time from a till whose clock is a day ahead', async () => {
    const [right, wrong] = tills.offices;
    if (right === undefined || wrong === undefined) throw new Error('two tills are needed');
    const eventId = await tills.makeEvent(4);
    const hold = await wrong.ask('holds.place', { eventId, seatNos: [1] });
    const minutes = (Date.parse(hold.until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(7);
    expect(minutes).toBeLessThanOrEqual(8.1);
    expect(await right.refusal('bookings.create', { eventId, seatNos: [1] })).toMatchObject({
      code: 'seats_unavailable',
      facts: { seats: [{ why: 'held', until: hold.until }] },
    });
    const sold = await wrong.ask('bookings.create', { holdId: hold.id });
    expect(Math.abs(Date.parse(sold.soldAt) - Date.now())).toBeLessThan(60_000);
    const { history } = await right.ask('bookings.get', { bookingId: sold.id });
    expect(history.map(({ action, till }) => ({ action, till }))).toEqual([
      { action: 'sold', till: 'Till 2' },
    ]);
  });

  test('opens, ends and releases nothing earlier at a till whose clock is a day ahead', async () => {
    const [right, ahead] = tills.offices;
    if (right === undefined || ahead === undefined) throw new Error('two tills are needed');
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const event = { name: 'Wayang', startsAt: '2027-02-01T19:30:00+07:00', capacity: 4 };
    await right.ask('users.signIn', people.admin, { window: 3 });
    const asAdmin = { window: 3 };
    const { id: later } = await right.ask('events.create', { ...event, saleStartsAt: soon }, asAdmin);
    const { id: eventId } = await right.ask('events.create', { ...event, saleEndsAt: soon }, asAdmin);
    const kept = { kind: 'hold', letter: 'H', reason: 'House', releaseAt: soon } as const;
    await ahead.ask('namedHolds.place', { eventId, seatNos: [1], ...kept });
    for (const operation of ['holds.place', 'bookings.create'] as const) {
      const early = await ahead.refusal(operation, { eventId: later, seatNos: [1] });
      expect(early.code).toBe('sale_not_yet_open');
      expect((await ahead.refusal(operation, { eventId, seatNos: [1] })).code).toBe('seats_unavailable');
    }
    const hold = await ahead.ask('holds.place', { eventId, seatNos: [2] });
    expect(await ahead.ask('holds.renew', { holdId: hold.id })).toMatchObject({ id: hold.id });
    expect(await ahead.ask('bookings.create', { holdId: hold.id })).toMatchObject({ status: 'CONFIRMED' });
  });

  test('counts a deadlock when there is one', async () => {
    const eventId = await tills.makeEvent(2);
    const other = new Client({ connectionString: database.tillUrl });
    await other.connect();
    const lock = (client: Client, seatNo: number) =>
      client.query('select from seats where event_id = $1 and seat_no = $2 for update', [eventId, seatNo]);
    await Promise.all([slowpoke.query('begin'), other.query('begin')]);
    await Promise.all([lock(slowpoke, 1), lock(other, 2)]);
    const crosswise = await Promise.allSettled([lock(slowpoke, 2), lock(other, 1)]);
    await Promise.all([slowpoke.query('rollback'), other.query('rollback')]);
    await other.end();
    expect(crosswise.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await expect.poll(() => tills.deadlocks()).toBe(1);
  });
});
