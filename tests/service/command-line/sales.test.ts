import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { OpenCall, OutsideReply } from './support/call';
import { idOf, openCall, valueOf } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

let house: OutsideHouse;
let manager: OpenCall;
let clerk: OpenCall;
beforeAll(async () => {
  house = await openOutsideHouse(firstOf(inject('testServers')));
  manager = openCall(house.manager);
  clerk = openCall(house.counter);
});
afterAll(async () => {
  await Promise.all([manager.end(), clerk.end()]);
  await house.close();
});

const startsAt = '2026-12-05T20:00:00+07:00';
const value = async (from: OpenCall, op: string, input: object = {}) => valueOf(await from.ask(op, input));
const newEvent = async (rest: object = {}) =>
  idOf(await value(manager, 'events.create', { name: 'Jazz di Kota', startsAt, capacity: 10, ...rest }));
const seatList = z.strictObject({
  items: z.array(
    z.strictObject({
      seatNo: z.number(),
      label: z.string(),
      state: z.string(),
      bookingId: z.string().nullable(),
    }),
  ),
  next: z.null(),
});
const seatsOf = async (eventId: string) =>
  seatList.parse(await value(clerk, 'seats.list', { eventId })).items;
const refusal = (reply: OutsideReply) => (reply.ok ? reply : reply.refusal);

describe('an event made from outside', () => {
  test('is on sale, in Jakarta, in rupiah and for nothing, unless it says otherwise', async () => {
    const made = await value(manager, 'events.create', { name: 'Plain', startsAt, capacity: 2 });
    expect(made).toMatchObject({
      status: 'on_sale',
      timeZone: 'Asia/Jakarta',
      currency: 'IDR',
      priceCategories: [{ priceMinor: 0, seats: 2 }],
      capacity: 2,
    });
    const start = z.object({ startsAt: z.string() }).parse(made).startsAt;
    expect(Date.parse(start)).toBe(Date.parse(startsAt));
    const said = { timeZone: 'Europe/Berlin', currency: 'EUR', status: 'draft' };
    const other = await value(manager, 'events.create', {
      name: 'Other',
      startsAt,
      capacity: 2,
      ...said,
      priceMinor: 1050,
    });
    expect(other).toMatchObject({ ...said, priceCategories: [{ priceMinor: 1050 }] });
  });

  test.each(['draft', 'on_sale', 'closed', 'cancelled'])(
    'may be %s, and is for sale only when on sale',
    async (status) => {
      const eventId = await newEvent({ status });
      const { rows } = await house.till.query('select status from events where id = $1', [eventId]);
      expect(rows).toEqual([{ status }]);
      const reply = await clerk.ask('bookings.create', { eventId, quantity: 1 });
      if (status === 'on_sale') expect(reply.ok).toBe(true);
      else expect(refusal(reply)).toMatchObject({ code: 'event_not_on_sale', facts: { status } });
    },
  );

  test('is listed a page at a time, and every page says where the next begins', async () => {
    const name = 'Festival of seven nights';
    for (let night = 1; night <= 7; night += 1) await newEvent({ name: `${name} ${night}` });
    const page = z.strictObject({
      items: z.array(z.looseObject({ id: z.string(), name: z.string() })),
      next: z.string().nullable(),
    });
    const names: string[] = [];
    let cursor: string | null | undefined;
    do {
      const next = cursor ? { cursor } : {};
      const got = page.parse(await value(clerk, 'events.list', { search: name, limit: 3, ...next }));
      names.push(...got.items.map((each) => each.name));
      cursor = got.next;
    } while (cursor !== null);
    expect(names.sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map((night) => `${name} ${night}`));
  });

  test('has exactly its seats, Seat-1 to Seat-N', async () => {
    const eventId = await newEvent({ capacity: 1234 });
    const { rows } = await house.till.query(
      `select count(*)::int as seats, min(seat_no) as first, max(seat_no) as last,
        count(*) filter (where label = 'Seat-' || seat_no and booking_id is null)::int as plain from seats where event_id = $1`,
      [eventId],
    );
    expect(rows).toEqual([{ seats: 1234, first: 1, last: 1234, plain: 1234 }]);
    expect(await seatsOf(eventId)).toHaveLength(1234);
  });
});

describe('a booking made from outside', () => {
  test('needs an event and a quantity only, and stands in the tables under the names that outsiders know', async () => {
    const eventId = await newEvent({ priceMinor: 150_000 });
    const sold = await value(clerk, 'bookings.create', { eventId, quantity: 2 });
    const bookingId = idOf(sold);
    expect(sold).toMatchObject({
      eventId,
      quantity: 2,
      status: 'CONFIRMED',
      totalMinor: 300_000,
      customerName: null,
    });
    const { rows } = await house.till.query(
      `select b.id, b.event_id, b.quantity, b.status, array_agg(s.label order by s.seat_no) as labels
        from bookings b join seats s on s.booking_id = b.id and s.event_id = b.event_id
        where b.id = $1 and exists (select from events e where e.id = b.event_id) group by 1, 2, 3, 4`,
      [bookingId],
    );
    expect(rows).toEqual([
      { id: bookingId, event_id: eventId, quantity: 2, status: 'CONFIRMED', labels: ['Seat-1', 'Seat-2'] },
    ]);
    const seats = await seatsOf(eventId);
    expect(seats.slice(0, 3)).toEqual([
      { seatNo: 1, label: 'Seat-1', state: 'booked', bookingId },
      { seatNo: 2, label: 'Seat-2', state: 'booked', bookingId },
      { seatNo: 3, label: 'Seat-3', state: 'free', bookingId: null },
    ]);
    expect(await value(clerk, 'bookings.get', { bookingId })).toMatchObject({
      id: bookingId,
      history: [{ action: 'sold' }],
    });
    expect(await value(clerk, 'bookings.list', { eventId })).toMatchObject({
      items: [{ id: bookingId }],
      next: null,
    });
  });

  test('is refused whole when there are too few, saying how many are left', async () => {
    const eventId = await newEvent({ capacity: 5 });
    await value(clerk, 'bookings.create', { eventId, quantity: 3 });
    expect(refusal(await clerk.ask('bookings.create', { eventId, quantity: 3 }))).toMatchObject({
      code: 'not_enough_seats',
      facts: { eventId, asked: 3, left: 2 },
    });
    expect((await seatsOf(eventId)).filter(({ state }) => state === 'free')).toHaveLength(2);
  });

  test('is refused whole when one of its seats is taken, naming that seat and the free ones', async () => {
    const eventId = await newEvent();
    await value(clerk, 'bookings.create', { eventId, seatNos: [3] });
    await value(manager, 'holds.place', { eventId, seatNos: [5] });
    expect(refusal(await clerk.ask('bookings.create', { eventId, seatNos: [2, 3, 4] }))).toMatchObject({
      code: 'seats_unavailable',
      facts: {
        seatNos: [3],
        labels: ['Seat-3'],
        seats: [{ why: 'booked' }],
        stillFree: [{ seatNo: 2 }, { seatNo: 4 }],
      },
    });
    const states = (await seatsOf(eventId)).map(({ state }) => state);
    expect(states.slice(0, 6)).toEqual(['free', 'free', 'booked', 'free', 'held', 'free']);
  });

  test('is cancelled once: its seats are free again, its lines stay, and cancelling again answers the same', async () => {
    const eventId = await newEvent();
    const bookingId = idOf(await value(clerk, 'bookings.create', { eventId, seatNos: [7, 8] }));
    const first = await value(clerk, 'bookings.cancel', { bookingId });
    expect(first).toMatchObject({
      id: bookingId,
      status: 'CANCELLED',
      lines: [{ seatNo: 7 }, { seatNo: 8 }],
    });
    expect(await value(clerk, 'bookings.cancel', { bookingId })).toEqual(first);
    expect(
      (await seatsOf(eventId)).every(({ state, bookingId: of }) => state === 'free' && of === null),
    ).toBe(true);
    const next = idOf(await value(clerk, 'bookings.create', { eventId, seatNos: [7] }));
    // The seat has another owner by now: a late second cancellation must not touch it.
    await value(clerk, 'bookings.cancel', { bookingId });
    expect((await seatsOf(eventId))[6]).toMatchObject({ state: 'booked', bookingId: next });
  });

  test('comes from a hold, which holds until then and is used once', async () => {
    const eventId = await newEvent();
    const held = await value(clerk, 'holds.place', { eventId, quantity: 2 });
    const holdId = idOf(held);
    expect((await seatsOf(eventId)).slice(0, 2).map(({ state }) => state)).toEqual(['held', 'held']);
    expect(refusal(await manager.ask('bookings.create', { eventId, seatNos: [1] }))).toMatchObject({
      code: 'seats_unavailable',
    });
    await value(clerk, 'holds.renew', { holdId });
    const sold = await value(clerk, 'bookings.create', { eventId, holdId });
    expect(sold).toMatchObject({ quantity: 2, lines: [{ seatNo: 1 }, { seatNo: 2 }] });
    expect(refusal(await clerk.ask('bookings.create', { holdId }))).toMatchObject({
      code: 'hold_ended',
      facts: { why: 'sold', bookingId: idOf(sold) },
    });
    const other = idOf(await value(clerk, 'holds.place', { eventId, seatNos: [9] }));
    await value(clerk, 'holds.release', { holdId: other });
    expect((await seatsOf(eventId))[8]).toMatchObject({ state: 'free' });
  });
});

describe('an idempotency key', () => {
  test('gives the stored reply letter for letter, whatever the order of the fields', async () => {
    const eventId = await newEvent();
    const first = await value(clerk, 'bookings.create', { eventId, quantity: 2, idempotencyKey: 'sale-1' });
    const again = await value(clerk, 'bookings.create', { idempotencyKey: 'sale-1', quantity: 2, eventId });
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect((await seatsOf(eventId)).filter(({ state }) => state === 'booked')).toHaveLength(2);
  });

  test.each([
    ['another quantity', 'bookings.create', { quantity: 3 }],
    ['chosen seats', 'bookings.create', { seatNos: [1, 2] }],
    ['another customer', 'bookings.create', { quantity: 2, customerName: 'Budi' }],
    ['another operation', 'holds.place', { quantity: 2 }],
  ])('is refused with %s', async (what, op, rest) => {
    const eventId = await newEvent();
    const idempotencyKey = `sale of ${what}`;
    await value(clerk, 'bookings.create', { eventId, quantity: 2, idempotencyKey });
    expect(refusal(await clerk.ask(op, { eventId, ...rest, idempotencyKey }))).toMatchObject({
      code: 'key_reused',
      facts: { idempotencyKey, operation: 'bookings.create' },
    });
    expect((await seatsOf(eventId)).filter(({ state }) => state !== 'free')).toHaveLength(2);
  });

  test('is not used up by a refusal', async () => {
    const eventId = await newEvent({ capacity: 2 });
    const blocking = idOf(await value(clerk, 'bookings.create', { eventId, quantity: 1 }));
    const input = { eventId, quantity: 2, idempotencyKey: 'sale after all' };
    expect(refusal(await clerk.ask('bookings.create', input))).toMatchObject({ code: 'not_enough_seats' });
    await value(clerk, 'bookings.cancel', { bookingId: blocking });
    expect(await value(clerk, 'bookings.create', input)).toMatchObject({ quantity: 2 });
  });
});
