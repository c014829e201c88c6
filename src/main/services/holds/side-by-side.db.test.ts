import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { houseLayout, isSideBySide } from '../../../shared/domain/seat-layout';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('holding a number of seats', (house) => {
  async function aHouse(capacity: number, taken: readonly number[] = []) {
    const manager = await house().clerk('manager');
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity });
    if (taken.length > 0) await manager.bookings.create({ eventId: event.id, seatNos: [...taken] });
    return { clerk: await house().clerk(), eventId: event.id };
  }
  const numbersOf = (hold: { seats: { seatNo: number }[] }) => hold.seats.map((seat) => seat.seatNo);

  test('takes the first free ones side by side, past single seats', async () => {
    const { clerk, eventId } = await aHouse(500, [2, 4]);
    expect(numbersOf(await clerk.holds.place({ eventId, quantity: 2 }))).toEqual([5, 6]);
    expect(numbersOf(await clerk.holds.place({ eventId, quantity: 1 }))).toEqual([1]);
  });

  test('never calls two ends of rows, or two sides of an aisle, side by side', async () => {
    const layout = houseLayout(500);
    const { clerk, eventId } = await aHouse(500);
    for (let party = 0; party < 40; party += 1) {
      const hold = await clerk.holds.place({ eventId, quantity: 5 });
      const places = hold.seats.map(
        ({ seatNo }) => `${layout.row[seatNo - 1]} ${layout.section[seatNo - 1]}`,
      );
      expect(new Set(places).size).toBe(1);
    }
  });

  test('takes the first free ones when no row has so many left together', async () => {
    const single = Array.from({ length: 30 }, (_, index) => index * 2 + 1);
    const { clerk, eventId } = await aHouse(60, single);
    expect(numbersOf(await clerk.holds.place({ eventId, quantity: 3 }))).toEqual([2, 4, 6]);
    const many = await aHouse(60);
    expect((await many.clerk.holds.place({ eventId: many.eventId, quantity: 55 })).seats).toHaveLength(55);
  });

  test('says how many are left and how many others hold', async () => {
    const { clerk, eventId } = await aHouse(10, [1, 2, 3]);
    await (await house().clerk()).holds.place({ eventId, seatNos: [4, 5] });
    const facts = await refusalOf(clerk.holds.place({ eventId, quantity: 6 }), 'not_enough_seats');
    expect(facts).toEqual({ eventId, asked: 6, left: 5, held: 2 });
  });

  test('passes over what another sale is busy with, without waiting for it', async () => {
    const { clerk, eventId } = await aHouse(60);
    const busy = await house().connect();
    await busy.query('begin');
    await busy.query('select from seats where event_id = $1 and seat_no in (1, 4) for update', [eventId]);
    const begun = performance.now();
    expect(numbersOf(await clerk.holds.place({ eventId, quantity: 2 }))).toEqual([5, 6]);
    expect(performance.now() - begun).toBeLessThan(1_000);
    await busy.query('rollback');
  });

  test('waits for the last pair rather than part two people, and gets it when the other sale comes to nothing', async () => {
    const layout = houseLayout(60);
    const pair = layout.row.findIndex((_, index) => isSideBySide(layout, index + 1, 2)) + 1;
    const single = Array.from({ length: 60 }, (_, index) => index + 1).filter(
      (seatNo) => seatNo % 2 === 0 && seatNo !== pair + 1 && seatNo !== pair,
    );
    const { clerk, eventId } = await aHouse(60, single);
    const busy = await house().connect();
    await busy.query('begin');
    await busy.query('select from seats where event_id = $1 and seat_no <= 3 for update', [eventId]);
    const placing = clerk.holds.place({ eventId, quantity: 2 });
    setTimeout(() => void busy.query('rollback'), 300);
    const numbers = numbersOf(await placing);
    expect(isSideBySide(layout, numbers[0] ?? 0, 2) && numbers[1] === (numbers[0] ?? 0) + 1).toBe(true);
  });
});
