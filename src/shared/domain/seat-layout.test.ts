import { describe, expect, test } from 'vitest';
import { houseLayout, isSideBySide, rowName, seatLabel, type HouseLayout } from './seat-layout';

const capacities = [1, 2, 3, 7, 10, 23, 50, 81, 100, 300, 500, 1_350, 5_000, 20_000, 100_000, 200_000];

describe.each(capacities)('a house of %i seats', (capacity) => {
  const layout = houseLayout(capacity);
  const rows = blocksBy(layout, (seat) => `${layout.row[seat]}`);
  const blocks = blocksBy(layout, (seat) => `${layout.row[seat]} ${layout.section[seat]}`);

  test('places every seat once, rows and sections named', () => {
    const { x, y, row, section } = layout;
    expect([x.length, y.length, row.length, section.length]).toEqual(
      Array.from({ length: 4 }, () => capacity),
    );
    expect(rows).toHaveLength(layout.rowNames.length);
    expect(new Set(layout.rowNames).size).toBe(layout.rowNames.length);
    expect(new Set(section).size).toBe(layout.sectionNames.length);
    expect(new Set(layout.sectionNames).size).toBe(layout.sectionNames.length);
  });

  test('numbers from the stage to the back and from left to right, blocks unbroken', () => {
    const faults = [];
    for (let seat = 1; seat < capacity; seat += 1) {
      const isNewRow = at(layout.row, seat) === at(layout.row, seat - 1) + 1;
      if (!isNewRow && at(layout.row, seat) !== at(layout.row, seat - 1)) faults.push(`row of ${seat}`);
      if (!isNewRow && at(layout.x, seat) <= at(layout.x, seat - 1)) faults.push(`x of ${seat}`);
    }
    expect(faults).toEqual([]);
    expect(new Set(blocks.map(([key]) => key)).size).toBe(blocks.length);
  });

  test('keeps half a metre to each neighbour, and an aisle between sections', () => {
    let closest = Infinity;
    let widest = 0;
    let narrowestAisle = Infinity;
    for (let seat = 1; seat < capacity; seat += 1) {
      if (at(layout.row, seat) !== at(layout.row, seat - 1)) continue;
      const gap = distance(layout, seat, seat - 1);
      if (at(layout.section, seat) !== at(layout.section, seat - 1))
        narrowestAisle = Math.min(narrowestAisle, gap);
      else [closest, widest] = [Math.min(closest, gap), Math.max(widest, gap)];
    }
    expect(closest).toBeGreaterThan(0.495);
    expect(widest).toBeLessThan(0.505);
    expect(narrowestAisle).toBeGreaterThan(1.5);
  });

  test('faces a stage before y = 0 and gives everybody room to the row in front', () => {
    expect(layout.y.reduce((least, y) => Math.min(least, y), Infinity)).toBeGreaterThan(2);
    const middles = rows.map(([, seats]) => layout.y[seats[Math.floor(seats.length / 2)] ?? 0] ?? 0);
    const steps = middles.slice(1).map((y, index) => y - (middles[index] ?? 0));
    expect(steps.every((step) => step > 0.8 && step < 2.3)).toBe(true);
  });

  test('is the same left and right, in its last row as well', () => {
    for (const [, seats] of [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)].filter(
      (row) => row !== undefined,
    )) {
      const mirrored = seats.map((seat, index) => {
        const other = seats[seats.length - 1 - index] ?? 0;
        return (
          Math.abs(at(layout.x, seat) + at(layout.x, other)) +
          Math.abs(at(layout.y, seat) - at(layout.y, other))
        );
      });
      expect(Math.max(...mirrored)).toBeLessThan(0.001);
    }
  });

  test('has rows that grow towards the back and blocks that nobody has to climb over thirty people in', () => {
    const lengths = rows.map(([, seats]) => seats.length);
    expect(lengths.at(-1)).toBeGreaterThanOrEqual(lengths[0] ?? 0);
    expect(Math.max(...blocks.map(([, seats]) => seats.length))).toBeLessThanOrEqual(30);
    const nearest = layout.y.reduce((least, y) => Math.min(least, y), Infinity);
    const farthest = layout.y.reduce((most, y) => Math.max(most, y), 0);
    const depth = farthest - nearest + 1;
    const width = 2 * layout.x.reduce((most, x) => Math.max(most, x), 0) + 1;
    expect(depth / width).toBeLessThan(1.7);
    expect(width / depth).toBeLessThan(2.5);
  });
});

test('rows are called A to Z without I and O, then AA and on', () => {
  const names = Array.from({ length: 650 }, (_, index) => rowName(index));
  expect(names.slice(0, 9).join('')).toBe('ABCDEFGHJ');
  expect(names.slice(22, 27)).toEqual(['Y', 'Z', 'AA', 'AB', 'AC']);
  expect(names[24 + 24 * 24]).toBe('AAA');
  expect(names.every((name) => !/[IO]/.test(name))).toBe(true);
});

test('neighbours are side by side unless a row ends or an aisle parts them', () => {
  const layout = houseLayout(500);
  const aisle = layout.section.findIndex((section, seat) => seat > 0 && section !== layout.section[seat - 1]);
  const rowEnd = layout.row.findIndex((row) => row === 1);
  expect(isSideBySide(layout, 1, 2)).toBe(true);
  expect(isSideBySide(layout, aisle, 2)).toBe(false);
  expect(isSideBySide(layout, rowEnd, 2)).toBe(false);
  expect(isSideBySide(layout, rowEnd, 1)).toBe(true);
  expect(isSideBySide(layout, 500, 2)).toBe(false);
});

test('a seat is called as the first specification calls it', () => {
  expect(seatLabel(12)).toBe('Seat-12');
});

/** Seats by what they share, in the order of their numbers; a block that is interrupted shows twice. */
function blocksBy(layout: HouseLayout, keyOf: (seat: number) => string): [string, number[]][] {
  const blocks: [string, number[]][] = [];
  for (let seat = 0; seat < layout.row.length; seat += 1) {
    const last = blocks.at(-1);
    if (last?.[0] === keyOf(seat)) last[1].push(seat);
    else blocks.push([keyOf(seat), [seat]]);
  }
  return blocks;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}

function distance({ x, y }: HouseLayout, a: number, b: number): number {
  return Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b));
}
