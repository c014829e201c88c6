import { expect, test } from 'vitest';
import { onEachServer } from '../../../../../tests/service/support/each-server';
import { expectAgreement } from '../../../../../tests/service/support/agreement';
import { refusalOf } from '../../../../../tests/service/support/refusals';
import { letTimeRunOut } from '../../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';
/** Seats 1–5 cost 100, 6–10 cost 60. */
const priceCategories = [
  { code: 'A', name: 'Stalls', priceMinor: 100, seats: 5 },
  { code: 'B', name: 'Balcony', priceMinor: 60, seats: 5 },
];

onEachServer('changing a booking without cancelling it', (house) => {
  async function aSale(seatNos = [1, 2]) {
    const manager = await house().clerk('manager');
    const clerk = await house().clerk();
    const { id: eventId } = await manager.events.create({
      name: 'Hamlet',
      startsAt,
      capacity: 10,
      priceCategories,
    });
    const booking = await clerk.bookings.create({ eventId, seatNos, customerName: 'Ibu Sari' });
    return { manager, clerk, eventId, booking, bookingId: booking.id };
  }
  const numbersOf = (of: { lines: { seatNo: number }[] }) => of.lines.map((line) => line.seatNo);
  const agree = () => expectAgreement(house());

  async function seatsOf(eventId: string, bookingId: string): Promise<number[]> {
    const { items } = await (await house().clerk()).seats.list({ eventId });
    return items.filter((seat) => seat.bookingId === bookingId).map((seat) => seat.seatNo);
  }

  test('moves all seats in one step, with the difference, and keeps code, customer and history', async () => {
    const { clerk, eventId, booking, bookingId } = await aSale();
    const moved = await clerk.bookings.move({ bookingId, seatNos: [7, 6] });
    expect(moved).toMatchObject({
      code: booking.code,
      customerName: 'Ibu Sari',
      status: 'CONFIRMED',
      quantity: 2,
      totalMinor: 120,
      revision: 2,
      difference: { beforeMinor: 200, afterMinor: 120, differenceMinor: -80 },
    });
    expect(numbersOf(moved)).toEqual([6, 7]);
    expect(await seatsOf(eventId, bookingId)).toEqual([6, 7]);
    const found = await clerk.bookings.get({ bookingId });
    expect(found.history).toMatchObject([
      { action: 'sold', labels: ['Seat-1', 'Seat-2'], difference: { afterMinor: 200 } },
      {
        action: 'moved',
        fromLabels: ['Seat-1', 'Seat-2'],
        labels: ['Seat-6', 'Seat-7'],
        difference: { beforeMinor: 200, afterMinor: 120, differenceMinor: -80 },
      },
    ]);
    expect(found.formerLines).toMatchObject([
      { lineNo: 1, label: 'Seat-1', reason: 'moved' },
      { lineNo: 2, label: 'Seat-2', reason: 'moved' },
    ]);
    await agree();
  });

  test('moves one seat of several, and lets seats on both sides stay as they were sold', async () => {
    const { clerk, eventId, bookingId } = await aSale([4, 5]);
    const one = await clerk.bookings.move({ bookingId, fromSeatNos: [4], seatNos: [3] });
    expect(numbersOf(one)).toEqual([5, 3]);
    const shifted = await clerk.bookings.move({ bookingId, seatNos: [5, 6] });
    expect(shifted.lines.map(({ lineNo, seatNo }) => [lineNo, seatNo])).toEqual([
      [2, 5],
      [4, 6],
    ]);
    expect(shifted.difference).toEqual({ beforeMinor: 200, afterMinor: 160, differenceMinor: -40 });
    const same = await clerk.bookings.move({ bookingId, seatNos: [6, 5] });
    expect(same).toMatchObject({ revision: 3, difference: { differenceMinor: 0 } });
    expect(await seatsOf(eventId, bookingId)).toEqual([5, 6]);
    await agree();
  });

  test('moves to the seats of a hold, which ends with it', async () => {
    const { clerk, eventId, bookingId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [8, 9] });
    expect(numbersOf(await clerk.bookings.move({ bookingId, holdId: hold.id }))).toEqual([8, 9]);
    expect((await clerk.holds.mine({})).items).toEqual([]);
    const late = await clerk.holds.place({ eventId, seatNos: [1, 2] });
    await letTimeRunOut(house(), late.id);
    await refusalOf(clerk.bookings.move({ bookingId, holdId: late.id }), 'hold_ended');
    const theirs = await (await house().clerk()).holds.place({ eventId, seatNos: [3, 4] });
    await refusalOf(clerk.bookings.move({ bookingId, holdId: theirs.id }), 'hold_elsewhere');
    await agree();
  });

  test('adds seats: chosen, of a hold, or a number of free ones', async () => {
    const { clerk, eventId, bookingId } = await aSale();
    const added = await clerk.bookings.addSeats({ bookingId, seatNos: [10] });
    expect(added).toMatchObject({
      quantity: 3,
      totalMinor: 260,
      difference: { beforeMinor: 200, afterMinor: 260, differenceMinor: 60 },
    });
    const hold = await clerk.holds.place({ eventId, seatNos: [9] });
    await clerk.bookings.addSeats({ bookingId, holdId: hold.id });
    const four = await clerk.bookings.addSeats({ bookingId, quantity: 2 });
    expect(numbersOf(four)).toEqual([1, 2, 10, 9, 3, 4]);
    const facts = await refusalOf(clerk.bookings.addSeats({ bookingId, quantity: 5 }), 'not_enough_seats');
    expect(facts).toMatchObject({ asked: 5, left: 4 });
    await refusalOf(clerk.bookings.addSeats({ bookingId, seatNos: [1] }), 'invalid_input');
    const { history } = await clerk.bookings.get({ bookingId });
    expect(history.map((entry) => [entry.action, entry.difference?.differenceMinor])).toEqual([
      ['sold', 200],
      ['seats_taken', 60],
      ['seats_taken', 60],
      ['seats_taken', 200],
    ]);
    await agree();
  });

  test('adds no seat that would leave one alone where the event forbids it', async () => {
    const { manager, clerk } = await aSale();
    const { id: eventId } = await manager.events.create({
      name: 'Hamlet',
      startsAt,
      capacity: 40,
      singleSeatRule: 'forbid',
    });
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1] });
    await refusalOf(clerk.bookings.addSeats({ bookingId, seatNos: [3] }), 'leaves_single_seat');
    expect(numbersOf(await clerk.bookings.addSeats({ bookingId, seatNos: [2, 3] }))).toEqual([1, 2, 3]);
    await agree();
  });

  test('gives up one seat of several; the same seat may come back on a new line', async () => {
    const { clerk, eventId, bookingId } = await aSale();
    const one = await clerk.bookings.giveUpSeats({ bookingId, seatNos: [2] });
    expect(one).toMatchObject({
      status: 'CONFIRMED',
      quantity: 1,
      totalMinor: 100,
      difference: { beforeMinor: 200, afterMinor: 100, differenceMinor: -100 },
    });
    expect(await seatsOf(eventId, bookingId)).toEqual([1]);
    const back = await clerk.bookings.addSeats({ bookingId, seatNos: [2] });
    expect(back.lines.map(({ lineNo, seatNo }) => [lineNo, seatNo])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect((await clerk.bookings.get({ bookingId })).formerLines).toMatchObject([
      { lineNo: 2, seatNo: 2, reason: 'given_up' },
    ]);
    await agree();
  });

  test('cancels with the last seat, and says so', async () => {
    const { clerk, bookingId } = await aSale();
    const none = await clerk.bookings.giveUpSeats({ bookingId, seatNos: [2, 1] });
    expect(none).toMatchObject({
      status: 'CANCELLED',
      quantity: 2,
      difference: { beforeMinor: 200, afterMinor: 0, differenceMinor: -200 },
    });
    const found = await clerk.bookings.get({ bookingId });
    expect(found.history.at(-1)).toMatchObject({
      action: 'cancelled',
      labels: ['Seat-1', 'Seat-2'],
      difference: { differenceMinor: -200 },
    });
    for (const change of [
      () => clerk.bookings.giveUpSeats({ bookingId, seatNos: [1] }),
      () => clerk.bookings.move({ bookingId, seatNos: [3, 4] }),
      () => clerk.bookings.addSeats({ bookingId, seatNos: [3] }),
    ])
      expect(await refusalOf(change(), 'booking_is_cancelled')).toMatchObject({
        labels: ['Seat-1', 'Seat-2'],
        cancelledAt: expect.any(String),
      });
    await agree();
  });

  test('names who has the seats that it wants, and changes nothing', async () => {
    const { clerk, eventId, bookingId } = await aSale();
    const other = await house().clerk();
    await other.bookings.create({ eventId, seatNos: [4] });
    await other.holds.place({ eventId, seatNos: [5] });
    const facts = await refusalOf(clerk.bookings.move({ bookingId, seatNos: [4, 6] }), 'seats_unavailable');
    expect(facts).toMatchObject({
      seats: [{ label: 'Seat-4', why: 'booked', by: other.actor.name, till: other.till.name }],
      stillFree: [{ seatNo: 6 }],
    });
    const held = await refusalOf(clerk.bookings.addSeats({ bookingId, seatNos: [5] }), 'seats_unavailable');
    expect(held.seats).toMatchObject([{ label: 'Seat-5', why: 'held', by: other.actor.name }]);
    const strange = await refusalOf(
      clerk.bookings.giveUpSeats({ bookingId, seatNos: [1, 4] }),
      'seats_not_in_booking',
    );
    expect(strange).toMatchObject({ seatNos: [4], labels: ['Seat-4'] });
    await refusalOf(clerk.bookings.move({ bookingId, seatNos: [6] }), 'invalid_input');
    expect((await clerk.bookings.get({ bookingId })).revision).toBe(1);
    await agree();
  });

  test('exchanges for another event: a new booking, the old one cancelled, linked both ways', async () => {
    const { manager, clerk, booking, bookingId } = await aSale();
    const { id: eventId } = await manager.events.create({
      name: 'Ronggeng',
      startsAt,
      capacity: 4,
      priceMinor: 150,
    });
    const given = await clerk.bookings.exchange({ bookingId, eventId, seatNos: [2, 3] });
    expect(given).toMatchObject({
      eventId,
      status: 'CONFIRMED',
      customerName: 'Ibu Sari',
      totalMinor: 300,
      difference: { beforeMinor: 200, afterMinor: 300, differenceMinor: 100 },
      exchangedFrom: { bookingId, code: booking.code, status: 'CANCELLED', eventName: 'Hamlet' },
    });
    const [old, now] = [
      await clerk.bookings.get({ bookingId }),
      await clerk.bookings.get({ bookingId: given.id }),
    ];
    expect(old).toMatchObject({
      status: 'CANCELLED',
      cancelledBy: clerk.actor.name,
      exchangedTo: { bookingId: given.id, code: given.code, eventName: 'Ronggeng' },
    });
    expect(old.history.at(-1)).toMatchObject({
      action: 'exchanged',
      labels: ['Seat-1', 'Seat-2'],
      difference: { differenceMinor: 100 },
      other: { code: given.code },
    });
    expect(now.exchangedFrom).toMatchObject({ bookingId });
    expect(now.history).toMatchObject([
      { action: 'sold', difference: { beforeMinor: 200, afterMinor: 300 }, other: { code: booking.code } },
    ]);
    const refused = await refusalOf(clerk.bookings.restore({ bookingId }), 'booking_was_exchanged');
    expect(refused).toMatchObject({ otherCode: given.code });
    await clerk.bookings.cancel({ bookingId: given.id });
    expect(await clerk.bookings.restore({ bookingId })).toMatchObject({ status: 'CONFIRMED' });
    await agree();
  });

  test('exchanges by quantity and by hold, both ways between two events', async () => {
    const { manager, clerk, eventId: hamlet, bookingId } = await aSale();
    const { id: other } = await manager.events.create({ name: 'Ronggeng', startsAt, capacity: 4 });
    const there = await clerk.bookings.exchange({ bookingId, eventId: other, quantity: 3 });
    expect(numbersOf(there)).toEqual([1, 2, 3]);
    const hold = await clerk.holds.place({ eventId: hamlet, seatNos: [9] });
    const back = await clerk.bookings.exchange({ bookingId: there.id, holdId: hold.id });
    expect(back).toMatchObject({ eventId: hamlet, totalMinor: 60, difference: { differenceMinor: 60 } });
    const few = await refusalOf(
      clerk.bookings.exchange({ bookingId: back.id, eventId: other, quantity: 5 }),
      'not_enough_seats',
    );
    expect(few.left).toBe(4);
    await refusalOf(
      clerk.bookings.exchange({ bookingId: back.id, eventId: hamlet, quantity: 1 }),
      'invalid_input',
    );
    await agree();
  });

  test('exchanges neither for another currency nor for an event that is not on sale', async () => {
    const { manager, clerk, eventId, bookingId } = await aSale();
    const euro = await manager.events.create({ name: 'Jazz', startsAt, capacity: 4, currency: 'EUR' });
    const facts = await refusalOf(
      clerk.bookings.exchange({ bookingId, eventId: euro.id, quantity: 1 }),
      'other_currency',
    );
    expect(facts).toMatchObject({ currency: 'IDR', otherCurrency: 'EUR', eventName: 'Jazz' });
    const closed = await manager.events.create({ name: 'Closed', startsAt, capacity: 4, status: 'closed' });
    await refusalOf(
      clerk.bookings.exchange({ bookingId, eventId: closed.id, quantity: 1 }),
      'event_not_on_sale',
    );
    const { revision } = await manager.events.get({ eventId });
    await manager.events.update({ eventId, revision, status: 'closed' });
    await refusalOf(clerk.bookings.move({ bookingId, seatNos: [5, 6] }), 'event_not_on_sale');
    await refusalOf(clerk.bookings.addSeats({ bookingId, seatNos: [5] }), 'event_not_on_sale');
    expect(await clerk.bookings.giveUpSeats({ bookingId, seatNos: [1] })).toMatchObject({ quantity: 1 });
    await clerk.bookings.cancel({ bookingId });
    await refusalOf(clerk.bookings.restore({ bookingId }), 'event_not_on_sale');
    await agree();
  });

  test('restores a cancelled booking at its old prices, or names who has its seats', async () => {
    const { clerk, eventId, bookingId } = await aSale();
    await clerk.bookings.giveUpSeats({ bookingId, seatNos: [1] });
    await clerk.bookings.cancel({ bookingId });
    const restored = await clerk.bookings.restore({ bookingId });
    expect(restored).toMatchObject({
      status: 'CONFIRMED',
      quantity: 1,
      cancelledAt: null,
      difference: { beforeMinor: 0, afterMinor: 100, differenceMinor: 100 },
    });
    expect(restored.lines).toMatchObject([{ lineNo: 2, seatNo: 2, priceMinor: 100 }]);
    expect(await clerk.bookings.restore({ bookingId })).toMatchObject({ difference: { differenceMinor: 0 } });
    await clerk.bookings.cancel({ bookingId });
    const other = await house().clerk();
    await other.bookings.create({ eventId, seatNos: [2] });
    const facts = await refusalOf(clerk.bookings.restore({ bookingId }), 'seats_unavailable');
    expect(facts.seats).toMatchObject([{ label: 'Seat-2', by: other.actor.name, why: 'booked' }]);
    const { history } = await clerk.bookings.get({ bookingId });
    expect(history.map((entry) => entry.action)).toEqual([
      'sold',
      'seats_freed',
      'cancelled',
      'restored',
      'cancelled',
    ]);
    await agree();
  });

  test('needs a manager for what others sold, who may sign for it', async () => {
    const { manager, eventId, bookingId } = await aSale();
    const other = await house().clerk();
    const { id: elsewhere } = await manager.events.create({ name: 'Ronggeng', startsAt, capacity: 4 });
    const changes = (who: typeof other) => [
      () => who.bookings.move({ bookingId, seatNos: [5, 6] }),
      () => who.bookings.addSeats({ bookingId, seatNos: [7] }),
      () => who.bookings.giveUpSeats({ bookingId, seatNos: [7] }),
      () => who.bookings.exchange({ bookingId, eventId: elsewhere, quantity: 1 }),
    ];
    for (const change of changes(other))
      expect(await refusalOf(change(), 'needs_manager')).toMatchObject({ operation: expect.any(String) });
    for (const change of changes(other.with(manager))) await change();
    await refusalOf(other.bookings.restore({ bookingId }), 'needs_manager');
    const { history } = await manager.bookings.get({ bookingId });
    expect(history.slice(1).map((entry) => [entry.action, entry.approvedBy])).toEqual(
      ['moved', 'seats_taken', 'seats_freed', 'exchanged'].map((action) => [action, manager.actor.name]),
    );
    expect(await seatsOf(eventId, bookingId)).toEqual([]);
    await agree();
  });

  test('leaves a booking alone that somebody changed meanwhile', async () => {
    const { manager, clerk, bookingId, booking } = await aSale();
    await manager.bookings.giveUpSeats({ bookingId, seatNos: [1], revision: booking.revision });
    const facts = await refusalOf(
      clerk.bookings.move({ bookingId, seatNos: [5, 6], revision: booking.revision }),
      'booking_changed_meanwhile',
    );
    expect(facts).toMatchObject({ revision: 2, by: manager.actor.name, till: manager.till.name });
    await agree();
  });

  test('tells beforehand what a change frees, takes and costs, and changes nothing', async () => {
    const { manager, clerk, eventId, bookingId } = await aSale();
    const { id: elsewhere } = await manager.events.create({
      name: 'Ronggeng',
      startsAt,
      capacity: 4,
      priceMinor: 70,
    });
    const hold = await clerk.holds.place({ eventId, seatNos: [10] });
    const preview = (asked: object) => clerk.bookings.previewChange({ bookingId, change: 'move', ...asked });
    expect(await preview({ change: 'move', seatNos: [2, 6] })).toMatchObject({
      freed: [{ label: 'Seat-1', priceMinor: 100 }],
      taken: [{ label: 'Seat-6', priceMinor: 60, categoryCode: 'B' }],
      difference: { beforeMinor: 200, afterMinor: 160, differenceMinor: -40 },
      cancels: false,
    });
    const differences = await Promise.all(
      [
        { change: 'addSeats', holdId: hold.id },
        { change: 'addSeats', quantity: 2 },
        { change: 'giveUpSeats', seatNos: [1] },
        { change: 'giveUpSeats', seatNos: [1, 2] },
        { change: 'cancel' },
        { change: 'exchange', eventId: elsewhere, quantity: 2 },
        { change: 'restore' },
      ].map(async (asked) => {
        const { difference, cancels } = await preview(asked);
        return [asked.change, difference.differenceMinor, cancels];
      }),
    );
    expect(differences).toEqual([
      ['addSeats', 60, false],
      ['addSeats', 200, false],
      ['giveUpSeats', -100, false],
      ['giveUpSeats', -200, true],
      ['cancel', -200, true],
      ['exchange', -60, false],
      ['restore', 0, false],
    ]);
    await refusalOf(preview({ change: 'move', seatNos: [2, 10] }), 'seats_unavailable');
    expect((await clerk.bookings.get({ bookingId })).revision).toBe(1);
    expect((await clerk.holds.mine({})).items).toHaveLength(1);
    await agree();
  });
});
