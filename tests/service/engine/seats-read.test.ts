import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { bookingsService } from '../../../src/main/services/bookings/bookings.service';
import type { ServiceContext } from '../../../src/main/services/context';
import { holdsService } from '../../../src/main/services/holds/holds.service';
import { namedHoldsService } from '../../../src/main/services/named-holds/named-holds.service';
import { seatsService } from '../../../src/main/services/seats/seats.service';
import { onEachServer } from '../support/each-server';

/** What this connection has read of all seats; earlier transactions may still be among it. */
async function readSoFar(db: Knex): Promise<number> {
  const { rows } = await db.raw<{ rows: { seats: number }[] }>(
    `select (seq_tup_read + idx_tup_fetch)::int as seats from pg_stat_xact_user_tables where relname = 'seats'`,
  );
  return rows[0]?.seats ?? 0;
}

const region = { timeZone: 'Asia/Jakarta', currency: 'IDR' };
const capacity = 3_000;

onEachServer('in an event that was made since somebody analysed the others', (house) => {
  test('what tills do with some seats in steps reads a handful, however large the house', async () => {
    const clerk = await house().clerk('manager');
    const other = await house().clerk('manager');
    const makeEvent = async () =>
      (await clerk.events.create({ name: 'Wayang', startsAt: '2027-01-09T19:30:00+07:00', capacity })).id;
    await makeEvent();
    await house().owner.query('analyze');
    const eventId = await makeEvent();

    const read: Record<string, number> = {};
    const counted = async <Answer>(what: string, work: (context: ServiceContext) => Promise<Answer>) =>
      house().db.transaction(async (db) => {
        const { actor, till } = what === 'take over' ? other : clerk;
        const clock = { now: () => new Date() };
        const before = await readSoFar(db);
        const answer = await work({ db, actor, till, clock, region, approver: null });
        read[what] = (await readSoFar(db)) - before;
        return answer;
      });
    const held = await counted('hold', (by) => holdsService.place(by, { eventId, seatNos: [1500, 1501] }));
    const more = { eventId, seatNos: [1503], holdId: held.id };
    await counted('hold another', (by) => holdsService.place(by, more));
    await counted('renew', (by) => holdsService.renew(by, { holdId: held.id }));
    await counted('release', (by) => holdsService.release(by, { holdId: held.id, seatNos: [1503] }));
    const taken = await counted('take over', (by) => holdsService.takeOver(by, { holdId: held.id }));
    await other.holds.release({ holdId: taken.id });

    const seatNos = [2001, 2002];
    const sold = await counted('sell', (by) => bookingsService.create(by, { eventId, seatNos }));
    const bookingId = sold.id;
    await counted('move', (by) => bookingsService.move(by, { bookingId, seatNos: [2101, 2102] }));
    await counted('add', (by) => bookingsService.addSeats(by, { bookingId, seatNos: [2103] }));
    await counted('give up', (by) => bookingsService.giveUpSeats(by, { bookingId, seatNos: [2103] }));
    await counted('cancel', (by) => bookingsService.cancel(by, { bookingId }));
    await counted('restore', (by) => bookingsService.restore(by, { bookingId }));
    await counted('explain', (by) => seatsService.explain(by, { eventId, seatNos: [2101, 2104] }));

    const press = { eventId, kind: 'hold', letter: 'P', reason: 'Press' } as const;
    const named = await counted('keep back', (by) =>
      namedHoldsService.place(by, { ...press, seatNos: [2501, 2502] }),
    );
    const namedHoldId = named.id;
    await counted('keep more back', (by) => namedHoldsService.extend(by, { namedHoldId, seatNos: [2503] }));

    expect(Object.entries(read).filter(([, seats]) => seats > 200)).toEqual([]);
    expect(Object.values(read).every((seats) => seats > 0)).toBe(true);
  });
});
