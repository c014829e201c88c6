import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { OpenCall, OutsideReply } from './support/call';
import { idOf, openCall, valueOf } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

const names = Array.from({ length: 20 }, (_, number) => `Kasir ${number + 1}`);

describe('twenty tills, each a process of its own, on one database', { timeout: 120_000 }, () => {
  let house: OutsideHouse;
  let tills: OpenCall[];
  beforeAll(async () => {
    house = await openOutsideHouse(firstOf(inject('testServers')));
    tills = names.map((name) => openCall({ ...house.manager, BOX_OFFICE_TILL: name }));
    // All are signed in before any race begins.
    await Promise.all(tills.map(async (till) => valueOf(await till.ask('events.list'))));
  }, 120_000);
  afterAll(async () => {
    await Promise.all(tills.map((till) => till.end()));
    await house.close();
  });

  const newEvent = async (capacity: number) => {
    const event = { name: 'Race', startsAt: '2026-12-05T20:00:00+07:00', capacity };
    return idOf(valueOf(await tills[0]?.ask('events.create', event)));
  };
  /** Asks again where others were busy with the seats, which takes three seconds of waiting and therefore a very busy machine. */
  const ask = async (till: OpenCall, op: string, input: object, tries = 10): Promise<OutsideReply> => {
    const reply = await till.ask(op, input);
    const wasBusy = !reply.ok && reply.refusal.code === 'busy' && tries > 1;
    return wasBusy ? ask(till, op, input, tries - 1) : reply;
  };
  const everybody = (op: string, input: object) => Promise.all(tills.map((till) => ask(till, op, input)));
  const won = (replies: readonly OutsideReply[]) =>
    replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
  const lost = (replies: readonly OutsideReply[]) =>
    replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]));
  const deadlocks = async () => {
    const { rows } = await house.owner.query<{ n: number }>(
      'select deadlocks::int as n from pg_stat_database where datname = current_database()',
    );
    return rows[0]?.n;
  };
  const claims = async (eventId: string) => {
    const { rows } = await house.owner.query(
      `select (select count(*)::int from bookings b where b.event_id = $1) as bookings,
        (select count(*)::int from seats s where s.event_id = $1 and s.booking_id is not null) as seats,
        (select count(*)::int from booking_lines l join bookings b on b.id = l.booking_id where b.event_id = $1) as lines`,
      [eventId],
    );
    return rows[0] as unknown;
  };

  test('have twenty names and twenty numbers', async () => {
    const { rows } = await house.owner.query(
      `select count(*)::int as tills, count(distinct number)::int as numbers from tills where name = any($1)`,
      [names],
    );
    expect(rows).toEqual([{ tills: 20, numbers: 20 }]);
  });

  test('ask for one seat: one wins, and all others are told which seat is gone and who has it', async () => {
    const eventId = await newEvent(10);
    for (let seatNo = 1; seatNo <= 5; seatNo += 1) {
      const replies = await everybody('bookings.create', { eventId, seatNos: [seatNo] });
      const winners = won(replies);
      expect(winners).toHaveLength(1);
      const { till } = z.object({ till: z.string() }).parse(winners[0]);
      for (const refusal of lost(replies)) {
        expect(refusal).toMatchObject({
          code: 'seats_unavailable',
          facts: { seatNos: [seatNo], labels: [`Seat-${seatNo}`], seats: [{ why: 'booked', till }] },
        });
      }
    }
    expect(await claims(eventId)).toEqual({ bookings: 5, seats: 5, lines: 5 });
  });

  test('ask for the last seat by quantity: one wins, and the others hear that none is left', async () => {
    const eventId = await newEvent(1);
    const replies = await everybody('bookings.create', { eventId, quantity: 1 });
    expect(won(replies)).toHaveLength(1);
    for (const refusal of lost(replies))
      expect(refusal).toMatchObject({ code: 'not_enough_seats', facts: { asked: 1, left: 0 } });
    expect(await claims(eventId)).toEqual({ bookings: 1, seats: 1, lines: 1 });
  });

  test('ask for three each of forty: thirteen win, and the others hear that one is left', async () => {
    const eventId = await newEvent(40);
    const replies = await everybody('bookings.create', { eventId, quantity: 3 });
    expect(won(replies)).toHaveLength(13);
    for (const refusal of lost(replies))
      expect(refusal).toMatchObject({ code: 'not_enough_seats', facts: { asked: 3, left: 1 } });
    expect(await claims(eventId)).toEqual({ bookings: 13, seats: 39, lines: 39 });
  });

  test('ask for overlapping seats in any order: no deadlock, no seat twice, every loser is told why', async () => {
    const eventId = await newEvent(21);
    const replies = await Promise.all(
      tills.map((till, place) => {
        const pair = [place + 1, place + 2];
        return ask(till, 'bookings.create', {
          eventId,
          seatNos: place % 2 === 0 ? pair : pair.toReversed(),
        });
      }),
    );
    expect(new Set(lost(replies).map(({ code }) => code))).toEqual(new Set(['seats_unavailable']));
    expect(await deadlocks()).toBe(0);
    const sold = won(replies).length;
    expect(sold).toBeGreaterThanOrEqual(7);
    expect(await claims(eventId)).toEqual({ bookings: sold, seats: 2 * sold, lines: 2 * sold });
  });

  test('hold one seat: one wins, and only that till can sell it', async () => {
    const eventId = await newEvent(3);
    const replies = await everybody('holds.place', { eventId, seatNos: [2] });
    expect(won(replies)).toHaveLength(1);
    const holdId = idOf(won(replies)[0]);
    const sales = await everybody('bookings.create', { holdId });
    expect(won(sales)).toHaveLength(1);
    expect(sales.findIndex(({ ok }) => ok)).toBe(replies.findIndex(({ ok }) => ok));
    for (const { code } of lost(sales)) expect(['hold_elsewhere', 'hold_ended']).toContain(code);
    expect(await claims(eventId)).toEqual({ bookings: 1, seats: 1, lines: 1 });
  });

  test('cancel one booking: all get the same answer, and its seat is freed once', async () => {
    const eventId = await newEvent(1);
    const bookingId = idOf(valueOf(await tills[0]?.ask('bookings.create', { eventId, quantity: 1 })));
    const replies = await everybody('bookings.cancel', { bookingId });
    expect(won(replies)).toHaveLength(20);
    expect(new Set(won(replies).map((value) => JSON.stringify(value))).size).toBe(1);
    const { rows } = await house.owner.query('select action from journal where booking_id = $1 order by id', [
      bookingId,
    ]);
    expect(rows).toEqual([{ action: 'sold' }, { action: 'cancelled' }]);
  });

  test.each(['bookings.create', 'holds.place'])(
    'send %s with the same key: it happens once, and all get the same reply',
    async (op) => {
      const eventId = await newEvent(50);
      const replies = await everybody(op, { eventId, quantity: 2, idempotencyKey: `${op} of all` });
      expect(lost(replies)).toEqual([]);
      expect(new Set(won(replies).map((value) => JSON.stringify(value))).size).toBe(1);
      const { rows } = await house.owner.query(
        `select count(*)::int as taken from seats where event_id = $1 and (booking_id is not null or hold_id is not null)`,
        [eventId],
      );
      expect(rows).toEqual([{ taken: 2 }]);
    },
  );

  test('end with 0 and have nothing to complain of', async () => {
    const ends = await Promise.all(tills.map((till) => till.end()));
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));
  });
});
