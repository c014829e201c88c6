import { describe, expect, test } from 'vitest';
import { houseFor } from '../engine/house-for-tests';
import { cellWindow } from './cell-window';
import { cursorAt, firstCursor, walk, type Cursor } from './walk-keys';

const house = houseFor(500);
const all = () => true;
const press = (cursor: Cursor, key: string, mod = false, isFree: (index: number) => boolean = all) =>
  walk(house, isFree, cursor, { key, mod });

describe('keys on the map', () => {
  test('begin in the middle of the first row', () => {
    const { index, column } = firstCursor(house);
    expect(house.row[index]).toBe(0);
    expect(Math.abs(column)).toBeLessThan(house.pitch);
  });

  test('walk down several rows and keep the column', () => {
    let cursor: Cursor = cursorAt(house, 5);
    for (let i = 0; i < 4; i++) cursor = press(cursor, 'ArrowDown') ?? cursor;
    expect(house.row[cursor.index]).toBe(4);
    expect(cursor.column).toBe(house.x[5]);
  });

  test('with mod stop at free seats only', () => {
    const start = cursorAt(house, 0);
    expect(press(start, 'ArrowRight', true, (index) => index === 3)?.index).toBe(3);
    expect(press(start, 'ArrowRight', true, () => false)).toBe(start);
  });

  test('go to the ends of the row and of the house', () => {
    const start = cursorAt(house, 40);
    const row = house.row[40];
    expect(house.row[press(start, 'Home')?.index ?? -1]).toBe(row);
    expect(house.rows.place[press(start, 'Home')?.index ?? -1]).toBe(0);
    expect(press(start, 'Home', true)?.index).toBe(0);
    expect(press(start, 'End', true)?.index).toBe(499);
  });

  test('stay where they are at the edge of the house', () => {
    const start = cursorAt(house, 0);
    expect(press(start, 'ArrowUp')).toBe(start);
    expect(press(start, 'PageUp')).toBe(start);
  });

  test('leave other keys alone', () => {
    expect(press(cursorAt(house, 0), 'a')).toBeNull();
    expect(press(cursorAt(house, 0), 'Enter')).toBeNull();
  });
});

describe('of 500 seats', () => {
  test('only the focused one and its neighbours are elements, in the order of rows', () => {
    const rows = cellWindow(house, 100);
    const cells = rows.flatMap((row) => row.cells);
    expect(cells).toContain(100);
    expect(cells.length).toBeLessThanOrEqual(7);
    expect(rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row).toSorted((a, b) => a - b));
    expect(rows.every(({ row, cells: each }) => each.every((index) => house.row[index] === row))).toBe(true);
  });

  test('a corner has fewer neighbours', () => {
    expect(cellWindow(house, 0).flatMap((row) => row.cells)).toContain(0);
  });
});
