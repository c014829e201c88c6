import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bestBlocks, costOfBlock } from '../../../src/shared/domain/best-seats';
import { isSideBySide, houseLayout } from '../../../src/shared/domain/seat-layout';
import { readHouseNow } from '../../../src/main/services/best-available/ranked-house';
import { createTestDatabase, type TestDatabase } from '../../support/template-database';
import { openHouse, openTestOffice, type TestOffice } from '../../support/test-office';
import { onEachServer } from '../support/each-server';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('the swift search for the best seats', (house) => {
  test('finds what looking at the whole house finds, in any house', async () => {
    const capacity = 90;
    const manager = await house().clerk('manager');
    const priceCategories = [
      { code: 'A', name: 'A', priceMinor: 100, seats: 40 },
      { code: 'B', name: 'B', priceMinor: 50, seats: 50 },
    ];
    const { id: eventId } = await manager.events.create({
      name: 'Hamlet',
      startsAt,
      capacity,
      priceCategories,
    });
    const seatNos = fc.uniqueArray(fc.integer({ min: 1, max: capacity }), { maxLength: 75 });
    const few = fc.uniqueArray(fc.integer({ min: 1, max: capacity }), { maxLength: 6 });
    const wish = fc.record(
      { quantity: fc.integer({ min: 1, max: 6 }), categoryNo: fc.constantFrom(1, 2), except: few },
      { requiredKeys: ['quantity'] },
    );
    await fc.assert(
      fc.asyncProperty(seatNos, few, few, wish, async (taken, wheelchairs, restricted, party) => {
        const rollback = new Error('nothing stays');
        const trying = house().db.transaction(async (db) => {
          await db.raw(
            `with h as (insert into holds (event_id, seat_nos, held_until) values (?, ?::int[], now() + interval '1 hour') returning *)
            update seats s set hold_id = h.id, held_until = h.held_until from h where s.event_id = h.event_id and s.seat_no = any(h.seat_nos)`,
            [eventId, taken],
          );
          await db.raw(
            `update seats set kind = case when seat_no = any(?::int[]) then 'wheelchair' else 'restricted_view' end,
              rank = rank + case when seat_no = any(?::int[]) then 0 else 1000000 end
            where event_id = ? and seat_no = any(?::int[])`,
            [wheelchairs, wheelchairs, eventId, [...wheelchairs, ...restricted]],
          );
          const now = await readHouseNow(db, eventId);
          if (now === null) throw new Error('the event is there');
          const [expected] = bestBlocks(now, party, 'off', 1);
          const found = await db.raw<{ rows: { seats: number[] | null }[] }>(
            'select best_seats(?, ?, ?, ?::int[]) as seats',
            [eventId, party.quantity, party.categoryNo ?? null, party.except ?? []],
          );
          const seats = found.rows[0]?.seats ?? null;
          expect(seats).toEqual(expected?.seatNos ?? null);
          if (seats !== null) expect(costOfBlock(now, party, 'off', seats)).toBe(expected?.cost);
          throw rollback;
        });
        await trying.catch((error: unknown) => {
          if (error !== rollback) throw error;
        });
      }),
      { numRuns: 80 },
    );
  });
});

describe.each(inject('testServers'))('a rush for pairs on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl, poolSize: 12 });
    await openHouse(office);
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
  });

  test('sells every pair there is, together, and refuses nobody before the end', async () => {
    const capacity = 240;
    const layout = houseLayout(capacity);
    const made = { name: 'Wayang', startsAt, capacity, priceMinor: 75_000 };
    const { id: eventId } = await office.ask('events.create', made);
    const pairs: number[][] = [];
    const codes: string[] = [];
    const buyer = async () => {
      for (;;) {
        const reply = await office.call('holds.place', { eventId, best: { quantity: 2 } });
        if (!reply.ok) return codes.push(reply.refusal.code);
        const hold = reply.value as { id: string; seats: { seatNo: number }[] };
        await office.ask('bookings.create', { holdId: hold.id });
        pairs.push(hold.seats.map(({ seatNo }) => seatNo));
      }
    };
    await Promise.all(Array.from({ length: 16 }, buyer));
    expect(new Set(pairs.flat()).size).toBe(pairs.length * 2);
    expect(pairs.every(([a = 0, b = 0]) => b === a + 1 && isSideBySide(layout, a, 2))).toBe(true);
    expect(new Set(codes).size).toBe(1);
    const { items } = await office.ask('holds.propose', { eventId, best: { quantity: 2 } });
    expect(items.filter(({ isTogether }) => isTogether)).toEqual([]);
  });
});
