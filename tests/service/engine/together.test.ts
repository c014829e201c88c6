import { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Reply } from '../../../src/shared/contract/bridge';
import type { TestOffice } from '../../support/test-office';
import { onEachOffice, type OfficeSite } from '../support/each-office';

/** Commands of one process that meet go to the server together: docs/decisions/0017-a-process-asks-in-turn.md. */
onEachOffice('sales and holds together', (site) => {
  let office: TestOffice;
  let owner: Client;
  let newEvent: OfficeSite['newEvent'];
  beforeAll(() => {
    ({ office, owner, newEvent } = site());
  });

  type Command = readonly ['bookings.create' | 'holds.place', object];

  /** Asks for all in one turn: what is of one kind goes as one group. */
  function together(commands: readonly Command[]): Promise<Reply[]> {
    return Promise.all(commands.map(([name, input]) => office.call(name, input)));
  }

  test('does each as if it had been asked for alone', async () => {
    const eventId = await newEvent();
    const sale = (input: object) => office.call('bookings.create', { eventId, ...input });
    const twice = { seatNos: [25], idempotencyKey: 'twice in one group' };
    const held = await office.ask('holds.place', { eventId, seatNos: [39, 40] });
    await office.ask('bookings.create', { eventId, seatNos: [20] });
    const [first, again, taken, hold, ofHold, ...others] = await Promise.all([
      sale(twice),
      sale(twice),
      sale({ seatNos: [19, 20] }),
      office.call('holds.place', { eventId, seatNos: [30, 31] }),
      office.call('bookings.create', { holdId: held.id }),
      ...Array.from({ length: 8 }, () => sale({ quantity: 1 })),
    ]);
    expect(first.ok).toBe(true);
    expect(first).toEqual(again);
    expect(taken).toMatchObject({
      ok: false,
      refusal: { code: 'seats_unavailable', facts: { seatNos: [20] } },
    });
    expect(hold).toMatchObject({ ok: true, value: { seats: [{ seatNo: 30 }, { seatNo: 31 }] } });
    expect(ofHold).toMatchObject({ ok: true, value: { lines: [{ seatNo: 39 }, { seatNo: 40 }] } });
    const soldToOthers = others.map((reply) => sold.parse(reply).value);
    expect(new Set(soldToOthers.map(({ lines }) => lines[0]?.seatNo)).size).toBe(8);
    // One transaction, one instant.
    expect(new Set(soldToOthers.map(({ soldAt }) => soldAt)).size).toBeLessThan(8);
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });

  test('what would undo a whole group is done in steps, and refuses only whom it concerns', async () => {
    const eventId = await newEvent();
    await owner.query('update events set till_hold_limit = 4 where id = $1', [eventId]);
    const hold = (...seatNos: number[]) => office.call('holds.place', { eventId, seatNos });
    const replies = await Promise.all([
      office.call('bookings.create', { eventId, seatNos: [1] }),
      hold(11, 12, 13),
      hold(21, 22, 23),
      office.call('bookings.create', { eventId, seatNos: [2] }),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
    expect(replies[0]?.ok && replies[3]?.ok).toBe(true);
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });

  test('sells one seat to the first who names it, and tells the others', async () => {
    const eventId = await newEvent();
    const [first, second, ...others] = await together([
      ['bookings.create', { eventId, seatNos: [5, 6] }],
      ['bookings.create', { eventId, seatNos: [6, 7] }],
      ['bookings.create', { eventId, seatNos: [8] }],
      ['bookings.create', { eventId, seatNos: [8] }],
    ]);
    const sold = [first, second].filter((reply) => reply?.ok);
    const refused = [first, second].filter((reply) => reply?.ok === false);
    expect(sold).toHaveLength(1);
    expect(refused).toMatchObject([
      { refusal: { code: 'seats_unavailable', facts: { seatNos: [6], seats: [{ why: 'booked' }] } } },
    ]);
    expect(others.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('sells a hold once, however often it is sent with keys of its own', async () => {
    const eventId = await newEvent();
    const { id: holdId } = await office.ask('holds.place', { eventId, seatNos: [3, 4] });
    const replies = await together(
      Array.from({ length: 5 }, (_, nth): Command => [
        'bookings.create',
        { holdId, idempotencyKey: `hold ${eventId} ${nth}` },
      ]),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = replies.filter(({ ok }) => !ok);
    expect(refused.map((reply) => !reply.ok && reply.refusal.code)).toEqual(
      Array.from({ length: 4 }, () => 'hold_ended'),
    );
  });

  test('gives the last seats to as many as there are, and says how many are left to who comes short', async () => {
    const eventId = await newEvent(7);
    const replies = await together(
      [2, 2, 4, 2].map((quantity): Command => ['bookings.create', { eventId, quantity }]),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
    expect(replies.filter(({ ok }) => !ok)).toMatchObject([
      { refusal: { code: 'not_enough_seats', facts: { left: 1 } } },
    ]);
  });

  test('sells for several events in one group, each at its own prices', async () => {
    const events = [await newEvent(), await newEvent(), await newEvent()];
    await owner.query('update price_categories set price_minor = 5 where event_id = $1', [events[1]]);
    const { id: holdId } = await office.ask('holds.place', { eventId: events[2] ?? '', seatNos: [9] });
    const replies = await together([
      ...events.map((eventId): Command => ['bookings.create', { eventId, quantity: 2 }]),
      ['bookings.create', { holdId }],
      ['bookings.create', { eventId: events[0], seatNos: [9] }],
      ['bookings.create', { eventId: events[0], holdId }],
    ]);
    const of = (reply: Reply | undefined) => sold.parse(reply).value;
    expect(replies.slice(0, 5).map(of)).toMatchObject([
      { eventId: events[0], totalMinor: 150_000 },
      { eventId: events[1], totalMinor: 10 },
      { eventId: events[2], totalMinor: 150_000 },
      { eventId: events[2], totalMinor: 75_000 },
      { eventId: events[0], totalMinor: 75_000 },
    ]);
    // A hold of another event is none of this one, whoever else is in the group.
    expect(replies[5]).toMatchObject({ ok: false });
  });

  test('writes as many bookings, lines, journal rows and messages as if each had come alone', async () => {
    const eventId = await newEvent();
    const listener = new Client({ connectionString: site().database.tillUrl });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('listen box_office');
    const replies = await together(
      [2, 1, 3].map((quantity): Command => ['bookings.create', { eventId, quantity }]),
    );
    const { rows } = await owner.query<{ id: string; lines: unknown; journal: unknown; seats: unknown }>(
      `select b.id, array(select l.seat_no from booking_lines l where l.booking_id = b.id order by l.line_no) as lines,
        array(select s.seat_no from seats s where s.booking_id = b.id order by 1) as seats,
        array(select unnest(j.seat_nos) from journal j where j.booking_id = b.id and j.action = 'sold') as journal
      from bookings b where b.event_id = $1`,
      [eventId],
    );
    const seatsOf = (reply: Reply) => sold.parse(reply).value.lines.map(({ seatNo }) => seatNo);
    expect(new Map(rows.map(({ id, ...found }) => [id, found]))).toEqual(
      new Map(
        replies.map((reply) => {
          const seats = seatsOf(reply);
          return [sold.parse(reply).value.id, { lines: seats, seats, journal: seats }];
        }),
      ),
    );
    await expect.poll(() => heardSeats(heard, eventId)).toEqual([1, 2, 3, 4, 5, 6]);
    await listener.end();
  });

  test('and afterwards all seats agree', async () => {
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });
});

const booking = z.object({
  id: z.string(),
  eventId: z.string(),
  totalMinor: z.int(),
  soldAt: z.string(),
  lines: z.array(z.object({ seatNo: z.int() })),
});
const sold = z.object({ ok: z.literal(true), value: booking });

/** Seats of an event that were told to be sold. */
function heardSeats(heard: readonly string[], eventId: string): number[] {
  const message = z.object({
    e: z.string().optional(),
    r: z.array(z.tuple([z.int(), z.int(), z.int()])).optional(),
  });
  const runs = heard.flatMap((each) => {
    const { e, r = [] } = message.parse(JSON.parse(each));
    return e === eventId ? r.filter(([, , code]) => code === 4) : [];
  });
  return runs
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, nth) => first + nth))
    .toSorted((a, b) => a - b);
}
