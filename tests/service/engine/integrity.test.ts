import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IntegrityFault } from '../../../src/shared/contract/integrity';
import { checkStatement, checkStatementOfEvent } from '../../../src/main/services/integrity/check-statement';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';
import type { TestOffice } from '../../support/test-office';
import { openHouse, openTestOffice, people } from '../../support/test-office';
import { urlOf } from '../../support/test-server';
import { expectNoSeatStuck } from '../crash/whole';
import { damages, inAnotherHouse, type HouseToDamage } from './damage';

describe.each(inject('testServers'))('the check of everything sold on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let vandal: Client;
  let broken: HouseToDamage;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    // Whoever breaks the rules must be mightier than the triggers that keep them.
    vandal = new Client({ connectionString: urlOf(server, database.name, server.superuser) });
    await vandal.connect();
    await vandal.query('set session_replication_role = replica');
    broken = { ...(await house()), elsewhere: (await house()).eventId, stranger };
  });
  afterAll(async () => {
    await vandal.end();
    await office.close();
    await database.drop();
  });

  /** As `HouseToDamage` says. */
  async function house() {
    const input = {
      name: 'Ronggeng',
      startsAt: '2027-01-09T19:30:00+07:00',
      capacity: 10,
      priceMinor: 50_000,
    };
    const { id: eventId } = await office.ask('events.create', input);
    const { id: sold } = await office.ask('bookings.create', { eventId, seatNos: [1, 7] });
    await office.ask('bookings.move', { bookingId: sold, fromSeatNos: [7], seatNos: [2] });
    const { id: cancelled } = await office.ask('bookings.create', { eventId, seatNos: [3, 4] });
    await office.ask('bookings.cancel', { bookingId: cancelled });
    const { id: held } = await office.ask('holds.place', { eventId, seatNos: [5] });
    const named = { kind: 'hold', letter: 'H', reason: 'House' } as const;
    const { id: kept } = await office.ask('namedHolds.place', { eventId, seatNos: [6], ...named });
    return { eventId, sold, cancelled, held, kept };
  }

  /** Breaks something, looks, and puts everything back. */
  async function findings(eventId: string, ...damage: string[]) {
    const tables = 'seats, holds, bookings, booking_lines, line_endings, journal';
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
      for (const table of ['holds', 'bookings', 'booking_lines', 'line_endings', 'seats'])
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

  /** Breaks something in a transaction, in which the same statements look as for everybody, and takes it back. */
  async function faultsAfter(
    damage: readonly string[],
    { rule, eventId }: { rule: string; eventId: string },
  ) {
    await vandal.query('begin');
    try {
      for (const statement of damage) await vandal.query(statement);
      const everywhere = await vandal.query<{ faults: IntegrityFault[] }>(checkStatement);
      const ofEvent = await vandal.query<{ faults: IntegrityFault[] }>(
        checkStatementOfEvent.replaceAll(':eventId', `'${eventId}'`),
      );
      return [everywhere, ofEvent].map(({ rows }) => rows[0]?.faults.filter((each) => each.rule === rule));
    } finally {
      await vandal.query('rollback');
    }
  }

  test.each(damages)(
    'names $rule when $when',
    async ({ rule, when, statements, seatNos, bookings, without }) => {
      const { eventId } = broken;
      const lifted = without === undefined ? [] : [`alter table seats drop constraint ${without}`];
      const [everywhere, ofEvent] = await faultsAfter([...lifted, ...statements(broken)], { rule, eventId });
      // Exactly this, whatever else the same damage broke.
      const fault = { rule, eventId, seatNos, bookingIds: bookings.map((name) => broken[name]) };
      expect(everywhere).toEqual([fault]);
      // Seats in another house are only seen by who looks at all.
      expect(ofEvent).toEqual([{ ...fault, seatNos: when === inAnotherHouse ? [] : seatNos }]);
    },
  );

  test('finds nothing wrong with the house that is broken for that', async () => {
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });

  test('is not alone: what crashes leave is asked for seats that are stuck', async () => {
    const { eventId, cancelled } = await house();
    const rows = async (sql: string, values: unknown[]) => (await vandal.query(sql, values)).rows;
    const stuck = [
      `booking_id = '${cancelled}'`,
      `booking_id = '${stranger}'`,
      `hold_id = '${stranger}', held_until = now()`,
      `hold_id = (select id from holds where event_id = '${eventId}'), held_until = now() + interval '9 minutes'`,
    ];
    await expectNoSeatStuck({ rows }, eventId);
    for (const values of stuck) {
      await vandal.query('begin');
      await vandal.query(`update seats set ${values} where event_id = '${eventId}' and seat_no = 8`);
      await expect(expectNoSeatStuck({ rows }, eventId), values).rejects.toThrow('to deeply equal');
      await vandal.query('rollback');
    }
  });
});

const stranger = '019a0000-0000-7000-8000-000000000009';
