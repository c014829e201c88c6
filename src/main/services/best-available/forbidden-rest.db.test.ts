import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { expectAgreement } from '../../../../tests/service/support/agreement';
import { refusalOf } from '../../../../tests/service/support/refusals';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('the rest of a hold, where single seats are forbidden', (house) => {
  /** Ten seats in rows of 3, 3 and 4. */
  async function tenSeats(more: object = {}) {
    const manager = await house().clerk('manager');
    const settings = { startsAt, capacity: 10, singleSeatRule: 'forbid' as const, ...more };
    const { id: eventId } = await manager.events.create({ name: 'Hamlet', ...settings });
    return { manager, clerk: await house().clerk(), eventId };
  }
  const numbersOf = (of: { lines: { seatNo: number }[] }) => of.lines.map((line) => line.seatNo);
  const leavesTwo = {
    seatNos: [1, 3],
    labels: ['Seat-1', 'Seat-3'],
    singles: [{ seatNo: 2, label: 'Seat-2' }],
  };

  test('is not sold around a seat that it gave back, but with it', async () => {
    const { clerk, eventId } = await tenSeats();
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [1, 2, 3] });
    expect((await clerk.holds.release({ holdId, seatNos: [2] })).released).toEqual([2]);
    expect(await refusalOf(clerk.bookings.create({ holdId }), 'leaves_single_seat')).toMatchObject(leavesTwo);
    await clerk.holds.place({ eventId, seatNos: [2], holdId });
    expect(numbersOf(await clerk.bookings.create({ holdId }))).toEqual([1, 2, 3]);
    await expectAgreement(house());
  });

  test('is judged alike by whoever takes it over, and whichever way it is sold', async () => {
    const { manager, clerk, eventId } = await tenSeats({ areas: [{ name: 'Floor', places: 4 }] });
    const { eventId: other } = await tenSeats();
    const { id: bookingId } = await manager.bookings.create({ eventId, seatNos: [7, 8] });
    const { id: elsewhere } = await manager.bookings.create({ eventId: other, seatNos: [7, 8] });
    const { id: placed } = await clerk.holds.place({ eventId, seatNos: [1, 2, 3] });
    await clerk.holds.release({ holdId: placed, seatNos: [2] });
    const { id: holdId } = await manager.holds.takeOver({ holdId: placed });
    for (const attempt of [
      () => manager.bookings.create({ holdId }),
      () => manager.bookings.create({ holdId, areas: [{ areaNo: 1, quantity: 1 }] }),
      () => manager.bookings.addSeats({ bookingId, holdId }),
      () => manager.bookings.previewChange({ bookingId, change: 'addSeats', holdId }),
      () => manager.bookings.move({ bookingId, holdId }),
      () => manager.bookings.previewChange({ bookingId, change: 'move', holdId }),
      () => manager.bookings.exchange({ bookingId: elsewhere, holdId }),
      () => manager.bookings.previewChange({ bookingId: elsewhere, change: 'exchange', holdId }),
    ])
      expect(await refusalOf(attempt(), 'leaves_single_seat')).toMatchObject(leavesTwo);
  });

  test('is sold when nothing else would do better, and where the event only warns', async () => {
    const { clerk, eventId } = await tenSeats();
    await clerk.bookings.create({ eventId, seatNos: [4, 5, 6, 7, 8, 9, 10] });
    const { eventId: warned } = await tenSeats({ singleSeatRule: 'warn' });
    for (const each of [eventId, warned]) {
      const { id: holdId } = await clerk.holds.place({ eventId: each, seatNos: [1, 2, 3] });
      await clerk.holds.release({ holdId, seatNos: [2] });
      expect(numbersOf(await clerk.bookings.create({ holdId }))).toEqual([1, 3]);
    }
  });

  test('is sold whatever others do around it', async () => {
    const { manager, clerk, eventId } = await tenSeats();
    const third = await house().clerk();
    const { id: first } = await clerk.holds.place({ eventId, seatNos: [7] });
    const { id: between } = await third.holds.place({ eventId, seatNos: [8] });
    const { id: last } = await manager.holds.place({ eventId, seatNos: [9, 10] });
    await third.holds.release({ holdId: between });
    expect((await clerk.bookings.create({ holdId: first })).quantity).toBe(1);
    expect((await manager.bookings.create({ holdId: last })).quantity).toBe(2);
    // A pair that was given back keeps each other company, until somebody takes one of them.
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [1, 2, 3] });
    await clerk.holds.release({ holdId, seatNos: [2, 3] });
    await refusalOf(third.holds.place({ eventId, seatNos: [3] }), 'leaves_single_seat');
    expect((await clerk.bookings.create({ holdId })).quantity).toBe(1);
  });

  test('holds for a move what the seats that leave keep from being alone, and for nothing else', async () => {
    const { clerk, eventId } = await tenSeats();
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1] });
    await refusalOf(clerk.holds.place({ eventId, seatNos: [3] }), 'leaves_single_seat');
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [3], leaving: [1] });
    for (const attempt of [
      () => clerk.bookings.create({ holdId }),
      () => clerk.bookings.addSeats({ bookingId, holdId }),
    ])
      expect(await refusalOf(attempt(), 'leaves_single_seat')).toMatchObject({
        seatNos: [3],
        singles: [{ seatNo: 2 }],
      });
    const preview = await clerk.bookings.previewChange({ bookingId, change: 'move', holdId });
    expect(preview.taken.map(({ seatNo }) => seatNo)).toEqual([3]);
    expect(numbersOf(await clerk.bookings.move({ bookingId, holdId }))).toEqual([3]);
    await expectAgreement(house());
  });

  test('moves through a hold to no seat that leaves one alone where the booking was', async () => {
    const { clerk, eventId } = await tenSeats();
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1] });
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [2, 3] });
    await clerk.holds.release({ holdId, seatNos: [3] });
    for (const attempt of [
      () => clerk.bookings.previewChange({ bookingId, change: 'move', holdId }),
      () => clerk.bookings.move({ bookingId, holdId }),
    ])
      expect(await refusalOf(attempt(), 'leaves_single_seat')).toMatchObject({
        seatNos: [2],
        singles: [{ seatNo: 1 }, { seatNo: 3 }],
      });
  });
});
