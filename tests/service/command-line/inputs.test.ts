import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { Ask, OutsideReply } from './support/call';
import { callAll, idOf, valuesOf } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

const event = { name: 'Jazz di Kota', startsAt: '2026-12-05T20:00:00+07:00', capacity: 3 };
const create = (change: object): Ask => ['events.create', { ...event, ...change }];
/** Stands for the event that is made before the table is asked; JSON cannot hold one. */
const thisEvent = '<this event>';
const sell = (rest: object): Ask => ['bookings.create', { eventId: thisEvent, ...rest }];
const inRegion = (change: object): Ask => [
  'preferences.set',
  { region: { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta', ...change } },
];
const unknownId = '01900000-0000-7000-8000-000000000000';

/** What is asked; `ok`, or the refusal's code and where it says the input is wrong. */
const table: readonly (readonly [what: string, ask: Ask, outcome: string])[] = [
  ['an event as short as can be', create({}), 'ok'],
  ['UTC written as Z', create({ startsAt: '2026-12-05T20:00:00Z' }), 'ok'],
  ['an instant without seconds', create({ startsAt: '2026-12-05T20:00+07:00' }), 'ok'],
  ['fractions of a second', create({ startsAt: '2026-12-05T20:00:00.123456+07:00' }), 'ok'],
  ['an instant without offset', create({ startsAt: '2026-12-05T20:00:00' }), 'invalid_input startsAt'],
  ['a day', create({ startsAt: '2026-12-05' }), 'invalid_input startsAt'],
  ['an offset without colon', create({ startsAt: '2026-12-05T20:00:00+0700' }), 'invalid_input startsAt'],
  ['a day that no month has', create({ startsAt: '2026-02-30T20:00:00+07:00' }), 'invalid_input startsAt'],
  [
    'a second that no minute has',
    create({ startsAt: '2026-12-05T20:00:61+07:00' }),
    'invalid_input startsAt',
  ],
  [
    'an offset that no place has',
    create({ startsAt: '2026-12-05T20:00:00+99:00' }),
    'invalid_input startsAt',
  ],
  ['a time before the years', create({ startsAt: '0001-01-01T00:00:00+14:00' }), 'invalid_input startsAt'],
  ['a time after the years', create({ startsAt: '9999-12-31T23:59:59-12:00' }), 'invalid_input startsAt'],
  ['the year nought', create({ startsAt: '0000-01-01T00:00:00Z' }), 'invalid_input startsAt'],
  ['a number as instant', create({ startsAt: 1_796_000_000_000 }), 'invalid_input startsAt'],
  ['an end before the start', create({ endsAt: '2026-12-05T19:00:00+07:00' }), 'invalid_input endsAt'],
  ['no capacity', create({ capacity: undefined }), 'invalid_input capacity'],
  ['a capacity of 0', create({ capacity: 0 }), 'invalid_input capacity'],
  ['a negative capacity', create({ capacity: -1 }), 'invalid_input capacity'],
  ['a fractional capacity', create({ capacity: 2.5 }), 'invalid_input capacity'],
  ['a capacity as text', create({ capacity: '3' }), 'invalid_input capacity'],
  ['a capacity in a list', create({ capacity: [3] }), 'invalid_input capacity'],
  ['a capacity that is true', create({ capacity: true }), 'invalid_input capacity'],
  ['a capacity that is null', create({ capacity: null }), 'invalid_input capacity'],
  ['one seat too many for any house', create({ capacity: 200_001 }), 'invalid_input capacity'],
  ['an astronomic capacity', create({ capacity: 1e300 }), 'invalid_input capacity'],
  ['an empty name', create({ name: '' }), 'invalid_input name'],
  ['a name of spaces', create({ name: ' \t ' }), 'invalid_input name'],
  ['a name of 200 characters', create({ name: 'x'.repeat(200) }), 'ok'],
  ['a name of 201 characters', create({ name: 'x'.repeat(201) }), 'invalid_input name'],
  ['a name in many scripts', create({ name: 'Ñandú 日本 العربية 👩‍👩‍👧 \u202e<script>' }), 'ok'],
  ['a name with NUL', create({ name: 'a\0b' }), 'invalid_input name'],
  ['a name with half a character', create({ name: 'a\ud800b' }), 'invalid_input name'],
  ['a name that is a number', create({ name: 5 }), 'invalid_input name'],
  ['a field that nobody knows', create({ seats: 3 }), 'invalid_input '],
  ['a list for an object', ['events.create', [event]], 'invalid_input '],
  ['a text for an object', ['events.create', 'event'], 'invalid_input '],
  ['a number for an object', ['events.create', 5], 'invalid_input '],
  ['null for an object', ['events.create', null], 'invalid_input '],
  ['a status in capitals', create({ status: 'ON_SALE' }), 'invalid_input status'],
  ['a status that nobody has', create({ status: 'published' }), 'invalid_input status'],
  ['a place that no zone is named after', create({ timeZone: 'Mars/Olympus' }), 'invalid_input timeZone'],
  ['a currency in small letters', create({ currency: 'idr' }), 'invalid_input currency'],
  ['a negative price', create({ priceMinor: -1 }), 'invalid_input priceMinor'],
  ['a fraction of the smallest coin', create({ priceMinor: 0.5 }), 'invalid_input priceMinor'],
  ['a price as text', create({ priceMinor: '5000' }), 'invalid_input priceMinor'],
  ['a key that is empty', create({ idempotencyKey: '' }), 'invalid_input idempotencyKey'],
  ['a key of 201 characters', create({ idempotencyKey: 'k'.repeat(201) }), 'invalid_input idempotencyKey'],
  ['a key that is a number', create({ idempotencyKey: 7 }), 'invalid_input idempotencyKey'],
  ['an id that is none', ['events.get', { eventId: 'Seat-1' }], 'invalid_input eventId'],
  ['an id of nothing', ['events.get', { eventId: unknownId }], 'not_found'],
  ['no id', ['events.get', {}], 'invalid_input eventId'],
  ['a booking of nothing', ['bookings.get', { bookingId: unknownId }], 'not_found'],
  ['cancelling nothing', ['bookings.cancel', { bookingId: unknownId }], 'not_found'],
  ['renewing nothing', ['holds.renew', { holdId: unknownId }], 'not_found'],
  ['selling a hold of nothing', ['bookings.create', { holdId: unknownId }], 'not_found'],
  ['selling at no event', ['bookings.create', { eventId: unknownId, quantity: 1 }], 'not_found'],
  ['seats of no event', ['seats.list', { eventId: unknownId }], 'not_found'],
  ['a quantity as text', sell({ quantity: '2' }), 'invalid_input quantity'],
  ['a quantity of 0', sell({ quantity: 0 }), 'invalid_input quantity'],
  ['a negative quantity', sell({ quantity: -1 }), 'invalid_input quantity'],
  ['a fractional quantity', sell({ quantity: 1.5 }), 'invalid_input quantity'],
  ['an astronomic quantity', sell({ quantity: 1e300 }), 'invalid_input quantity'],
  ['more than there is', sell({ quantity: 200_000 }), 'not_enough_seats'],
  ['quantity and seats at once', sell({ quantity: 1, seatNos: [1] }), 'invalid_input '],
  ['neither quantity nor seats', sell({}), 'invalid_input '],
  ['no seats', sell({ seatNos: [] }), 'invalid_input seatNos'],
  ['a seat twice', sell({ seatNos: [2, 2] }), 'invalid_input seatNos'],
  ['a seat as text', sell({ seatNos: ['2'] }), 'invalid_input seatNos.0'],
  ['a seat 0', sell({ seatNos: [0] }), 'invalid_input seatNos.0'],
  ['one seat that is no list', sell({ seatNos: 2 }), 'invalid_input seatNos'],
  ['a seat that the house does not have', sell({ seatNos: [4] }), 'seats_unavailable'],
  [
    'a customer of 201 characters',
    sell({ quantity: 1, customerName: 'x'.repeat(201) }),
    'invalid_input customerName',
  ],
  [
    'more wheelchairs than people',
    sell({ best: { quantity: 1, wheelchairs: 2 } }),
    'invalid_input best.wheelchairs',
  ],
  [
    'the best seats of a category that the event does not have',
    sell({ best: { quantity: 1, categoryNo: 5 } }),
    'invalid_input best.categoryNo',
  ],
  ['who has seats of no event', ['seats.explain', { eventId: unknownId, seatNos: [1] }], 'not_found'],
  ['named holds of no event', ['namedHolds.list', { eventId: unknownId }], 'not_found'],
  ['proposals at no event', ['holds.propose', { eventId: unknownId, best: { quantity: 1 } }], 'not_found'],
  ['a region in no zone', inRegion({ timeZone: 'X/Y' }), 'invalid_input region.timeZone'],
  ['a region in an empty zone', inRegion({ timeZone: '' }), 'invalid_input region.timeZone'],
  [
    'a region with a currency in small letters',
    inRegion({ currency: 'idr' }),
    'invalid_input region.currency',
  ],
  ['a region with a country by name', inRegion({ country: 'Indonesia' }), 'invalid_input region.country'],
  ['a cursor that no list gave', ['events.list', { cursor: 'x' }], 'invalid_input cursor'],
  ['a page of 0', ['bookings.list', { limit: 0 }], 'invalid_input limit'],
  ['a search with quotes and wildcards', ['events.list', { search: `%' or 1=1; --` }], 'ok'],
];

const issues = z.object({ issues: z.array(z.object({ path: z.string(), reason: z.string() })).min(1) });

function outcomeOf(reply: OutsideReply | undefined): string {
  if (reply === undefined) return 'no reply';
  if (reply.ok) return 'ok';
  if (reply.refusal.code !== 'invalid_input') return reply.refusal.code;
  return `invalid_input ${issues.parse(reply.refusal.facts).issues[0]?.path}`;
}

describe('what outsiders may send', () => {
  let house: OutsideHouse;
  let replies: OutsideReply[];
  beforeAll(async () => {
    house = await openOutsideHouse(firstOf(inject('testServers')));
    const eventId = idOf((await valuesOf(house.manager, [create({})]))[0]);
    const asks = table.map(([, [op, input]]): Ask => [op, withEvent(input, eventId)]);
    replies = await callAll(house.manager, asks);
  });
  afterAll(() => house.close());

  test.each(table.map(([what, , outcome], line) => [what, outcome, line] as const))(
    '%s: %s',
    (_, outcome, line) => {
      expect(outcomeOf(replies[line]), JSON.stringify(replies[line])).toBe(outcome);
    },
  );

  test('leaves nothing behind of what was refused', async () => {
    const made = table.filter(([, [op], outcome]) => op === 'events.create' && outcome === 'ok').length + 1;
    const { rows } = await house.owner.query(
      `select (select count(*)::int from events) as events, (select count(*)::int from bookings) as bookings,
        (select count(*)::int from commands) as commands`,
    );
    expect(rows).toEqual([{ events: made, bookings: 0, commands: 0 }]);
  });
});

function withEvent(input: unknown, eventId: string): unknown {
  return JSON.parse(JSON.stringify(input ?? null).replaceAll(thisEvent, eventId));
}
