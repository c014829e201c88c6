import { seatsOfRow } from '../engine/rows';
import type { House } from '../engine/house';
import { stepFrom } from '../engine/walk';

/** A row of the grid as far as it exists for assistive technology. Indices of seats. */
export type CellRow = { row: number; cells: readonly number[] };

/** So many seats to each side of the focused one exist as elements. */
const aside = 2;

/** The focused seat, its neighbours in the row, and the seats above and below: all that exists of 100,000. */
export function cellWindow(house: House, focused: number): CellRow[] {
  const seats = seatsOfRow(house.rows, house.row[focused] ?? 0);
  const place = house.rows.place[focused] ?? 0;
  const around = [...seats.subarray(Math.max(0, place - aside), place + aside + 1)];
  const beside = (direction: 'up' | 'down') => {
    const index = stepFrom({ house, mayStop: () => true }, focused, direction, house.x[focused] ?? 0);
    return index === null ? [] : [{ row: house.row[index] ?? 0, cells: [index] }];
  };
  return [...beside('up'), { row: house.row[focused] ?? 0, cells: around }, ...beside('down')];
}
