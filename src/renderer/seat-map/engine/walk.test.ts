import { describe, expect, test } from 'vitest';
import { houseFor } from './house-for-tests';
import { seatsOfRow } from './rows';
import { endOfRow, runBetween, sectionFrom, stepFrom, type Direction, type Walk } from './walk';

const house = houseFor(500);
const anywhere: Walk = { house, mayStop: () => true };
const x = (index: number) => house.x[index] ?? 0;
const y = (index: number) => house.y[index] ?? 0;
const rowOf = (index: number) => house.row[index] ?? -1;
/** The seat at a place of a row, from the left. */
const seat = (row: number, place: number) => seatsOfRow(house.rows, row)[place] ?? -1;
const step = (from: number, direction: Direction, walk = anywhere) =>
  stepFrom(walk, from, direction, x(from));

describe('walking with the arrow keys', () => {
  test('goes along the row, across aisles', () => {
    const row = [...seatsOfRow(house.rows, 4)];
    const walked = [row[0] ?? -1];
    for (let i = 1; i < row.length; i++) walked.push(step(walked.at(-1) ?? -1, 'right') ?? -1);
    expect(walked).toEqual(row);
    expect(new Set(row.map((index) => house.section[index])).size).toBeGreaterThan(1);
  });

  test('stops at both ends of the row', () => {
    expect(step(seat(4, 0), 'left')).toBeNull();
    expect(step(endOfRow(anywhere, seat(4, 0), 'last'), 'right')).toBeNull();
  });

  test('goes to the next row, to the seat that is straight ahead', () => {
    for (const from of [seat(3, 5), seat(6, 12), seat(10, 20)]) {
      const below = step(from, 'down') ?? -1;
      expect(rowOf(below)).toBe(rowOf(from) + 1);
      expect(Math.abs(x(below) - x(from))).toBeLessThan(house.pitch);
      expect(y(below)).toBeGreaterThan(y(from));
      expect(rowOf(step(below, 'up') ?? -1)).toBe(rowOf(from));
    }
  });

  test('walks down and up again to the same column, also on a curve', () => {
    const start = seat(2, 3);
    let at = start;
    for (let i = 0; i < 5; i++) at = stepFrom(anywhere, at, 'down', x(start)) ?? at;
    for (let i = 0; i < 5; i++) at = stepFrom(anywhere, at, 'up', x(start)) ?? at;
    expect(at).toBe(start);
  });

  test('reaches every seat of the house', () => {
    const seen = new Set([0]);
    const waiting = [0];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = step(at, direction);
        if (next !== null && !seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
      }
    }
    expect(seen.size).toBe(house.count);
  });

  test('passes over seats that are taken', () => {
    const taken = new Set([seat(4, 1), seat(4, 2)]);
    const walk = { house, mayStop: (index: number) => !taken.has(index) };
    expect(step(seat(4, 0), 'right', walk)).toBe(seat(4, 3));
  });

  test('goes by sections', () => {
    const from = seat(0, 0);
    const next = sectionFrom(anywhere, from, 1, x(from)) ?? -1;
    expect(house.section[next]).toBe((house.section[from] ?? 0) + 1);
    expect(sectionFrom(anywhere, from, -1, x(from))).toBeNull();
  });

  test('goes by some rows where the house is one section', () => {
    const club = houseFor(20);
    const walk = { house: club, mayStop: () => true };
    const last = club.rows.count - 1;
    expect(club.row[sectionFrom(walk, 0, 1, 0) ?? -1]).toBe(Math.min(5, last));
  });

  test('gathers the run between two seats of a row, either way', () => {
    const run = [seat(4, 2), seat(4, 3), seat(4, 4)];
    expect(runBetween(house, seat(4, 2), seat(4, 4))).toEqual(run);
    expect(runBetween(house, seat(4, 4), seat(4, 2))).toEqual(run);
    expect(runBetween(house, seat(4, 2), seat(5, 4))).toEqual([seat(5, 4)]);
  });
});
