import type { Box } from './geometry';
import { isSeat, type House } from './house';
import { seatsOfRow } from './rows';
import { runBetween } from './walk';

/** The seats whose middle lies in a box of the house (metres). */
export function seatsInBox(house: House, box: Box): number[] {
  const { count, x, y } = house;
  const seats: number[] = [];
  for (let i = 0; i < count; i++) {
    if (x[i] >= box.left && x[i] <= box.right && y[i] >= box.top && y[i] <= box.bottom && isSeat(house, i))
      seats.push(i);
  }
  return seats;
}

/** The run from one seat to the other; where they are in different rows, the block between them, row by row. */
export function blockBetween(house: House, from: number, to: number): number[] {
  const { row, rows, x, side } = house;
  if (row[from] === row[to]) return runBetween(house, from, to);
  const left = Math.min(x[from], x[to]) - side / 2;
  const right = Math.max(x[from], x[to]) + side / 2;
  const last = Math.max(row[from], row[to]);
  const seats: number[] = [];
  for (let r = Math.min(row[from], row[to]); r <= last; r++) {
    for (const seat of seatsOfRow(rows, r)) if (x[seat] >= left && x[seat] <= right) seats.push(seat);
  }
  return seats;
}

/** All seats of the row of one. */
export function rowAround(house: House, index: number): number[] {
  return [...seatsOfRow(house.rows, house.row[index])];
}

/** All seats of the section of one; in a house without sections all there are. */
export function sectionAround({ count, section }: House, index: number): number[] {
  const seats: number[] = [];
  for (let i = 0; i < count; i++) if (section[i] === section[index]) seats.push(i);
  return seats;
}
