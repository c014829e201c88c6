import { within as keptWithin, type Box, type Point } from './geometry';

/** Seats sorted into square cells: what lies in a rectangle or nearest to a point, without looking at all of them. */
export interface Grid {
  readonly bounds: Box;
  /** Calls `visit` with the index of every seat whose middle lies in the rectangle. */
  within(box: Box, visit: (index: number) => void): void;
  /** Index of the seat whose middle is nearest to the point and at most `reach` away, else −1. */
  nearest(point: Point, reach: number): number;
}

/** Builds the grid over middles of seats. `cell` is the side of a cell; some seats a cell are best. */
export function gridOf(x: Float32Array, y: Float32Array, cell: number): Grid {
  const bounds = boundsOf(x, y);
  const columns = Math.floor((bounds.right - bounds.left) / cell) + 1;
  const rows = Math.floor((bounds.bottom - bounds.top) / cell) + 1;
  const columnOf = (at: number) => keptWithin(Math.floor((at - bounds.left) / cell), 0, columns - 1);
  const rowOf = (at: number) => keptWithin(Math.floor((at - bounds.top) / cell), 0, rows - 1);

  // Counting sort: seats of cell c are `sorted[starts[c] … starts[c + 1])`, so a row of cells is one stretch.
  const starts = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < x.length; i++) starts[rowOf(y[i]) * columns + columnOf(x[i]) + 1]++;
  for (let c = 0; c < columns * rows; c++) starts[c + 1] += starts[c];
  const sorted = new Uint32Array(x.length);
  const next = starts.slice();
  for (let i = 0; i < x.length; i++) sorted[next[rowOf(y[i]) * columns + columnOf(x[i])]++] = i;

  function within(box: Box, visit: (index: number) => void): void {
    if (x.length === 0 || box.right < bounds.left || box.left > bounds.right) return;
    if (box.bottom < bounds.top || box.top > bounds.bottom) return;
    const first = columnOf(box.left);
    const last = columnOf(box.right);
    for (let r = rowOf(box.top); r <= rowOf(box.bottom); r++) {
      const end = starts[r * columns + last + 1];
      for (let s = starts[r * columns + first]; s < end; s++) {
        const i = sorted[s];
        if (x[i] >= box.left && x[i] <= box.right && y[i] >= box.top && y[i] <= box.bottom) visit(i);
      }
    }
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

  return { bounds, within, nearest };
}

function boundsOf(x: Float32Array, y: Float32Array): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (x[i] < left) left = x[i];
    if (x[i] > right) right = x[i];
    if (y[i] < top) top = y[i];
    if (y[i] > bottom) bottom = y[i];
  }
  return x.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}
