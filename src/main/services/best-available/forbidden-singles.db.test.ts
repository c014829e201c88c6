import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { expectAgreement } from '../../../../tests/service/support/agreement';
import { refusalOf } from '../../../../tests/service/support/refusals';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('an event that forbids single seats', (house) => {
  /** Ten seats in rows of 3, 3 and 4. */
  async function tenSeats(more: object = {}) {
    const manager = await house().clerk('manager');
    const settings = { startsAt, capacity: 10, singleSeatRule: 'forbid' as const, ...more };
    const { id: eventId } = await manager.events.create({ name: 'Hamlet', ...settings });
    return { manager, clerk: await house().clerk(), eventId };
  }
  const numbersOf = (of: { lines: { seatNo: number }[] }) => of.lines.map((line) => line.seatNo);
  const quartet = [7, 8, 9, 10];

  test('sells by number so that nobody is left alone while that can be, at the counter and in a rush', async () => {
    const { clerk, eventId } = await tenSeats();
    const sold = [
      await clerk.bookings.create({ eventId, quantity: 2 }),
      await clerk.bookings.create({ eventId, quantity: 2 }),
    ].flatMap(numbersOf);
    expect(sold.toSorted((a, b) => a - b)).toEqual(quartet);
    // In the rows of three two seats always leave one: that costs no sale.
    expect((await clerk.bookings.create({ eventId, quantity: 2 })).quantity).toBe(2);
    expect((await clerk.bookings.create({ eventId, quantity: 4 })).quantity).toBe(4);
    expect(
      await refusalOf(clerk.bookings.create({ eventId, quantity: 1 }), 'not_enough_seats'),
    ).toMatchObject({
      asked: 1,
      left: 0,
    });
    await expectAgreement(house());
  });

  test('sells by number beside places of an area likewise', async () => {
    const { clerk, eventId } = await tenSeats({ areas: [{ name: 'Floor', places: 4 }] });
    const mixed = await clerk.bookings.create({ eventId, quantity: 2, areas: [{ areaNo: 1, quantity: 1 }] });
    expect(mixed.quantity).toBe(3);
    expect(numbersOf(mixed).filter((seatNo) => quartet.includes(seatNo))).toHaveLength(2);
    const standing = await clerk.bookings.create({ eventId, areas: [{ areaNo: 1, quantity: 3 }] });
    expect(numbersOf(standing)).toEqual([12, 13, 14]);
  });

  test('changes bookings by number likewise, as the preview said', async () => {
    const { clerk, eventId } = await tenSeats();
    const { eventId: other } = await tenSeats();
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1, 2, 3] });
    const more = { bookingId, quantity: 2 };
    const preview = await clerk.bookings.previewChange({ ...more, change: 'addSeats' });
    const added = await clerk.bookings.addSeats(more);
    expect(numbersOf(added).slice(3)).toEqual(preview.taken.map(({ seatNo }) => seatNo));
    expect(quartet).toEqual(expect.arrayContaining(numbersOf(added).slice(3)));
    const there = await clerk.bookings.exchange({ bookingId, eventId: other, quantity: 2 });
    expect(quartet).toEqual(expect.arrayContaining(numbersOf(there)));
    await expectAgreement(house());
  });

  test('moves to no seat that leaves one alone, and counts the seats that leave as free', async () => {
    const { clerk, eventId } = await tenSeats();
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1] });
    for (const attempt of [
      () => clerk.bookings.previewChange({ bookingId, change: 'move', seatNos: [2] }),
      () => clerk.bookings.move({ bookingId, seatNos: [2] }),
    ])
      expect(await refusalOf(attempt(), 'leaves_single_seat')).toMatchObject({
        seatNos: [2],
        singles: [
          { seatNo: 1, label: 'Seat-1' },
          { seatNo: 3, label: 'Seat-3' },
        ],
      });
    expect((await clerk.bookings.get({ bookingId })).revision).toBe(1);
    // Seat 2 has seat 1 beside it again.
    expect(numbersOf(await clerk.bookings.move({ bookingId, seatNos: [3] }))).toEqual([3]);
    await expectAgreement(house());
  });

  test('previews no exchange or larger booking that it would refuse', async () => {
    const { clerk, eventId } = await tenSeats();
    const { eventId: other } = await tenSeats();
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1, 2, 3] });
    const exchange = { bookingId, eventId: other, seatNos: [2] };
    await refusalOf(clerk.bookings.previewChange({ ...exchange, change: 'exchange' }), 'leaves_single_seat');
    await refusalOf(clerk.bookings.exchange(exchange), 'leaves_single_seat');
    const more = { bookingId, seatNos: [5] };
    await refusalOf(clerk.bookings.previewChange({ ...more, change: 'addSeats' }), 'leaves_single_seat');
  });

  test('does not mind by number where it only warns', async () => {
    const { clerk, eventId } = await tenSeats({ singleSeatRule: 'warn' });
    expect(numbersOf(await clerk.bookings.create({ eventId, quantity: 2 }))).toEqual([1, 2]);
  });
});
