import type { SeatLayout } from '../../../shared/contract/seats';

/** The seats of every row in the order in which somebody walks along it, across aisles. */
export interface Rows {
  readonly count: number;
  /** Seats of the longest row. */
  readonly longest: number;
  /** Indices of seats, row after row; row r is `inOrder[starts[r] … starts[r + 1])`. */
  readonly inOrder: Uint32Array;
  readonly starts: Uint32Array;
  /** Place of each seat in its row, from 0. */
  readonly place: Uint16Array;
}

/** Sorts the seats of each row by where they are, along whichever way the row runs. */
export function rowsOf({ x, y, row, rowNames }: SeatLayout): Rows {
  const count = rowNames.length;
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < row.length; i++) starts[row[i] + 1]++;
  for (let r = 0; r < count; r++) starts[r + 1] += starts[r];
  const inOrder = new Uint32Array(row.length);
  const next = starts.slice();
  for (let i = 0; i < row.length; i++) inOrder[next[row[i]]++] = i;

  const place = new Uint16Array(row.length);
  let longest = 0;
  for (let r = 0; r < count; r++) {
    const seats = inOrder.subarray(starts[r], starts[r + 1]);
    const along = runsAcross(seats, x, y) ? x : y;
    if (!isInOrder(seats, along)) seats.sort((a, b) => along[a] - along[b]);
    for (let p = 0; p < seats.length; p++) place[seats[p]] = p;
    longest = Math.max(longest, seats.length);
  }
  return { count, longest, inOrder, starts, place };
}

/** Indices of a row's seats in walking order. A view: not to be changed. */
export function seatsOfRow(rows: Rows, row: number): Uint32Array {
  return rows.inOrder.subarray(rows.starts[row], rows.starts[row + 1]);
}

/** Seats are mostly numbered along their row; looking costs less than sorting. */
function isInOrder(seats: Uint32Array, along: Float32Array): boolean {
  for (let s = 1; s < seats.length; s++) if (along[seats[s]] < along[seats[s - 1]]) return false;
  return true;
}

function runsAcross(seats: Uint32Array, x: Float32Array, y: Float32Array): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let s = 0; s < seats.length; s++) {
    const i = seats[s];
    left = Math.min(left, x[i]);
    right = Math.max(right, x[i]);
    top = Math.min(top, y[i]);
    bottom = Math.max(bottom, y[i]);
  }
  return right - left >= bottom - top;
}
