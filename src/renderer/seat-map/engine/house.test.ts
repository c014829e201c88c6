import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf } from './grid';
import { seatAt, type Sight } from './hit';
import { houseFor } from './house-for-tests';
import { labelOf } from './labels';
import { seatsOfRow } from './rows';
import { toScreen } from './camera';

describe('the grid', () => {
  const points = fc.array(fc.tuple(coordinate(), coordinate()), { minLength: 1, maxLength: 80 });

  test('finds in a rectangle what a look at every seat finds', () => {
    fc.assert(
      fc.property(
        points,
        coordinate(),
        coordinate(),
        fc.integer({ min: 0, max: 40 }),
        (all, left, top, size) => {
          const { x, y } = columnsOf(all);
          const box = { left, top, right: left + size, bottom: top + size };
          const found: number[] = [];
          gridOf(x, y, 3).within(box, (index) => found.push(index));
          const expected = [...x.keys()].filter(
            (i) =>
              (x[i] ?? 0) >= box.left &&
              (x[i] ?? 0) <= box.right &&
              (y[i] ?? 0) >= box.top &&
              (y[i] ?? 0) <= box.bottom,
          );
          expect(found.sort((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });

  test('finds the nearest seat, and none beyond its reach', () => {
    fc.assert(
      fc.property(points, coordinate(), coordinate(), (all, px, py) => {
        const { x, y } = columnsOf(all);
        const distance = (i: number) => Math.hypot((x[i] ?? 0) - px, (y[i] ?? 0) - py);
        const least = Math.min(...[...x.keys()].map(distance));
        const found = gridOf(x, y, 3).nearest({ x: px, y: py }, 10);
        if (least > 10) expect(found).toBe(-1);
        else expect(distance(found)).toBe(least);
      }),
    );
  });
});

describe('a house', () => {
  const house = houseFor(500);

  test('knows labels and their numbers', () => {
    expect(labelOf(house.layout, 137)).toBe('Seat-137');
    expect(labelOf(house.layout, 501)).toBe('');
    expect(house.numbers[136]).toBe(137);
    expect(house.digits).toBe(3);
  });

  test('walks each row from left to right', () => {
    for (let row = 0; row < house.rows.count; row++) {
      const places = [...seatsOfRow(house.rows, row)].map((index) => house.x[index] ?? 0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('draws no seat over another', () => {
    for (let i = 0; i < house.count; i++) {
      const around = {
        left: house.x[i] ?? 0,
        right: house.x[i] ?? 0,
        top: house.y[i] ?? 0,
        bottom: house.y[i] ?? 0,
      };
      const reach = house.side * 0.98;
      const near: number[] = [];
      house.grid.within(
        {
          left: around.left - reach,
          right: around.right + reach,
          top: around.top - reach,
          bottom: around.bottom + reach,
        },
        (index) => near.push(index),
      );
      expect(near).toEqual([i]);
    }
  });

  test('finds the seat under a place, and none between seats', () => {
    const sight: Sight = { house, camera: { x: 0, y: 6, scale: 60 }, view: { width: 820, height: 560 } };
    for (const index of [0, 60, 250, 499]) {
      const middle = toScreen(sight.camera, sight.view, { x: house.x[index] ?? 0, y: house.y[index] ?? 0 });
      const half = (house.side * 60) / 2;
      expect(seatAt(sight, middle, 0)).toBe(index);
      expect(seatAt(sight, { x: middle.x + half - 1, y: middle.y - half + 1 }, 0)).toBe(index);
    }
    const beside = toScreen(sight.camera, sight.view, {
      x: house.bounds.left - house.pitch,
      y: house.bounds.top,
    });
    expect(seatAt(sight, beside, 0)).toBe(-1);
  });
});

function coordinate() {
  return fc.integer({ min: -30, max: 30 });
}

function columnsOf(all: [number, number][]) {
  return { x: Float32Array.from(all, ([x]) => x), y: Float32Array.from(all, ([, y]) => y) };
}
