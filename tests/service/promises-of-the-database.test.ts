import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { onEachServer } from './support/each-server';
import type { House } from './support/house';
import { sqlstateOf, rawBooking, rawEvent } from './support/raw';

/** Whoever has a raw connection: a stolen till, and the owner who may do nearly everything. */
const clients: [string, (house: House) => Client][] = [
  ['a till', (house) => house.raw],
  ['the owner', (house) => house.owner],
];

onEachServer('what the database refuses whoever asks', (house) => {
  describe.each(clients)('%s with raw statements', (_, clientOf) => {
    const client = () => clientOf(house());
    const claim = 'update seats set booking_id = $1 where event_id = $2 and seat_no = $3';

    test('may sell a seat: lines, code and history are written for it', async () => {
      const eventId = await rawEvent(client(), { price: 500 });
      const bookingId = await rawBooking(client(), eventId, [2, 1], 1_000);
      const boss = await house().clerk('admin');
      const booking = await boss.bookings.get({ bookingId });
      expect(booking).toMatchObject({
        quantity: 2,
        totalMinor: 1_000,
        soldBy: null,
        till: null,
        mayCancel: true,
      });
      expect(booking.lines.map((line) => [line.label, line.priceMinor])).toEqual([
        ['Seat-1', 500],
        ['Seat-2', 500],
      ]);
      expect(booking.history).toMatchObject([{ action: 'sold', by: null, labels: ['Seat-1', 'Seat-2'] }]);
      expect(booking.history[0]?.login).toMatch(/^box_office_/);
      expect((await boss.bookings.cancel({ bookingId })).status).toBe('CANCELLED');
    });

    test('cannot claim a seat of a live booking', async () => {
      const eventId = await rawEvent(client());
      const first = await rawBooking(client(), eventId, [1]);
      const second = await rawBooking(client(), eventId, [2]);
      expect(await sqlstateOf(client(), [claim, [second, eventId, 1]])).toBe('BO001');
      expect(
        await sqlstateOf(
          client(),
          ['update seats set booking_id = null where booking_id = $1', [first]],
          [claim, [second, eventId, 1]],
        ),
      ).toBe('BO002');
    });

    test('cannot free a seat of a live booking behind its back', async () => {
      const eventId = await rawEvent(client());
      await rawBooking(client(), eventId, [1, 2]);
      const free = 'update seats set booking_id = null where event_id = $1 and seat_no = 2';
      expect(await sqlstateOf(client(), [free, [eventId]])).toBe('BO002');
      expect(await sqlstateOf(client(), 'set constraints all immediate', [free, [eventId]])).toBe('BO002');
    });

    test('may give up a seat with its price: the line ends and the journal says by how much less', async () => {
      const eventId = await rawEvent(client(), { price: 500 });
      const bookingId = await rawBooking(client(), eventId, [1, 2], 1_000);
      const free = 'update seats set booking_id = null where event_id = $1 and seat_no = 2';
      const lower = 'update bookings set quantity = 1, total_minor = $2 where id = $1';
      expect(await sqlstateOf(client(), [free, [eventId]], [lower, [bookingId, 1_000]])).toBe('BO002');
      expect(await sqlstateOf(client(), [free, [eventId]], [lower, [bookingId, 500]])).toBe('accepted');
      const found = await (await house().clerk('admin')).bookings.get({ bookingId });
      expect(found.lines).toMatchObject([{ seatNo: 1 }]);
      expect(found.formerLines).toMatchObject([{ seatNo: 2, reason: 'given_up' }]);
      const less = { beforeMinor: 1_000, afterMinor: 500, differenceMinor: -500 };
      expect(found.history[1]).toMatchObject({ action: 'seats_freed', labels: ['Seat-2'], difference: less });
    });

    test('cannot let a booking grow, or come back, while its event is not on sale', async () => {
      const eventId = await rawEvent(client());
      const booking = await rawBooking(client(), eventId, [1]);
      const cancelled = await rawBooking(client(), eventId, [2]);
      await client().query('begin');
      await client().query(`update bookings set status = 'CANCELLED' where id = $1`, [cancelled]);
      await client().query('update seats set booking_id = null where booking_id = $1', [cancelled]);
      await client().query('commit');
      await client().query(`update events set status = 'closed' where id = $1`, [eventId]);
      const grow = ['update bookings set quantity = 2 where id = $1', [booking]] as const;
      expect(await sqlstateOf(client(), grow, [claim, [booking, eventId, 3]])).toBe('BO003');
      const restore = [`update bookings set status = 'CONFIRMED' where id = $1`, [cancelled]] as const;
      expect(await sqlstateOf(client(), restore, [claim, [cancelled, eventId, 2]])).toBe('BO003');
    });

    test('cannot write lines: the database does, with the seats that they are for', async () => {
      const eventId = await rawEvent(client());
      const booking = await rawBooking(client(), eventId, [1, 2]);
      const line = `insert into booking_lines (booking_id, line_no, seat_no, label, category_code, price_minor) values ($1, 3, 1, 'x', 'A', 0)`;
      // A till has not even the right.
      expect(['42501', 'BO002']).toContain(await sqlstateOf(client(), [line, [booking]]));
    });

    test('cannot leave a booking whose live seats do not match its quantity', async () => {
      const eventId = await rawEvent(client());
      const insert = 'insert into bookings (id, event_id, quantity) values ($1, $2, 2)';
      const id = randomUUID();
      expect(await sqlstateOf(client(), [insert, [id, eventId]])).toBe('BO002');
      expect(await sqlstateOf(client(), [insert, [id, eventId]], [claim, [id, eventId, 1]])).toBe('BO002');
      const booking = await rawBooking(client(), eventId, [3]);
      expect(await sqlstateOf(client(), ['update bookings set quantity = 2 where id = $1', [booking]])).toBe(
        'BO002',
      );
      expect(await sqlstateOf(client(), [claim, [booking, eventId, 4]])).toBe('BO002');
      expect(await sqlstateOf(client(), ['update bookings set quantity = 0 where id = $1', [booking]])).toBe(
        '23514',
      );
    });

    test('cannot cancel a booking and keep its seats, nor give a cancelled one seats', async () => {
      const eventId = await rawEvent(client());
      const booking = await rawBooking(client(), eventId, [1]);
      const cancel = [`update bookings set status = 'CANCELLED' where id = $1`, [booking]] as const;
      expect(await sqlstateOf(client(), cancel)).toBe('BO002');
      await client().query('begin');
      await client().query(cancel[0], [...cancel[1]]);
      await client().query('update seats set booking_id = null where booking_id = $1', [booking]);
      await client().query('commit');
      expect(await sqlstateOf(client(), [claim, [booking, eventId, 1]])).toBe('BO002');
    });

    test('cannot give a booking a seat of another event', async () => {
      const [eventId, otherId] = [await rawEvent(client()), await rawEvent(client())];
      const id = randomUUID();
      const insert = [
        'insert into bookings (id, event_id, quantity) values ($1, $2, 1)',
        [id, eventId],
      ] as const;
      expect(await sqlstateOf(client(), insert, [claim, [id, otherId, 1]])).toBe('BO002');
    });

    test('cannot let totals and lines disagree', async () => {
      const eventId = await rawEvent(client(), { price: 700 });
      await expect(rawBooking(client(), eventId, [1], 699)).rejects.toMatchObject({ code: 'BO002' });
      await client().query('rollback');
      const booking = await rawBooking(client(), eventId, [1], 700);
      expect(
        await sqlstateOf(client(), ['update bookings set total_minor = 0 where id = $1', [booking]]),
      ).toBe('BO002');
    });

    test('cannot sell for an event that is not on sale', async () => {
      for (const status of ['draft', 'closed', 'cancelled']) {
        const eventId = await rawEvent(client(), { status });
        const insert = 'insert into bookings (event_id, quantity) values ($1, 1)';
        expect(await sqlstateOf(client(), [insert, [eventId]])).toBe('BO003');
      }
      const archived = await rawEvent(client());
      await client().query('update events set archived_at = now() where id = $1', [archived]);
      expect(
        await sqlstateOf(client(), ['insert into bookings (event_id, quantity) values ($1, 1)', [archived]]),
      ).toBe('BO003');
    });

    test('cannot make a seat that is sold or held already, nor take a sold one away', async () => {
      const eventId = await rawEvent(client());
      const booking = await rawBooking(client(), eventId, [10]);
      const make = `insert into seats (event_id, seat_no, label, booking_id) values ($1, 11, 'x', $2)`;
      expect(await sqlstateOf(client(), [make, [eventId, booking]])).toBe('BO008');
      expect(
        await sqlstateOf(client(), ['delete from seats where event_id = $1 and seat_no = 10', [eventId]]),
      ).toBe('BO001');
      expect(await sqlstateOf(client(), ['delete from events where id = $1', [eventId]])).toBe('23503');
    });

    test('cannot tear a hole into the seats of an event', async () => {
      const eventId = await rawEvent(client());
      expect(
        await sqlstateOf(client(), ['delete from seats where event_id = $1 and seat_no = 5', [eventId]]),
      ).toBe('BO008');
      const make = `insert into seats (event_id, seat_no, label) select $1, n, 'x' from unnest($2::int[]) n`;
      expect(await sqlstateOf(client(), [make, [eventId, [12]]])).toBe('BO008');
      expect(await sqlstateOf(client(), [make, [eventId, [11, 13]]])).toBe('BO008');
      await client().query(make, [eventId, [12, 11]]);
      await client().query('delete from seats where event_id = $1 and seat_no > 9', [eventId]);
    });

    test('cannot hold a sold seat, or sell one and keep it held', async () => {
      const eventId = await rawEvent(client());
      const hold = `with h as (insert into holds (event_id, seat_nos, held_until) values ($1, $2::int[], now() + interval '1 hour') returning *)
        update seats s set hold_id = h.id, held_until = h.held_until from h where s.event_id = $1 and s.seat_no = any($2::int[])`;
      const booking = await rawBooking(client(), eventId, [1]);
      // In one statement the foreign key would fail first; the seat must not be held either way.
      await expect(client().query(hold, [eventId, [1]])).rejects.toMatchObject({ code: '23514' });
      await client().query(hold, [eventId, [2]]);
      expect(await sqlstateOf(client(), [claim, [booking, eventId, 2]])).toBe('23514');
      expect(
        await sqlstateOf(client(), [
          'update seats set held_until = null where event_id = $1 and seat_no = 2',
          [eventId],
        ]),
      ).toBe('23514');
    });

    test('cannot remove or rewrite what was sold and what happened', async () => {
      const eventId = await rawEvent(client());
      const booking = await rawBooking(client(), eventId, [1, 2]);
      const sqlstate = client() === house().owner ? 'BO004' : '42501';
      expect(
        await sqlstateOf(client(), [`update booking_lines set label = 'x' where booking_id = $1`, [booking]]),
      ).toBe(sqlstate);
      expect(await sqlstateOf(client(), ['delete from booking_lines where booking_id = $1', [booking]])).toBe(
        sqlstate,
      );
      expect(
        await sqlstateOf(client(), [`update journal set action = 'x' where booking_id = $1`, [booking]]),
      ).toBe(sqlstate);
      expect(await sqlstateOf(client(), ['delete from journal where booking_id = $1', [booking]])).toBe(
        sqlstate,
      );
      expect(await sqlstateOf(client(), ['delete from bookings where id = $1', [booking]])).toBe(sqlstate);
      expect(await sqlstateOf(client(), 'truncate journal')).toBe(sqlstate);
      expect(await sqlstateOf(client(), 'truncate booking_lines cascade')).toBe(sqlstate);
      await client().query('begin');
      await client().query('update bookings set quantity = 1 where id = $1', [booking]);
      await client().query('update seats set booking_id = null where event_id = $1 and seat_no = 2', [
        eventId,
      ]);
      await client().query('commit');
      expect(await sqlstateOf(client(), `update line_endings set reason = 'moved'`)).toBe(sqlstate);
      expect(await sqlstateOf(client(), 'delete from line_endings')).toBe(sqlstate);
      expect(await sqlstateOf(client(), 'truncate line_endings')).toBe(sqlstate);
    });
  });

  test('a seat keeps its number and its event, even for the owner', async () => {
    const { owner } = house();
    const eventId = await rawEvent(owner);
    expect(
      await sqlstateOf(owner, [
        'update seats set seat_no = 11 where event_id = $1 and seat_no = 10',
        [eventId],
      ]),
    ).toBe('BO008');
    const other = await rawEvent(owner, { capacity: 1 });
    await owner.query('delete from seats where event_id = $1', [other]);
    expect(
      await sqlstateOf(owner, ['update seats set event_id = $2 where event_id = $1', [eventId, other]]),
    ).toBe('BO008');
  });

  test('an event keeps a positive capacity, a currency and an end after its start, even for the owner', async () => {
    const { owner } = house();
    const eventId = await rawEvent(owner);
    for (const change of [
      'capacity = 0',
      'capacity = 200001',
      `currency = 'rp'`,
      'ends_at = starts_at',
      `name = ' '`,
    ])
      expect(await sqlstateOf(owner, [`update events set ${change} where id = $1`, [eventId]])).toBe('23514');
  });

  test('two people cannot share an address, whatever its case and its spaces', async () => {
    const { owner } = house();
    const insert = `insert into users (name, email, role, password_hash, proof_salt, proof_hash) values ('X', $1, 'counter', '-', '', '')`;
    await owner.query(insert, ['sari@example.com']);
    for (const email of [
      'sari@example.com',
      'SARI@Example.com',
      ' sari@example.com ',
      'sa ri@example.com',
      'sari@example.com\t',
    ])
      expect(await sqlstateOf(owner, [insert, [email]])).toBe('23505');
    expect(await sqlstateOf(owner, [insert, ['  ']])).toBe('23514');
  });
});
