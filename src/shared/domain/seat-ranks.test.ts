import { describe, expect, test } from 'vitest';
import { houseLayout } from './seat-layout';
import { neighboursInRows, restrictedViewRank, seatRanks } from './seat-ranks';

/** Two rows of four, half a metre apart, a metre behind each other. */
const places = {
  x: [-0.75, -0.25, 0.25, 0.75, -0.75, -0.25, 0.25, 0.75],
  y: [3, 3, 3, 3, 4, 4, 4, 4],
  row: [0, 0, 0, 0, 1, 1, 1, 1],
};

describe('how good a seat is', () => {
  test('the middle of the front row is best; a row back counts as much as two seats to the side', () => {
    expect([...seatRanks(places)]).toEqual([50, 0, 0, 50, 150, 100, 100, 150]);
  });

  test('somewhere else the audience looks elsewhere', () => {
    expect([...seatRanks(places, { x: 0.75, y: 4 })]).toEqual([250, 200, 150, 100, 150, 100, 50, 0]);
  });

  test('a restricted view is worse than any place', () => {
    const ranks = seatRanks(places, undefined, (seatNo) => seatNo === 2);
    expect(ranks[1]).toBe(restrictedViewRank);
    const worst = seatRanks(houseLayout(200_000)).reduce((a, b) => Math.max(a, b));
    expect(worst).toBeLessThan(restrictedViewRank / 10);
  });

  test('the way is measured along the row, not as a bird flies', () => {
    const { x, y, row } = houseLayout(2_000);
    const ranks = seatRanks({ x, y, row });
    const last = row.lastIndexOf(row.at(-1) ?? 0);
    const bird = 100 * Math.hypot(x[last] ?? 0, y[last] ?? 0);
    expect(ranks[last]).toBeGreaterThan(bird);
  });

  test('both halves of every row of every house are alike, to a centimetre', () => {
    for (const capacity of [1, 2, 7, 60, 500, 3_000]) {
      const { x, y, row } = houseLayout(capacity);
      const ranks = seatRanks({ x, y, row });
      for (let index = 0; index < capacity; index++) {
        const mirrored = row.indexOf(row[index] ?? 0) + row.lastIndexOf(row[index] ?? 0) - index;
        expect(Math.abs((ranks[index] ?? 0) - (ranks[mirrored] ?? 0))).toBeLessThanOrEqual(1);
      }
      expect(Math.min(...ranks)).toBe(0);
    }
  });
});

test('neighbours end at the end of a row and at an aisle', () => {
  const { left, right } = neighboursInRows({ row: [0, 0, 0, 0, 1, 1], section: [0, 0, 1, 1, 0, 0] });
  expect([...left]).toEqual([0, 1, 0, 3, 0, 5]);
  expect([...right]).toEqual([2, 0, 4, 0, 6, 0]);
});
