import { describe, expect, test } from 'vitest';
import { blockBetween, rowAround, seatsInBox, sectionAround } from './areas';
import { houseFor } from './house-for-tests';
import { seatsOfRow } from './rows';
import { runBetween } from './walk';

const house = houseFor(500);
const seat = (row: number, place: number) => seatsOfRow(house.rows, row)[place] ?? -1;
const rowsIn = (seats: readonly number[]) => [...new Set(seats.map((index) => house.row[index]))];

describe('an area of seats', () => {
  test('is what lies in a box, and nothing beside it', () => {
    const middle = seat(4, 5);
    const [x, y] = [house.x[middle] ?? 0, house.y[middle] ?? 0];
    const one = house.pitch / 3;
    expect(seatsInBox(house, { left: x - one, right: x + one, top: y - one, bottom: y + one })).toEqual([
      middle,
    ]);
    expect(seatsInBox(house, house.bounds)).toHaveLength(500);
    expect(seatsInBox(house, { left: 90, right: 91, top: 90, bottom: 91 })).toEqual([]);
  });

  test('is a run within one row', () => {
    expect(blockBetween(house, seat(4, 6), seat(4, 2))).toEqual(runBetween(house, seat(4, 2), seat(4, 6)));
  });

  test('is a block across rows, the same from whichever corner', () => {
    const block = blockBetween(house, seat(4, 3), seat(6, 7));
    expect(rowsIn(block)).toEqual([4, 5, 6]);
    expect(block).toContain(seat(4, 3));
    expect(block).toContain(seat(6, 7));
    expect(blockBetween(house, seat(6, 7), seat(4, 3))).toEqual(block);
  });

  test('is a whole row, across its aisles, or a whole section', () => {
    expect(rowAround(house, seat(4, 3))).toEqual([...seatsOfRow(house.rows, 4)]);
    const section = sectionAround(house, seat(4, 3));
    expect(new Set(section.map((index) => house.section[index]))).toEqual(
      new Set([house.section[seat(4, 3)]]),
    );
    expect(rowsIn(section).length).toBeGreaterThan(5);
    expect(sectionAround(houseFor(20), 3)).toHaveLength(20);
  });
});
