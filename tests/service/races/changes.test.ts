import { expect, test } from 'vitest';
import { Refused } from '../../../src/shared/refusals/refusal';
import { expectAgreement } from '../support/agreement';
import { onEachServer } from '../support/each-server';
import type { Clerk } from '../support/house';
import { atOnce } from '../support/outcomes';
import { refusalOf } from '../support/refusals';

const startsAt = '2027-03-05T19:30:00+07:00';
const rounds = Array.from({ length: 8 }, (_, round) => round);

onEachServer('changes at the same moment', (house) => {
  async function anEvent(capacity = 12) {
    const manager = await house().clerk('manager');
    const others = [await house().clerk('manager'), await house().clerk('manager')] as const;
    const { id: eventId } = await manager.events.create({ name: 'Premiere', startsAt, capacity });
    return { manager, others, eventId };
  }

  async function seatsBy(clerk: Clerk, eventId: string): Promise<Map<string, number[]>> {
    const { items } = await clerk.seats.list({ eventId });
    const owners = new Map<string, number[]>();
    for (const { seatNo, bookingId } of items)
      if (bookingId !== null) owners.set(bookingId, [...(owners.get(bookingId) ?? []), seatNo]);
    return owners;
  }

  test('moving to a seat and selling it: it has one owner, and the mover has a seat whatever comes', async () => {
    const { manager, others, eventId } = await anEvent();
    const { id: bookingId } = await manager.bookings.create({ eventId, seatNos: [1] });
    for (const round of rounds) {
      const seatNo = round + 2;
      const { done, refused } = await atOnce([
        () => manager.bookings.move({ bookingId, seatNos: [seatNo] }),
        () => others[0].bookings.create({ eventId, seatNos: [seatNo] }),
        () => others[1].bookings.create({ eventId, seatNos: [seatNo] }),
      ]);
      expect(done).toHaveLength(1);
      expect(refused).toEqual(['seats_unavailable', 'seats_unavailable']);
      expect((await seatsBy(manager, eventId)).get(bookingId)).toHaveLength(1);
    }
    await expectAgreement(house());
  });

  test('two tills that swap seats crosswise are told who has them, and nobody loses anything', async () => {
    const { manager, others, eventId } = await anEvent();
    const { id: mine } = await manager.bookings.create({ eventId, seatNos: [1, 4] });
    const { id: theirs } = await others[0].bookings.create({ eventId, seatNos: [2, 3] });
    for (const _ of rounds) {
      const { done, refused } = await atOnce([
        () => manager.bookings.move({ bookingId: mine, seatNos: [3, 2] }),
        () => others[0].bookings.move({ bookingId: theirs, seatNos: [4, 1] }),
      ]);
      expect(done).toEqual([]);
      expect(refused).toEqual(['seats_unavailable', 'seats_unavailable']);
    }
    expect(await seatsBy(manager, eventId)).toEqual(
      new Map([
        [mine, [1, 4]],
        [theirs, [2, 3]],
      ]),
    );
    await expectAgreement(house());
  });

  test('many bookings that move among few free seats never wait crosswise and keep their size', async () => {
    const { manager, others, eventId } = await anEvent();
    const bookings: string[] = [];
    for (const seatNos of [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ])
      bookings.push((await manager.bookings.create({ eventId, seatNos })).id);
    for (const round of rounds) {
      const calls = bookings.map((bookingId, index) => {
        const first = ((round * 5 + index * 3) % 12) + 1;
        const second = ((round * 7 + index * 5 + 1) % 12) + 1;
        const seatNos = first === second ? [first, (first % 12) + 1] : [first, second];
        const clerk = others[index % 2] ?? manager;
        return () => clerk.bookings.move({ bookingId, seatNos });
      });
      const { refused } = await atOnce(calls);
      expect([...new Set(refused), 'seats_unavailable']).toContain('seats_unavailable');
      const owners = await seatsBy(manager, eventId);
      expect(bookings.map((id) => owners.get(id)?.length)).toEqual([2, 2, 2, 2]);
    }
    await expectAgreement(house());
  });

  test('of two changes thought out on the same revision one is made', async () => {
    const { manager, others, eventId } = await anEvent();
    let booking = await manager.bookings.create({ eventId, seatNos: [1, 2] });
    for (const round of rounds) {
      const { id: bookingId, revision } = booking;
      const to = round % 2 === 0 ? [5, 6] : [9, 10];
      const { done, refused } = await atOnce([
        () => manager.bookings.move({ bookingId, seatNos: to, revision }),
        () => others[0].bookings.move({ bookingId, seatNos: [to[0] ?? 0, 12], revision }),
      ]);
      expect(done).toHaveLength(1);
      expect(refused).toEqual(['booking_changed_meanwhile']);
      booking = done[0] ?? booking;
    }
    await expectAgreement(house());
  });

  test('cancelling while a seat is given up: the booking ends cancelled, and every seat is free', async () => {
    const { manager, others, eventId } = await anEvent();
    for (const _ of rounds) {
      const { id: bookingId } = await manager.bookings.create({ eventId, seatNos: [1, 2, 3] });
      const { refused } = await atOnce<unknown>([
        () => manager.bookings.cancel({ bookingId }),
        () => others[0].bookings.giveUpSeats({ bookingId, seatNos: [2] }),
        () => others[1].bookings.addSeats({ bookingId, seatNos: [4] }),
      ]);
      for (const code of refused) expect(code).toBe('booking_is_cancelled');
      expect((await manager.bookings.get({ bookingId })).status).toBe('CANCELLED');
      expect(await seatsBy(manager, eventId)).toEqual(new Map());
    }
    await expectAgreement(house());
  });

  test('restoring while its seat is sold: one of them has it', async () => {
    const { manager, others, eventId } = await anEvent();
    for (const round of rounds) {
      const seatNos = [round + 1];
      const { id: bookingId } = await manager.bookings.create({ eventId, seatNos });
      await manager.bookings.cancel({ bookingId });
      const { done, refused } = await atOnce<unknown>([
        () => manager.bookings.restore({ bookingId }),
        () => others[0].bookings.create({ eventId, seatNos }),
      ]);
      expect(done).toHaveLength(1);
      expect(refused).toEqual(['seats_unavailable']);
    }
    await expectAgreement(house());
  });

  test('restoring after its seat went on hold, or cost something else: the seat stays held, the price as it was sold', async () => {
    const { manager, others, eventId } = await anEvent();
    const price = (minor: number) =>
      house().owner.query('update price_categories set price_minor = $1 where event_id = $2', [
        minor,
        eventId,
      ]);
    await price(100);
    const { id: bookingId } = await manager.bookings.create({ eventId, seatNos: [1, 2] });
    await price(7);
    expect(await manager.bookings.giveUpSeats({ bookingId, seatNos: [1] })).toMatchObject({
      totalMinor: 100,
    });
    await manager.bookings.cancel({ bookingId });
    const hold = await others[0].holds.place({ eventId, seatNos: [2] });
    const facts = await refusalOf(manager.bookings.restore({ bookingId }), 'seats_unavailable');
    expect(facts.seats).toMatchObject([{ seatNo: 2, why: 'held', by: others[0].actor.name }]);
    await others[0].holds.release({ holdId: hold.id });
    expect(await manager.bookings.restore({ bookingId })).toMatchObject({ totalMinor: 100 });
    await expectAgreement(house());
  });

  test('exchanging to and fro between two houses never waits crosswise, and each customer has one booking', async () => {
    const { manager, others, eventId: here } = await anEvent(6);
    const { id: there } = await manager.events.create({ name: 'Matinee', startsAt, capacity: 6 });
    let bookings: { id: string; eventId: string }[] = [];
    for (const eventId of [here, there, here, there])
      bookings.push(await manager.bookings.create({ eventId, quantity: 2 }));
    for (const round of rounds) {
      const { done, refused } = await atOnce(
        bookings.map(({ id: bookingId, eventId }, index) => {
          const clerk = others[index % 2] ?? manager;
          const target = eventId === here ? there : here;
          const wish = round % 2 === 0 ? { quantity: 2 } : { seatNos: [6, 5] };
          return () => clerk.bookings.exchange({ bookingId, eventId: target, ...wish });
        }),
      );
      for (const code of refused) expect(['not_enough_seats', 'seats_unavailable']).toContain(code);
      const gone = new Set<string>(done.map((one) => one.exchangedFrom.bookingId));
      bookings = [...bookings.filter(({ id }) => !gone.has(id)), ...done];
      const live = await manager.bookings.list({ status: 'CONFIRMED', limit: 500 });
      const ids = live.items
        .filter(({ eventId }) => eventId === here || eventId === there)
        .map(({ id }) => id);
      expect(new Set<string>(ids)).toEqual(new Set(bookings.map(({ id }) => id)));
    }
    await expectAgreement(house());
  });

  test('exchanging while either event is archived: the customer has the old booking or the new one', async () => {
    const { manager, others, eventId } = await anEvent(6);
    for (const _ of rounds) {
      const { id: target } = await manager.events.create({ name: 'Matinee', startsAt, capacity: 4 });
      const { id: bookingId } = await manager.bookings.create({ eventId, quantity: 1 });
      const { done, refused } = await atOnce<unknown>([
        () => manager.bookings.exchange({ bookingId, eventId: target, quantity: 1 }),
        () => others[0].events.delete({ eventId: target }),
      ]);
      expect(done).toHaveLength(1);
      for (const code of refused)
        expect(['event_not_on_sale', 'event_has_live_bookings', 'not_found']).toContain(code);
      const old = await manager.bookings.get({ bookingId });
      expect(old.status === 'CONFIRMED').toBe(old.exchangedTo === null);
      await manager.bookings.cancel({ bookingId: old.exchangedTo?.bookingId ?? bookingId });
    }
    await expectAgreement(house());
  });

  test('connections that die in the middle of changes leave every booking whole', async () => {
    const { manager, others, eventId } = await anEvent();
    const bookings: string[] = [];
    for (const seatNos of [
      [1, 2],
      [3, 4],
      [5, 6],
    ])
      bookings.push((await manager.bookings.create({ eventId, seatNos })).id);
    for (const round of rounds) {
      const moving = bookings.map((bookingId, index) =>
        (others[index % 2] ?? manager).bookings
          .move({ bookingId, seatNos: [((round + index) % 6) + 1, ((round + index) % 6) + 7] })
          .catch((error: unknown) => {
            // Refused, or cut off: either way nothing or everything was done.
            if (!(error instanceof Refused)) expect(String(error)).toMatch(/terminat|connection|ECONNRESET/i);
          }),
      );
      await new Promise((resolve) => setTimeout(resolve, round * 2));
      // A till may end what its own login began.
      await house().raw.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'tests' and datname = current_database()`,
      );
      await Promise.all(moving);
      const { rows } = await house().owner.query<{ seats: number }>(
        `select count(*)::int as seats from seats where event_id = $1 and booking_id = any($2) group by booking_id`,
        [eventId, bookings],
      );
      expect(rows.map(({ seats }) => seats)).toEqual([2, 2, 2]);
    }
    await expectAgreement(house());
  });
});
