import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { houseLayout } from './seat-layout';
import { countFree, propose, type SeatPlaces } from './proposals';

/** Two rows of six, an aisle after the third seat of each; the second row is category 2. */
const places: SeatPlaces = {
  row: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
  section: [0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1],
  category: [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2],
};
const all = () => true;
const allBut =
  (...taken: number[]) =>
  (seatNo: number) =>
    !taken.includes(seatNo);
const seatsOf = (quantity: number, isFree: (seatNo: number) => boolean, more = {}) =>
  propose(places, isFree, { quantity, ...more }, 5).map((proposal) => proposal.seatNos);

describe('proposals', () => {
  test('are the first free seats side by side, then the next ones', () => {
    expect(seatsOf(3, all)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
      [10, 11, 12],
    ]);
  });

  test('never reach over an aisle or into the next row', () => {
    expect(seatsOf(2, allBut(1))).toEqual([
      [2, 3],
      [4, 5],
      [7, 8],
      [10, 11],
    ]);
  });

  test('pass over seats that are taken', () => {
    expect(seatsOf(2, allBut(2, 5, 8))).toEqual([[10, 11]]);
  });

  test('stay in the price category that was asked for', () => {
    expect(seatsOf(2, all, { categoryNo: 2 })[0]).toEqual([7, 8]);
  });

  test('begin at the seat that was asked for', () => {
    expect(seatsOf(2, all, { from: 5 })[0]).toEqual([5, 6]);
  });

  test('say so when nobody can sit together, and take the closest', () => {
    expect(propose(places, allBut(2, 3, 6, 9, 12), { quantity: 4 }, 5)).toEqual([
      { seatNos: [4, 5, 7, 8], isTogether: false },
    ]);
  });

  test('are none when fewer are free', () => {
    expect(seatsOf(3, (seatNo) => seatNo < 3)).toEqual([]);
  });

  test('count what is free in a category', () => {
    expect(countFree(places, allBut(7), 2)).toBe(5);
    expect(countFree(places, allBut(7), null)).toBe(11);
  });

  test('hold free seats only, as many as wished, no seat twice, whatever the house', () => {
    const house = fc.record({
      capacity: fc.integer({ min: 1, max: 400 }),
      quantity: fc.integer({ min: 1, max: 12 }),
      taken: fc.uniqueArray(fc.integer({ min: 1, max: 400 })),
    });
    fc.assert(
      fc.property(house, ({ capacity, quantity, taken }) => {
        const layout = houseLayout(capacity);
        const gone = new Set(taken);
        const offers = propose(
          { ...layout, category: new Uint8Array(capacity).fill(1) },
          (seatNo) => !gone.has(seatNo),
          { quantity },
          6,
        );
        const offered = offers.flatMap((offer) => offer.seatNos);
        expect(offers.every((offer) => offer.seatNos.length === quantity)).toBe(true);
        expect(offered.some((seatNo) => gone.has(seatNo) || seatNo > capacity)).toBe(false);
        expect(new Set(offered).size).toBe(offered.length);
        const isOneRow = (seatNos: readonly number[]) =>
          new Set(seatNos.map((seatNo) => layout.row[seatNo - 1])).size === 1;
        expect(offers.filter((offer) => offer.isTogether).every((offer) => isOneRow(offer.seatNos))).toBe(
          true,
        );
      }),
    );
  });
});
