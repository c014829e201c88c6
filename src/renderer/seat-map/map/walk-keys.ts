import type { House } from '../engine/house';
import { endOfRow, nearestInRow, sectionFrom, stepFrom, type Direction } from '../engine/walk';

/** A key press as far as walking needs it. */
export type WalkKey = { key: string; mod: boolean };

/** Where the keyboard is: a seat (index), and the column that walks up and down keep to (metres). */
export type Cursor = { index: number; column: number };

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Where a key leads: arrows by geometry, with mod to the next free seat, Home and End to the ends of the row, with mod to the
 * first and last seat, PageUp and PageDown by sections. `null` when it is no such key; the same cursor at the edge of the house.
 */
export function walk(
  house: House,
  isFree: (index: number) => boolean,
  cursor: Cursor,
  { key, mod }: WalkKey,
): Cursor | null {
  const every = { house, mayStop: () => true };
  const direction = directions[key];
  if (direction) {
    const steps = mod ? { house, mayStop: isFree } : every;
    const next = stepFrom(steps, cursor.index, direction, cursor.column);
    const isAcross = direction === 'up' || direction === 'down';
    if (next === null) return cursor;
    return { index: next, column: isAcross ? cursor.column : columnOf(house, next) };
  }
  const next = leap(house, cursor, key, mod);
  if (next === undefined) return null;
  if (next === null) return cursor;
  return { index: next, column: key.startsWith('Page') ? cursor.column : columnOf(house, next) };
}

/** A cursor on a seat. */
export function cursorAt(house: House, index: number): Cursor {
  return { index, column: columnOf(house, index) };
}

/** Where the keyboard begins: the middle of the first row. */
export function firstCursor(house: House): Cursor {
  const middle = (house.bounds.left + house.bounds.right) / 2;
  return cursorAt(house, nearestInRow(house, 0, middle));
}

function leap(house: House, { index, column }: Cursor, key: string, mod: boolean): number | null | undefined {
  const every = { house, mayStop: () => true };
  switch (key) {
    case 'Home':
      return mod ? (house.placesAmong?.indexOf(0) ?? 0) : endOfRow(every, index, 'first');
    case 'End':
      return mod ? house.count - 1 : endOfRow(every, index, 'last');
    case 'PageUp':
      return sectionFrom(every, index, -1, column);
    case 'PageDown':
      return sectionFrom(every, index, 1, column);
    default:
      return undefined;
  }
}

function columnOf(house: House, index: number): number {
  return house.x[index] ?? 0;
}
