import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut } from '../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('selling seats', (house) => {
  async function aSale(change: object = {}) {
    const manager = await house().clerk('manager');
    const clerk = await house().clerk();
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 10, ...change });
    return { manager, clerk, eventId: event.id };
  }
  const numbersOf = (booking: { lines: { seatNo: number }[] }) => booking.lines.map((line) => line.seatNo);

  test('sells the first free seats by quantity, with label, category and price as sold', async () => {
    const { clerk, eventId } = await aSale({ priceMinor: 75_000 });
    const booking = await clerk.bookings.create({ eventId, quantity: 2, customerName: ' Ibu Sari ' });
    expect(booking).toMatchObject({
      eventId,
      status: 'CONFIRMED',
      quantity: 2,
      totalMinor: 150_000,
      currency: 'IDR',
      customerName: 'Ibu Sari',
      soldBy: clerk.actor.name,
      till: clerk.till.name,
      cancelledAt: null,
    });
    expect(booking.lines[1]).toEqual({
      lineNo: 2,
      seatNo: 2,
      label: 'Seat-2',
      categoryCode: 'A',
      priceMinor: 75_000,
    });
    expect(booking.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5,}$/);
    const { items } = await clerk.seats.list({ eventId });
    expect(items.filter((seat) => seat.bookingId === booking.id).map((seat) => seat.seatNo)).toEqual([1, 2]);
    expect(items.map((seat) => seat.state).slice(0, 3)).toEqual(['booked', 'booked', 'free']);
  });

  test('fills the gaps that others left, and sells the last seat', async () => {
    const { clerk, eventId } = await aSale();
    await clerk.bookings.create({ eventId, seatNos: [1, 3, 4] });
    await clerk.holds.place({ eventId, seatNos: [6] });
    expect(numbersOf(await clerk.bookings.create({ eventId, quantity: 6 }))).toEqual([2, 5, 7, 8, 9, 10]);
    expect(await refusalOf(clerk.bookings.create({ eventId, quantity: 1 }), 'not_enough_seats')).toEqual({
      eventId,
      asked: 1,
      left: 0,
      held: 1,
      category: null,
      seats: [],
      elsewhere: [],
    });
  });

  test('says how many are left when too many are asked for, and sells none', async () => {
    const { clerk, eventId } = await aSale();
    await clerk.bookings.create({ eventId, quantity: 4 });
    const facts = await refusalOf(clerk.bookings.create({ eventId, quantity: 7 }), 'not_enough_seats');
    expect(facts).toMatchObject({ eventId, asked: 7, left: 6, held: 0 });
    expect(facts.seats.map(({ seatNo }) => seatNo)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(await clerk.events.get({ eventId })).toMatchObject({ free: 6, booked: 4 });
  });

  test('refuses a seat that another till just sold, names it, and sells none of the others', async () => {
    const { manager, clerk, eventId } = await aSale();
    const { code } = await manager.bookings.create({ eventId, seatNos: [4] });
    const facts = await refusalOf(clerk.bookings.create({ eventId, seatNos: [5, 4] }), 'seats_unavailable');
    expect(facts).toMatchObject({
      seatNos: [4],
      labels: ['Seat-4'],
      stillFree: [
        {
          seatNo: 5,
          label: 'Seat-5',
        },
      ],
      seats: [
        {
          why: 'booked',
          by: manager.actor.name,
          till: manager.till.name,
          bookingCode: code,
        },
      ],
    });
    expect((await clerk.events.get({ eventId })).booked).toBe(1);
  });

  test('refuses a seat that another till holds', async () => {
    const { manager, clerk, eventId } = await aSale();
    await manager.holds.place({ eventId, seatNos: [4] });
    const facts = await refusalOf(clerk.bookings.create({ eventId, seatNos: [4] }), 'seats_unavailable');
    expect(facts.seats[0]).toMatchObject({ why: 'held', till: manager.till.name, hold: { isHere: false } });
  });

  test('says which hold has the seat when it is another sale of the same till', async () => {
    const { clerk, eventId } = await aSale();
    const mine = await clerk.holds.place({ eventId, seatNos: [4] });
    const facts = await refusalOf(clerk.bookings.create({ eventId, seatNos: [4] }), 'seats_unavailable');
    expect(facts.seats[0]).toMatchObject({ hold: { id: mine.id, isHere: true } });
  });

  test('turns a hold into a booking once; the second time it names that booking', async () => {
    const { clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [2, 9] });
    const booking = await clerk.bookings.create({ holdId: hold.id, customerName: '' });
    expect(booking).toMatchObject({ eventId, quantity: 2, customerName: null });
    expect(numbersOf(booking)).toEqual([2, 9]);
    const again = await refusalOf(clerk.bookings.create({ eventId, holdId: hold.id }), 'hold_ended');
    expect(again).toMatchObject({
      why: 'sold',
      bookingId: booking.id,
      labels: ['Seat-2', 'Seat-9'],
      stillFree: [],
    });
    expect((await clerk.holds.mine({})).items).toEqual([]);
  });

  test('never sells a hold after its time, even while its seats are still free', async () => {
    const { clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [2, 9] });
    await letTimeRunOut(house(), hold.id);
    const facts = await refusalOf(clerk.bookings.create({ holdId: hold.id }), 'hold_ended');
    expect(facts).toMatchObject({ why: 'ran_out', stillFree: [{ seatNo: 2 }, { seatNo: 9 }] });
  });

  test('sells no hold of an event that closed meanwhile', async () => {
    const { manager, clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [2] });
    await manager.events.update({ eventId, revision: 1, status: 'closed' });
    const facts = await refusalOf(clerk.bookings.create({ holdId: hold.id }), 'event_not_on_sale');
    expect(facts).toEqual({ eventId, name: 'Hamlet', status: 'closed', labels: ['Seat-2'] });
    await refusalOf(clerk.holds.renew({ holdId: hold.id }), 'event_not_on_sale');
    expect((await clerk.holds.release({ holdId: hold.id })).released).toEqual([2]);
  });

  test.each(['draft', 'closed', 'cancelled'] as const)(
    'sells nothing of an event that is %s',
    async (status) => {
      const { clerk, eventId } = await aSale({ status });
      for (const seats of [{ quantity: 1 }, { seatNos: [1] }])
        expect(
          await refusalOf(clerk.bookings.create({ eventId, ...seats }), 'event_not_on_sale'),
        ).toMatchObject({
          status,
        });
    },
  );

  test('gives every booking of an event a code of its own, which begins with the till', async () => {
    const { manager, clerk, eventId } = await aSale();
    const codes = [];
    for (const seller of [manager, clerk, manager, clerk])
      codes.push((await seller.bookings.create({ eventId, quantity: 1 })).code);
    expect(new Set(codes).size).toBe(4);
    expect(codes[0]?.[0]).toBe(codes[2]?.[0]);
    expect(codes[0]?.[0]).not.toBe(codes[1]?.[0]);
  });

  test('records who signed for a sale', async () => {
    const { manager, clerk, eventId } = await aSale();
    const { id: bookingId } = await clerk.with(manager).bookings.create({ eventId, quantity: 1 });
    const [sold] = (await clerk.bookings.get({ bookingId })).history;
    expect(sold).toMatchObject({ by: clerk.actor.name, approvedBy: manager.actor.name });
  });
});

onEachServer('cancelling a booking', (house) => {
  async function aBooking() {
    const manager = await house().clerk('manager');
    const clerk = await house().clerk();
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 10 });
    const booking = await clerk.bookings.create({ eventId: event.id, seatNos: [3, 4] });
    return { manager, clerk, eventId: event.id, booking, bookingId: booking.id };
  }

  test('frees its seats at once and keeps lines and history', async () => {
    const { clerk, eventId, booking, bookingId } = await aBooking();
    const cancelled = await clerk.bookings.cancel({ bookingId });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', quantity: 2, lines: booking.lines });
    const found = await clerk.bookings.get({ bookingId });
    expect(found).toMatchObject({ ...cancelled, cancelledBy: clerk.actor.name, eventName: 'Hamlet' });
    const who = {
      by: clerk.actor.name,
      till: clerk.till.name,
      approvedBy: null,
      labels: ['Seat-3', 'Seat-4'],
    };
    expect(found.history).toMatchObject([
      { action: 'sold', ...who },
      { action: 'cancelled', ...who },
    ]);
    expect((await clerk.bookings.create({ eventId, seatNos: [4] })).quantity).toBe(1);
  });

  test('answers the second time as the first, without freeing what was sold again', async () => {
    const { manager, clerk, eventId, bookingId } = await aBooking();
    const first = await clerk.bookings.cancel({ bookingId });
    await manager.bookings.create({ eventId, seatNos: [3] });
    expect(await clerk.bookings.cancel({ bookingId })).toEqual(first);
    expect((await clerk.bookings.get({ bookingId })).history).toHaveLength(2);
    expect((await clerk.events.get({ eventId })).booked).toBe(1);
  });

  test('needs a manager for what somebody else sold', async () => {
    const { manager, booking, bookingId, clerk } = await aBooking();
    const other = await house().clerk();
    expect((await other.bookings.get({ bookingId })).mayCancel).toBe(false);
    const facts = {
      operation: 'bookings.cancel',
      code: booking.code,
      soldBy: clerk.actor.name,
      labels: ['Seat-3', 'Seat-4'],
    };
    expect(await refusalOf(other.bookings.cancel({ bookingId }), 'needs_manager')).toEqual(facts);
    const third = await house().clerk();
    await refusalOf(other.with(third).bookings.cancel({ bookingId }), 'needs_manager');
    await other.with(manager).bookings.cancel({ bookingId });
    const { history } = await manager.bookings.get({ bookingId });
    expect(history[1]).toMatchObject({ by: other.actor.name, approvedBy: manager.actor.name });
  });

  test.each(['manager', 'admin'] as const)('lets a %s cancel everything', async (role) => {
    const { bookingId } = await aBooking();
    const boss = await house().clerk(role);
    expect((await boss.bookings.get({ bookingId })).mayCancel).toBe(true);
    expect((await boss.bookings.cancel({ bookingId })).status).toBe('CANCELLED');
  });

  test('says not found for a booking that nobody made', async () => {
    const { clerk } = await aBooking();
    const nobody = '01890000-0000-7000-8000-000000000000';
    const missing = { what: 'booking', id: nobody };
    expect(await refusalOf(clerk.bookings.cancel({ bookingId: nobody }), 'not_found')).toEqual(missing);
    expect(await refusalOf(clerk.bookings.get({ bookingId: nobody }), 'not_found')).toEqual(missing);
  });
});
