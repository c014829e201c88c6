import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { OpenCall } from '../service/command-line/support/call';
import { idOf, openCall, valueOf } from '../service/command-line/support/call';
import type { OutsideHouse } from '../service/command-line/support/open-house';
import { openOutsideHouse } from '../service/command-line/support/open-house';

const capacity = 200_000;

describe.each(inject('testServers'))('the largest house there may be, on $name', (server) => {
  let house: OutsideHouse;
  let manager: OpenCall;
  beforeAll(async () => {
    house = await openOutsideHouse(server);
    manager = openCall(house.manager);
  });
  afterAll(async () => {
    await manager.end();
    await house.close();
  });
  const ask = async (op: string, input: object) => valueOf(await manager.ask(op, input));

  test('is made, listed, laid out, sold in one booking, refused when full, and free again when cancelled', async () => {
    const event = { name: 'Stadium', startsAt: '2026-12-05T20:00:00+07:00', capacity, priceMinor: 75_000 };
    const eventId = idOf(await ask('events.create', event));
    expect(await ask('seats.list', { eventId })).toMatchObject({ items: { length: capacity }, next: null });
    expect(await ask('seats.layout', { eventId })).toMatchObject({
      x: { length: capacity },
      labelEnds: { length: capacity },
    });
    expect(await ask('seats.snapshot', { eventId })).toMatchObject({ states: { length: capacity } });

    const sold = await ask('bookings.create', { eventId, quantity: capacity, idempotencyKey: 'everything' });
    expect(sold).toMatchObject({
      quantity: capacity,
      totalMinor: capacity * 75_000,
      lines: { length: capacity },
    });
    expect(
      await ask('bookings.create', { eventId, quantity: capacity, idempotencyKey: 'everything' }),
    ).toEqual(sold);
    expect(await manager.ask('bookings.create', { eventId, quantity: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'not_enough_seats', facts: { asked: 1, left: 0 } },
    });
    expect(await ask('bookings.cancel', { bookingId: idOf(sold) })).toMatchObject({ status: 'CANCELLED' });
    expect(await ask('events.get', { eventId })).toMatchObject({ free: capacity, booked: 0, soldMinor: 0 });
    expect(await ask('integrity.check', {})).toMatchObject({ agrees: true });
  });
});
