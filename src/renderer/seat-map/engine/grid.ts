import { within as keptWithin, type Box, type Point } from './geometry';

/** Seats sorted into square cells: what lies in a rectangle or nearest to a point, without looking at all of them. */
export interface Grid {
  readonly bounds: Box;
  /** Index of each seat, cell after cell, and its middle in the same order: what lies together is read together. */
  readonly order: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Calls `visit` with stretches of `order` that hold every seat of the rectangle, and some around it. */
  stretches(box: Box, visit: (from: number, to: number) => void): void;
  /** Calls `visit` with the index of every seat whose middle lies in the rectangle. */
  within(box: Box, visit: (index: number) => void): void;
  /** Index of the seat whose middle is nearest to the point and at most `reach` away, else −1. */
  nearest(point: Point, reach: number): number;
}

/** Builds the grid over middles of seats. `cell` is the side of a cell; some seats a cell are best. `leavesOut`: not 0 where one is none. */
export function gridOf(
  x: Float32Array,
  y: Float32Array,
  cell: number,
  leavesOut: Uint16Array | null = null,
): Grid {
  const bounds = boundsOf(x, y, leavesOut);
  const columns = Math.floor((bounds.right - bounds.left) / cell) + 1;
  const rows = Math.floor((bounds.bottom - bounds.top) / cell) + 1;
  const columnOf = (at: number) => keptWithin(Math.floor((at - bounds.left) / cell), 0, columns - 1);
  const rowOf = (at: number) => keptWithin(Math.floor((at - bounds.top) / cell), 0, rows - 1);

  // Counting sort: seats of cell c are `sorted[starts[c] … starts[c + 1])`, so a row of cells is one stretch. Plain loops: this
  // runs once a house, before anything is compiled, and is waited for.
  const { left, top } = bounds;
  const cells = new Uint32Array(x.length);
  const starts = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < x.length; i++) {
    if (leavesOut !== null && leavesOut[i] !== 0) continue;
    const cellOfSeat = (((y[i] - top) / cell) | 0) * columns + (((x[i] - left) / cell) | 0);
    cells[i] = cellOfSeat;
    starts[cellOfSeat + 1]++;
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1] += starts[c];
  const sorted = new Uint32Array(x.length);
  const sortedX = new Float32Array(x.length);
  const sortedY = new Float32Array(x.length);
  const next = starts.slice();
  for (let i = 0; i < x.length; i++) {
    if (leavesOut !== null && leavesOut[i] !== 0) continue;
    const at = next[cells[i]]++;
    sorted[at] = i;
    sortedX[at] = x[i];
    sortedY[at] = y[i];
  }

  function stretches(box: Box, visit: (from: number, to: number) => void): void {
    if (x.length === 0 || box.right < bounds.left || box.left > bounds.right) return;
    if (box.bottom < bounds.top || box.top > bounds.bottom) return;
    const first = columnOf(box.left);
    const last = columnOf(box.right);
    for (let r = rowOf(box.top); r <= rowOf(box.bottom); r++) {
      const from = starts[r * columns + first];
      const to = starts[r * columns + last + 1];
      if (to > from) visit(from, to);
    }
  }

  function within(box: Box, visit: (index: number) => void): void {
    stretches(box, (from, to) => {
      for (let s = from; s < to; s++) {
        if (sortedX[s] < box.left || sortedX[s] > box.right) continue;
        if (sortedY[s] >= box.top && sortedY[s] <= box.bottom) visit(sorted[s]);
      }
    });
  }

  function nearest(point: Point, reach: number): number {
    let best = -1;
    let least = reach * reach;
    const around = {
      left: point.x - reach,
      right: point.x + reach,
      top: point.y - reach,
      bottom: point.y + reach,
    };
    within(around, (i) => {
      const distance = (x[i] - point.x) ** 2 + (y[i] - point.y) ** 2;
      if (distance > least) return;
      least = distance;
      best = i;
    });
    return best;
  }

  return { bounds, order: sorted, x: sortedX, y: sortedY, stretches, within, nearest };
}

function boundsOf(x: Float32Array, y: Float32Array, leavesOut: Uint16Array | null): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (leavesOut !== null && leavesOut[i] !== 0) continue;
    if (x[i] < left) left = x[i];
    if (x[i] > right) right = x[i];
    if (y[i] < top) top = y[i];
    if (y[i] > bottom) bottom = y[i];
  }
  return x.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}
