import { expect, test } from 'vitest';
import { blockSeats } from '../../../../tests/support/blocked-seats';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { houseLayout } from '../../../shared/domain/seat-layout';
import { codeOf } from '../../../shared/domain/seat-state';
import { letTimeRunOut } from '../../../../tests/service/support/time';

onEachServer('the map of a house', (house) => {
  async function aHouse(capacity: number) {
    const clerk = await house().clerk('manager');
    const event = await clerk.events.create({
      name: 'Hamlet',
      startsAt: '2027-03-05T19:30:00+07:00',
      capacity,
    });
    return { clerk, eventId: event.id };
  }

  test('places every seat by the capacity alone, and calls it by its label in force', async () => {
    const { clerk, eventId } = await aHouse(300);
    await house().owner.query(`update seats set label = 'Löge Ä' where event_id = $1 and seat_no = 2`, [
      eventId,
    ]);
    const layout = await clerk.seats.layout({ eventId });
    const { x, y, row, section, rowNames, sectionNames } = houseLayout(300);
    expect(layout).toMatchObject({ eventId, x, y, row, section, rowNames, sectionNames });
    const label = (seatNo: number) =>
      new TextDecoder().decode(
        layout.labels.subarray(layout.labelEnds[seatNo - 2] ?? 0, layout.labelEnds[seatNo - 1]),
      );
    expect([label(1), label(2), label(3), label(300)]).toEqual(['Seat-1', 'Löge Ä', 'Seat-3', 'Seat-300']);
    expect(layout.category).toEqual(new Uint8Array(300).fill(1));
  });

  test('tells the state of every seat in one byte, and when the next hold runs out by itself', async () => {
    const { clerk, eventId } = await aHouse(8);
    expect((await clerk.seats.snapshot({ eventId })).nextHoldEndsAt).toBeNull();
    await clerk.bookings.create({ eventId, seatNos: [2] });
    const first = await clerk.holds.place({ eventId, seatNos: [3] });
    await clerk.holds.place({ eventId, seatNos: [4] });
    const late = await clerk.holds.place({ eventId, seatNos: [5] });
    await letTimeRunOut(house(), late.id);
    await blockSeats(house().owner, { eventId, seatNos: [8], reason: 'rain' });
    const snapshot = await clerk.seats.snapshot({ eventId });
    const states = ['free', 'booked', 'held', 'held', 'free', 'free', 'free', 'blocked'] as const;
    expect(snapshot.states).toEqual(new Uint8Array(states.map(codeOf)));
    expect(snapshot.nextHoldEndsAt).toBe(first.until);
    const { items } = await clerk.seats.list({ eventId });
    expect(items.map((seat) => seat.state)).toEqual(states);
  });

  test('explains seats: free, sold and to whom, held and where, blocked and why', async () => {
    const { clerk, eventId } = await aHouse(8);
    const booking = await clerk.bookings.create({ eventId, seatNos: [2], customerName: 'Budi' });
    const other = await house().clerk();
    const hold = await other.holds.place({ eventId, seatNos: [3] });
    await blockSeats(house().owner, { eventId, seatNos: [4], reason: 'rain' });
    const { items, unknown } = await clerk.seats.explain({ eventId, seatNos: [4, 3, 2, 1, 9] });
    expect(unknown).toEqual([9]);
    expect(items).toMatchObject([
      { seatNo: 1, state: 'free', by: null, isHere: false, holdId: null, bookingId: null },
      {
        seatNo: 2,
        state: 'booked',
        isHere: true,
        bookingId: booking.id,
        bookingCode: booking.code,
        customerName: 'Budi',
      },
      { seatNo: 3, state: 'held', by: other.actor.name, isHere: false, holdId: hold.id, until: hold.until },
      { seatNo: 4, state: 'blocked', reason: 'rain', by: null },
    ]);
  });
});
