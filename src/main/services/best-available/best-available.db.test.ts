import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import type { BestWish } from '../../../shared/contract/best-seats';
import { bestBlocks } from '../../../shared/domain/best-seats';
import { proposeSeats } from '../../../shared/domain/seat-proposals';
import { houseLayout, isSideBySide } from '../../../shared/domain/seat-layout';
import { neighboursInRows, seatRanks } from '../../../shared/domain/seat-ranks';
import { readHouseNow } from './ranked-house';

const startsAt = '2027-03-05T19:30:00+07:00';
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

onEachServer('best available', (house) => {
  async function aHouse(capacity: number, taken: readonly number[] = [], more: object = {}) {
    const manager = await house().clerk('manager');
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity, ...more });
    if (taken.length > 0) await manager.bookings.create({ eventId: event.id, seatNos: [...taken] });
    return { manager, clerk: await house().clerk(), eventId: event.id };
  }
  const numbersOf = (hold: { seats: { seatNo: number }[] }) => hold.seats.map((seat) => seat.seatNo);
  const owner = (statement: string, values: unknown[]) => house().owner.query(statement, values);
  async function now(eventId: string) {
    const found = await readHouseNow(house().db, eventId);
    if (found === null) throw new Error('the event is there');
    return found;
  }

  test('knows how good every seat is and who sits beside it, also after the capacity changed', async () => {
    const { manager, eventId } = await aHouse(300);
    for (const capacity of [300, 340, 120]) {
      if (capacity !== 300) {
        const { revision } = await manager.events.get({ eventId });
        await manager.events.update({ eventId, revision, capacity });
      }
      const layout = houseLayout(capacity);
      const { left, right } = neighboursInRows(layout);
      const { rank, ...rest } = await now(eventId);
      expect(rank).toEqual(seatRanks(layout));
      expect([rest.left, rest.right]).toEqual([left, right]);
    }
  });

  test('holds what it proposed, and the next best when that was not wanted', async () => {
    const { clerk, eventId } = await aHouse(500);
    const { items, left } = await clerk.holds.propose({ eventId, best: { quantity: 3 } });
    expect(left).toBe(500);
    expect(items).toHaveLength(3);
    const [first, second] = items.map(numbersOf);
    const best = { quantity: 3, except: first ?? [] };
    expect(numbersOf(await clerk.holds.place({ eventId, best }))).toEqual(second);
    expect(numbersOf(await clerk.holds.place({ eventId, best: { quantity: 3 } }))).toEqual(first);
    expect((await clerk.bookings.create({ eventId, best: { quantity: 2 } })).lines).toHaveLength(2);
  });

  test('takes what trying everything would take, whatever is wished, until the house is full', async () => {
    const { clerk, manager, eventId } = await aHouse(
      150,
      numbers(40, 70).filter((n) => n % 3 === 0),
      {
        priceCategories: [
          { code: 'A', name: 'A', priceMinor: 100, seats: 60 },
          { code: 'B', name: 'B', priceMinor: 50, seats: 90 },
        ],
      },
    );
    await owner(
      `update seats set kind = 'restricted_view', rank = rank + 1000000 where event_id = $1 and seat_no in (2, 3, 17)`,
      [eventId],
    );
    await owner(`update seats set kind = 'wheelchair' where event_id = $1 and seat_no in (5, 8)`, [eventId]);
    const wishes: BestWish[] = [
      { quantity: 2 },
      { quantity: 4 },
      { quantity: 2, aisle: true },
      { quantity: 3, categoryNo: 2 },
      { quantity: 2, near: 100 },
      { quantity: 1 },
    ];
    for (let sale = 0; ; sale += 1) {
      const wish = wishes[sale % wishes.length] ?? { quantity: 1 };
      const [expected] = bestBlocks(await now(eventId), wish, 'off', 1);
      if (expected === undefined) break;
      const seller = sale % 2 === 0 ? clerk : manager;
      const taken = numbersOf(await seller.holds.place({ eventId, best: wish }));
      expect(taken).toEqual(expected.seatNos.toSorted((a, b) => a - b));
    }
  });

  test('names a seat or a category that is not there instead of looking elsewhere', async () => {
    const areas = [{ name: 'Standing', places: 5, priceMinor: 100 }];
    const { clerk, eventId } = await aHouse(12, [], { areas });
    const wishes: [BestWish, string][] = [
      [{ quantity: 2, near: 99 }, 'this event has no seat 99, only 1 to 17'],
      [{ quantity: 2, near: 14 }, 'seat 14 (Standing-2) is a place in an area, not a seat with a number'],
      [{ quantity: 2, categoryNo: 9 }, 'this event has no price category 9, only 1 (A), 2 (B)'],
    ];
    for (const [best, reason] of wishes)
      for (const asked of [clerk.holds.propose, clerk.holds.place, clerk.bookings.create]) {
        const { issues } = await refusalOf(asked({ eventId, best }), 'invalid_input');
        expect(issues).toMatchObject([{ reason }]);
      }
  });

  test('says which wish it is that too few seats are left for, and how many there are without it', async () => {
    const { clerk, eventId } = await aHouse(12, [1]);
    await owner('update seats set step_free = seat_no <= 2 where event_id = $1', [eventId]);
    const wishes: [BestWish, object][] = [
      [
        { quantity: 2, stepFree: true },
        { left: 1, wish: 'step_free', others: 11, seats: [] },
      ],
      [
        { quantity: 2, wheelchairs: 1 },
        { left: 0, wish: 'wheelchairs', others: 11 },
      ],
      [
        { quantity: 2, except: numbers(2, 12) },
        { left: 0, wish: 'except', others: 11, seats: [] },
      ],
    ];
    for (const [best, facts] of wishes)
      expect(await refusalOf(clerk.holds.place({ eventId, best }), 'not_enough_seats')).toMatchObject(facts);
    const tooMany = await refusalOf(
      clerk.holds.place({ eventId, best: { quantity: 12 } }),
      'not_enough_seats',
    );
    expect(tooMany).not.toHaveProperty('wish');
  });

  test('never calls two ends of rows, or two sides of an aisle, side by side', async () => {
    const layout = houseLayout(500);
    const { clerk, eventId } = await aHouse(500);
    for (let party = 0; party < 20; party += 1) {
      const seatNos = numbersOf(await clerk.holds.place({ eventId, quantity: 5 }));
      expect(isSideBySide(layout, seatNos[0] ?? 0, 5)).toBe(true);
    }
  });

  test('splits a party only when it may, and says how it would', async () => {
    const layout = houseLayout(60);
    const rowStart = (row: number) => layout.row.indexOf(row) + 1;
    const left = [rowStart(2), rowStart(2) + 1, rowStart(3), rowStart(3) + 1, 60];
    const { clerk, eventId } = await aHouse(
      60,
      numbers(1, 60).filter((seatNo) => !left.includes(seatNo)),
    );
    const facts = await refusalOf(clerk.holds.place({ eventId, best: { quantity: 4 } }), 'not_together');
    expect(facts).toMatchObject({ asked: 4, category: null, elsewhere: [] });
    expect(facts.closest.map((group) => group.map(({ seatNo }) => seatNo))).toEqual([
      left.slice(0, 2),
      left.slice(2, 4),
    ]);
    const [proposal] = (await clerk.holds.propose({ eventId, best: { quantity: 4 } })).items;
    expect(proposal).toMatchObject({ isTogether: false, groups: [left.slice(0, 2), left.slice(2, 4)] });
    const hold = await clerk.holds.place({ eventId, best: { quantity: 4, mayBeApart: true } });
    expect(numbersOf(hold)).toEqual(left.slice(0, 4));
    await clerk.holds.release({ holdId: hold.id });
    // By number nobody minds.
    expect((await clerk.holds.place({ eventId, quantity: 5 })).seats).toHaveLength(5);
  });

  test('says how many are left in the category, which, how many are held, and where there are enough', async () => {
    const priceCategories = [
      { code: 'A', name: 'A', priceMinor: 100, seats: 4 },
      { code: 'B', name: 'B', priceMinor: 50, seats: 8 },
    ];
    const { clerk, eventId } = await aHouse(12, [1], { priceCategories });
    await (await house().clerk()).holds.place({ eventId, seatNos: [2] });
    const best = { quantity: 3, categoryNo: 1 };
    const facts = await refusalOf(clerk.holds.place({ eventId, best }), 'not_enough_seats');
    expect(facts).toEqual({
      eventId,
      asked: 3,
      left: 2,
      held: 1,
      category: 'A',
      seats: [
        { seatNo: 3, label: 'Seat-3' },
        { seatNo: 4, label: 'Seat-4' },
      ],
      elsewhere: [{ categoryNo: 2, code: 'B', left: 8 }],
    });
    expect(await refusalOf(clerk.holds.place({ eventId, quantity: 11 }), 'not_enough_seats')).toMatchObject({
      asked: 11,
      left: 10,
      held: 1,
      category: null,
    });
  });

  test('gives wheelchair places only to who asks for them, with companions beside', async () => {
    const { clerk, eventId } = await aHouse(4);
    await owner(
      `update seats set kind = case seat_no when 1 then 'wheelchair' when 2 then 'companion' else kind end, step_free = seat_no < 3 where event_id = $1`,
      [eventId],
    );
    const best = { quantity: 2, wheelchairs: 1 };
    expect((await clerk.holds.propose({ eventId, best })).items).toMatchObject([
      { groups: [[1, 2]], isTogether: true, notes: expect.arrayContaining(['step_free', 'wheelchair']) },
    ]);
    expect(numbersOf(await clerk.holds.place({ eventId, best: { quantity: 2 } }))).toEqual([3, 4]);
    // Not by number either.
    expect(
      await refusalOf(clerk.bookings.create({ eventId, quantity: 1 }), 'not_enough_seats'),
    ).toMatchObject({
      left: 0,
    });
    expect(
      await refusalOf(clerk.holds.place({ eventId, best: { quantity: 1 } }), 'not_enough_seats'),
    ).toMatchObject({ left: 0 });
    expect(numbersOf(await clerk.holds.place({ eventId, best }))).toEqual([1, 2]);
    expect(await refusalOf(clerk.holds.place({ eventId, best }), 'not_enough_seats')).toMatchObject({
      left: 0,
    });
  });

  test('says that a house without wheelchair places has none, whatever is held of the others', async () => {
    const { clerk, eventId } = await aHouse(10);
    await clerk.holds.place({ eventId, seatNos: [1, 2, 3] });
    const best = { quantity: 2, wheelchairs: 1 };
    for (const refused of [clerk.holds.place({ eventId, best }), clerk.bookings.create({ eventId, best })])
      expect(await refusalOf(refused, 'not_enough_seats')).toMatchObject({ left: 0, held: 0, seats: [] });
    await owner(`update seats set kind = 'wheelchair' where event_id = $1 and seat_no = 3`, [eventId]);
    expect(await refusalOf(clerk.holds.place({ eventId, best }), 'not_enough_seats')).toMatchObject({
      left: 0,
      held: 1,
    });
  });

  test('passes over what another sale is busy with, without waiting for it', async () => {
    const { clerk, eventId } = await aHouse(60);
    const [first, second] = bestBlocks(await now(eventId), { quantity: 2 }, 'off', 2);
    const busy = await house().connect();
    await busy.query('begin');
    await busy.query('select from seats where event_id = $1 and seat_no = any($2) for update', [
      eventId,
      first?.seatNos,
    ]);
    const begun = performance.now();
    expect(numbersOf(await clerk.holds.place({ eventId, best: { quantity: 2 } }))).toEqual(second?.seatNos);
    expect(performance.now() - begun).toBeLessThan(2_000);
    await busy.query('rollback');
  });

  test('waits for the last pair rather than part two people, and gets it when the other sale comes to nothing', async () => {
    const layout = houseLayout(60);
    const pair = layout.row.findIndex((_, index) => isSideBySide(layout, index + 1, 2)) + 1;
    const single = numbers(1, 60).filter(
      (seatNo) => seatNo % 2 === 0 && seatNo !== pair + 1 && seatNo !== pair,
    );
    const { clerk, eventId } = await aHouse(60, single);
    const busy = await house().connect();
    await busy.query('begin');
    await busy.query('select from seats where event_id = $1 and seat_no <= 3 for update', [eventId]);
    const placing = clerk.holds.place({ eventId, quantity: 2 });
    setTimeout(() => void busy.query('rollback'), 300);
    const taken = numbersOf(await placing);
    expect(isSideBySide(layout, taken[0] ?? 0, 2) && taken[1] === (taken[0] ?? 0) + 1).toBe(true);
  });

  test('the map, which looks at the same house, proposes the same', async () => {
    const { clerk, eventId } = await aHouse(200, [50, 51, 90, 95]);
    const layout = houseLayout(200);
    const states = (await clerk.seats.snapshot({ eventId })).states;
    const map = {
      ...neighboursInRows(layout),
      rank: seatRanks(layout),
      x: layout.x,
      y: layout.y,
      category: (await clerk.seats.layout({ eventId })).category,
      isFree: (seatNo: number) => states[seatNo - 1] === 0,
      kind: () => 'standard' as const,
      isStepFree: () => false,
    };
    for (const best of [{ quantity: 2 }, { quantity: 5, near: 120 }, { quantity: 60 }]) {
      const { items } = await clerk.holds.propose({ eventId, best });
      expect(items.map(({ groups }) => groups)).toEqual(
        proposeSeats(map, best, 'off', 3).map(({ groups }) => groups),
      );
    }
  });
});

onEachServer('a seat left alone', (house) => {
  /** A row of its own for each size up to nine. */
  async function aHouse(singleSeatRule: 'off' | 'warn' | 'forbid', capacity = 60) {
    const manager = await house().clerk('manager');
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity, singleSeatRule });
    return { manager, clerk: await house().clerk(), eventId: event.id, first: 1 };
  }
  const alone = { seatNo: 1, label: 'Seat-1' };

  test('is nobody’s business where the event does not mind', async () => {
    const { clerk, eventId } = await aHouse('off');
    expect((await clerk.holds.place({ eventId, seatNos: [2] })).leavesSingle).toEqual([]);
  });

  test('is told where the event wants that said', async () => {
    const { clerk, eventId } = await aHouse('warn');
    expect((await clerk.holds.place({ eventId, seatNos: [2] })).leavesSingle).toEqual([alone]);
    expect((await clerk.holds.place({ eventId, best: { quantity: 2 } })).leavesSingle).toEqual([]);
  });

  test('is refused where the event forbids it, by name, and nothing is held; with it the sale goes through', async () => {
    const { clerk, eventId } = await aHouse('forbid');
    const facts = { eventId, seatNos: [2], labels: ['Seat-2'], singles: [alone] };
    expect(await refusalOf(clerk.holds.place({ eventId, seatNos: [2] }), 'leaves_single_seat')).toEqual(
      facts,
    );
    expect(await refusalOf(clerk.bookings.create({ eventId, seatNos: [2] }), 'leaves_single_seat')).toEqual(
      facts,
    );
    expect((await clerk.holds.place({ eventId, seatNos: [1, 2] })).leavesSingle).toEqual([]);
  });

  test('never costs a sale that is otherwise impossible', async () => {
    const { clerk, eventId } = await aHouse('forbid', 3);
    await clerk.bookings.create({ eventId, seatNos: [1] });
    expect((await clerk.holds.place({ eventId, best: { quantity: 1 } })).leavesSingle).toHaveLength(1);
  });

  test('cannot come about by two tills together', async () => {
    const { clerk, manager, eventId } = await aHouse('forbid', 500);
    const layout = houseLayout(500);
    for (let row = 1; row < 8; row += 1) {
      const first = layout.row.indexOf(row) + 1;
      if (!isSideBySide(layout, first, 6)) continue;
      let last = first + 5;
      while (isSideBySide(layout, last, 2)) last += 1;
      // Six seats are left at the aisle: two go from the one end, three from the other, and one would be left.
      if (last > first + 5) await manager.bookings.create({ eventId, seatNos: numbers(first + 6, last) });
      const six = numbers(first, first + 5);
      const outcome = await Promise.allSettled([
        clerk.holds.place({ eventId, seatNos: six.slice(0, 2) }),
        manager.holds.place({ eventId, seatNos: six.slice(3) }),
      ]);
      expect(outcome.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});
