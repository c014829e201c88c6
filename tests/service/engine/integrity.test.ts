import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IntegrityRule } from '../../../src/shared/contract/integrity';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';
import type { TestOffice } from '../../support/test-office';
import { openHouse, openTestOffice, people } from '../../support/test-office';
import { urlOf } from '../../support/test-server';

describe.each(inject('testServers'))('the check of everything sold on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let vandal: Client;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    // Whoever breaks the rules must be mightier than the triggers that keep them.
    vandal = new Client({ connectionString: urlOf(server, database.name, server.superuser) });
    await vandal.connect();
    await vandal.query('set session_replication_role = replica');
  });
  afterAll(async () => {
    await vandal.end();
    await office.close();
    await database.drop();
  });

  /** An event of ten seats with 2 sold, 2 sold and cancelled, and 1 held. */
  async function house() {
    const input = {
      name: 'Ronggeng',
      startsAt: '2027-01-09T19:30:00+07:00',
      capacity: 10,
      priceMinor: 50_000,
    };
    const { id: eventId } = await office.ask('events.create', input);
    const { id: sold } = await office.ask('bookings.create', { eventId, seatNos: [1, 2] });
    const { id: cancelled } = await office.ask('bookings.create', { eventId, seatNos: [3, 4] });
    await office.ask('bookings.cancel', { bookingId: cancelled });
    await office.ask('holds.place', { eventId, seatNos: [5] });
    return { eventId, sold, cancelled };
  }

  /** Breaks something, looks, and puts everything back. */
  async function findings(eventId: string, ...damage: string[]) {
    const tables = 'seats, bookings, booking_lines, line_endings, journal';
    for (const table of tables.split(', '))
      await vandal.query(`create temp table before_${table} as table ${table}`);
    try {
      for (const statement of damage) await vandal.query(statement);
      return {
        ...(await office.ask('integrity.check', {})),
        ofEvent: (await office.ask('integrity.check', { eventId })).faults,
      };
    } finally {
      await vandal.query(`truncate ${tables} cascade`);
      for (const table of ['bookings', 'booking_lines', 'line_endings', 'seats'])
        await vandal.query(`insert into ${table} select * from before_${table}`);
      await vandal.query('insert into journal overriding system value select * from before_journal');
      for (const table of tables.split(', ')) await vandal.query(`drop table before_${table}`);
    }
  }

  test('agrees with sales, holds, cancellations and what a raw client sold', async () => {
    const { eventId } = await house();
    const raw = new Client({ connectionString: database.tillUrl });
    await raw.connect();
    await raw.query('begin');
    await raw.query(
      `insert into bookings (id, event_id, quantity, total_minor) values (gen_random_uuid(), '${eventId}', 1, 50000)`,
    );
    await raw.query(
      `update seats set booking_id = (select id from bookings where event_id = '${eventId}' and sold_by is null) where event_id = '${eventId}' and seat_no = 9`,
    );
    await raw.query('commit');
    await raw.end();
    const found = await office.ask('integrity.check', {});
    expect(found).toEqual({ agrees: true, checked: expect.any(Number), faults: [] });
    expect(found.checked).toBeGreaterThanOrEqual(10);
  });

  test('looks at one event alone when asked for it', async () => {
    const { eventId } = await house();
    const other = await house();
    expect(await office.ask('integrity.check', { eventId })).toEqual({
      agrees: true,
      checked: 10,
      faults: [],
    });
    expect(await office.refusal('integrity.check', { eventId: stranger })).toMatchObject({
      code: 'not_found',
    });
    const found = await findings(eventId, `update bookings set total_minor = 1 where id = '${other.sold}'`);
    expect(found).toMatchObject({ agrees: false, ofEvent: [] });
  });

  test('is for everybody at the counter', async () => {
    await office.ask('users.signIn', people.counter, { window: 2 });
    expect(await office.ask('integrity.check', {}, { window: 2 })).toMatchObject({ agrees: true });
  });

  type House = Awaited<ReturnType<typeof house>>;
  const damages: [IntegrityRule, string, (house: House) => string[], number[]][] = [
    [
      'one_booking_per_seat',
      'a cancelled booking came back to life although its seat is sold again',
      ({ eventId, cancelled, sold }) => [
        `update bookings set status = 'CONFIRMED' where id = '${cancelled}'`,
        `insert into booking_lines select '${sold}', 3, 3, 'Seat-3', 'A', 0 from events where id = '${eventId}'`,
      ],
      [3],
    ],
    [
      'live_seats_equal_quantity',
      'a seat of a live booking was freed',
      ({ eventId }) => [`update seats set booking_id = null where event_id = '${eventId}' and seat_no = 2`],
      [1],
    ],
    [
      'live_seats_equal_quantity',
      'a cancelled booking kept a seat',
      ({ eventId, cancelled }) => [
        `update seats set booking_id = '${cancelled}' where event_id = '${eventId}' and seat_no = 4`,
      ],
      [4],
    ],
    [
      'live_seats_equal_quantity',
      'a seat belongs to a booking that does not exist',
      ({ eventId }) => [
        `update seats set booking_id = '${stranger}' where event_id = '${eventId}' and seat_no = 8`,
      ],
      [8],
    ],
    [
      'lines_equal_seats',
      'a line is gone',
      ({ sold }) => [`delete from booking_lines where booking_id = '${sold}' and seat_no = 1`],
      [1, 2],
    ],
    [
      'totals_equal_lines',
      'a total is not the sum of its lines',
      ({ sold }) => [`update bookings set total_minor = total_minor - 1 where id = '${sold}'`],
      [1, 2],
    ],
    [
      'every_booking_has_its_seller',
      'a seller was rubbed out',
      ({ sold }) => [`update bookings set sold_by = null where id = '${sold}'`],
      [1, 2],
    ],
    [
      'held_implies_unbooked',
      'a sold seat is held',
      ({ eventId }) => [
        'alter table seats drop constraint seats_held_implies_unbooked',
        `update seats set hold_id = (select id from holds where event_id = '${eventId}'), held_until = now()
          where event_id = '${eventId}' and seat_no = 1`,
      ],
      [1],
    ],
    [
      'held_seats_are_of_their_hold',
      'a held seat lasts longer than its hold',
      ({ eventId }) => [
        `update seats set held_until = held_until + interval '1 hour' where event_id = '${eventId}' and seat_no = 5`,
      ],
      [5],
    ],
    [
      'kept_seats_are_of_their_named_hold',
      'a seat is kept back by nothing',
      ({ eventId }) => [
        `update seats set named_hold_id = '${stranger}', named_hold_kind = 'hold', named_until = 'infinity'
          where event_id = '${eventId}' and seat_no = 6`,
      ],
      [6],
    ],
    [
      'places_are_of_an_area',
      'a place belongs to an area that does not exist',
      ({ eventId }) => [`update seats set area_no = 3 where event_id = '${eventId}' and seat_no = 7`],
      [7],
    ],
    [
      'everything_sold_is_in_the_journal',
      'a sale is missing in the journal',
      ({ sold }) => [`delete from journal where booking_id = '${sold}'`],
      [1, 2],
    ],
    [
      'everything_sold_is_in_the_journal',
      'a cancellation is missing in the journal',
      ({ cancelled }) => [`delete from journal where booking_id = '${cancelled}' and action = 'cancelled'`],
      [3, 4],
    ],
    [
      'seats_equal_capacity',
      'a seat is gone',
      ({ eventId }) => [`delete from seats where event_id = '${eventId}' and seat_no = 7`],
      [7],
    ],
  ];

  test.each(damages)('names %s when %s', async (rule, _, damage, seatNos) => {
    const { eventId, ...bookings } = await house();
    const found = await findings(eventId, ...damage({ eventId, ...bookings }));
    expect(found.agrees).toBe(false);
    const [fault, ...others] = found.faults.filter((each) => each.rule === rule);
    expect(fault).toMatchObject({ rule, seatNos });
    expect([eventId, null]).toContain(fault?.eventId);
    expect([...Object.values(bookings), stranger]).toEqual(expect.arrayContaining(fault?.bookingIds ?? []));
    expect(others).toEqual([]);
    expect(found.ofEvent.filter((each) => each.rule === rule)).toEqual([fault]);
    if (rule === 'held_implies_unbooked')
      await vandal.query(
        'alter table seats add constraint seats_held_implies_unbooked check (booking_id is null or hold_id is null)',
      );
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });
});

const stranger = '019a0000-0000-7000-8000-000000000009';
