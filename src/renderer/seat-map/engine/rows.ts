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

/** Sorts the seats of each row by where they are, along whichever way the row runs. `leavesOut`: not 0 where one is no seat. */
export function rowsOf({ x, y, row, rowNames }: SeatLayout, leavesOut: Uint16Array | null = null): Rows {
  const count = rowNames.length;
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < row.length; i++) if (leavesOut === null || leavesOut[i] === 0) starts[row[i] + 1]++;
  for (let r = 0; r < count; r++) starts[r + 1] += starts[r];
  const inOrder = new Uint32Array(row.length);
  const next = starts.slice();
  for (let i = 0; i < row.length; i++)
    if (leavesOut === null || leavesOut[i] === 0) inOrder[next[row[i]]++] = i;

  const place = new Uint16Array(row.length);
  let longest = 0;
  for (let r = 0; r < count; r++) {
    const from = starts[r];
    const to = starts[r + 1];
    sortRow(inOrder, from, to, x, y);
    for (let at = from; at < to; at++) place[inOrder[at]] = at - from;
    if (to - from > longest) longest = to - from;
  }
  return { count, longest, inOrder, starts, place };
}

/** Indices of a row's seats in walking order. A view: not to be changed. */
export function seatsOfRow(rows: Rows, row: number): Uint32Array {
  return rows.inOrder.subarray(rows.starts[row], rows.starts[row + 1]);
}

/** Puts the seats of one row in order. They are mostly numbered along it, one way or the other: looking costs less than sorting. */
function sortRow(inOrder: Uint32Array, from: number, to: number, x: Float32Array, y: Float32Array): void {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = from; at < to; at++) {
    const seat = inOrder[at];
    if (x[seat] < left) left = x[seat];
    if (x[seat] > right) right = x[seat];
    if (y[seat] < top) top = y[seat];
    if (y[seat] > bottom) bottom = y[seat];
  }
  const along = right - left >= bottom - top ? x : y;
  let isUp = true;
  let isDown = true;
  for (let at = from + 1; at < to; at++) {
    const step = along[inOrder[at]] - along[inOrder[at - 1]];
    if (step < 0) isUp = false;
    else isDown = false;
  }
  if (isUp) return;
  const seats = inOrder.subarray(from, to);
  if (isDown) seats.reverse();
  else seats.sort((a, b) => along[a] - along[b]);
}
