import { expect, test } from 'vitest';
import { expectAgreement } from '../support/agreement';
import { onEachServer } from '../support/each-server';
import { atOnce } from '../support/outcomes';
import { letTimeRunOut } from '../support/time';

const rounds = Array.from({ length: 15 }, (_, round) => round);

onEachServer('two at the same moment', (house) => {
  async function anEvent(capacity = 10) {
    const [manager, clerk] = [await house().clerk('manager'), await house().clerk()];
    const made = { name: 'Premiere', startsAt: '2027-03-05T19:30:00+07:00', capacity };
    const { id: eventId } = await manager.events.create(made);
    return { manager, clerk, eventId };
  }

  test('cancelling and buying: the seat has one owner, and nobody is told that both had it', async () => {
    const { manager, clerk, eventId } = await anEvent(2);
    let booking = await clerk.bookings.create({ eventId, seatNos: [1] });
    for (const _ of rounds) {
      const old = booking.id;
      const race = await atOnce([
        () => clerk.bookings.cancel({ bookingId: old }),
        () => clerk.bookings.create({ eventId, seatNos: [1] }),
        () => manager.bookings.create({ eventId, seatNos: [1] }),
      ]);
      const sold = race.done.filter((one) => one.status === 'CONFIRMED');
      expect(sold.length).toBeLessThanOrEqual(1);
      booking = sold[0] ?? (await clerk.bookings.create({ eventId, seatNos: [1] }));
      if (booking.soldBy !== clerk.actor.name) {
        await manager.bookings.cancel({ bookingId: booking.id });
        booking = await clerk.bookings.create({ eventId, seatNos: [1] });
      }
    }
    await expectAgreement(house());
  });

  test('cancelling twice: both are told the same, it happens once', async () => {
    const { manager, clerk, eventId } = await anEvent();
    for (const _ of rounds) {
      const { id: bookingId } = await clerk.bookings.create({ eventId, quantity: 3 });
      const race = await atOnce(
        [clerk, manager, clerk].map((one) => () => one.bookings.cancel({ bookingId })),
      );
      expect(race.refused).toEqual([]);
      expect(new Set(race.done.map((one) => `${one.status} ${one.cancelledAt}`)).size).toBe(1);
    }
    await expectAgreement(house());
  });

  test('lowering the capacity and selling a seat that would go: one of them wins', async () => {
    const { manager, clerk, eventId } = await anEvent();
    const won = new Set<string>();
    for (const _ of rounds) {
      const { revision } = await manager.events.get({ eventId });
      const race = await atOnce<unknown>([
        () => manager.events.update({ eventId, revision, capacity: 5 }),
        () => clerk.bookings.create({ eventId, seatNos: [8] }),
      ]);
      expect(race.done).toHaveLength(1);
      expect(['capacity_too_low', 'seats_unavailable']).toContain(race.refused[0]);
      won.add(race.refused[0] ?? '');
      await expectAgreement(house());
      const event = await manager.events.get({ eventId });
      if (event.capacity === 5)
        await manager.events.update({ eventId, revision: event.revision, capacity: 10 });
      for (const { id } of (await manager.bookings.list({ eventId, status: 'CONFIRMED' })).items)
        await manager.bookings.cancel({ bookingId: id });
    }
  });

  test('lowering the capacity and selling by quantity: nothing is sold that is not there', async () => {
    const { manager, clerk, eventId } = await anEvent(30);
    for (const _ of rounds) {
      const { revision } = await manager.events.get({ eventId });
      await atOnce<unknown>([
        () => clerk.bookings.create({ eventId, quantity: 25 }),
        () => manager.events.update({ eventId, revision, capacity: 20 }),
        () => manager.bookings.create({ eventId, quantity: 4 }),
        () =>
          clerk.holds
            .place({ eventId, quantity: 3 })
            .then((hold) => clerk.holds.release({ holdId: hold.id })),
      ]);
      await expectAgreement(house());
      for (const { id } of (await manager.bookings.list({ eventId, status: 'CONFIRMED' })).items)
        await manager.bookings.cancel({ bookingId: id });
      const event = await manager.events.get({ eventId });
      await manager.events.update({ eventId, revision: event.revision, capacity: 30 });
    }
  });

  test('deleting an event and selling in it: one of them wins', async () => {
    for (const round of rounds) {
      const { manager, clerk, eventId } = await anEvent();
      // With a past the event is archived, without one removed.
      if (round % 2 === 0) {
        const { id: bookingId } = await clerk.bookings.create({ eventId, quantity: 1 });
        await clerk.bookings.cancel({ bookingId });
      }
      const race = await atOnce<unknown>([
        () => manager.events.delete({ eventId }),
        () => clerk.bookings.create({ eventId, quantity: 2 }),
      ]);
      expect(race.done).toHaveLength(1);
      expect(['event_has_live_bookings', 'event_not_on_sale', 'not_found']).toContain(race.refused[0]);
    }
    await expectAgreement(house());
  });

  test('deleting an event and holding seats of it: one of them wins', async () => {
    for (const _ of rounds) {
      const { manager, clerk, eventId } = await anEvent();
      const race = await atOnce<unknown>([
        () => manager.events.delete({ eventId }),
        () => clerk.holds.place({ eventId, quantity: 2 }),
      ]);
      expect(race.done).toHaveLength(1);
      expect(['seats_unavailable', 'not_found']).toContain(race.refused[0]);
    }
    await expectAgreement(house());
  });

  test('renewing a hold whose time is over and taking its seats: one of them wins', async () => {
    const { manager, clerk, eventId } = await anEvent(300);
    for (const round of rounds) {
      const seatNos = [round * 3 + 1, round * 3 + 2, round * 3 + 3];
      const hold = await clerk.holds.place({ eventId, seatNos });
      await letTimeRunOut(house(), hold.id);
      const race = await atOnce<unknown>([
        () => clerk.holds.renew({ holdId: hold.id }),
        () => manager.bookings.create({ eventId, seatNos: seatNos.slice(1).toReversed() }),
      ]);
      expect(race.done).toHaveLength(1);
      expect(['seats_unavailable', 'hold_ended']).toContain(race.refused[0]);
    }
    await expectAgreement(house());
  });

  test('selling a hold that just ran out, while another till takes one of its seats: never both', async () => {
    const { manager, clerk, eventId } = await anEvent(300);
    for (const round of rounds) {
      const seatNos = [round * 3 + 1, round * 3 + 2, round * 3 + 3];
      const hold = await clerk.holds.place({ eventId, seatNos });
      const soon = `now() + make_interval(secs => ${0.004 * (round % 5)})`;
      await house().owner.query(`update holds set held_until = ${soon} where id = $1`, [hold.id]);
      await house().owner.query(
        `update seats set held_until = (select held_until from holds where id = $1) where hold_id = $1`,
        [hold.id],
      );
      const race = await atOnce<unknown>([
        () => clerk.bookings.create({ holdId: hold.id }),
        () => manager.bookings.create({ eventId, seatNos: seatNos.slice(0, 2) }),
      ]);
      expect(race.done.length).toBeLessThanOrEqual(1);
      expect(race.refused.filter((code) => !['seats_unavailable', 'hold_ended'].includes(code))).toEqual([]);
    }
    await expectAgreement(house());
  });

  test('selling one hold twice: one booking, and the other is told which', async () => {
    const { clerk, eventId } = await anEvent(100);
    for (const _ of rounds) {
      const { id: holdId } = await clerk.holds.place({ eventId, quantity: 2 });
      const race = await atOnce([1, 2, 3].map(() => () => clerk.bookings.create({ holdId })));
      expect(race.done).toHaveLength(1);
      expect(race.refused).toEqual(['hold_ended', 'hold_ended']);
    }
    await expectAgreement(house());
  });

  test('selling, releasing and growing one hold: it ends one way, whole', async () => {
    const { clerk, eventId } = await anEvent(200);
    for (const _ of rounds) {
      const { id: holdId } = await clerk.holds.place({ eventId, quantity: 2 });
      const race = await atOnce<unknown>([
        () => clerk.bookings.create({ holdId }),
        () => clerk.holds.release({ holdId }),
        () => clerk.holds.place({ eventId, quantity: 3, holdId }),
        () => clerk.holds.renew({ holdId }),
      ]);
      expect(race.refused.filter((code) => code !== 'hold_ended')).toEqual([]);
      expect((await clerk.holds.mine({ eventId })).items).toEqual([]);
    }
    await expectAgreement(house());
  });

  test('two managers saving: the first is kept, the second is told', async () => {
    const { manager, eventId } = await anEvent();
    const other = await house().clerk('manager');
    for (const _ of rounds) {
      const { revision } = await manager.events.get({ eventId });
      const race = await atOnce([
        () => manager.events.update({ eventId, revision, name: 'Hers', capacity: 12 }),
        () => other.events.update({ eventId, revision, name: 'His', capacity: 8 }),
      ]);
      expect(race.done).toHaveLength(1);
      expect(race.refused).toEqual(['edited_meanwhile']);
    }
    await expectAgreement(house());
  });
});
