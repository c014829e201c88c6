import type { SeatLayout } from '../../../shared/contract/seats';
import type { Box } from './geometry';
import { gridOf, type Grid } from './grid';
import { numbersIn } from './labels';
import { rowsOf, type Rows } from './rows';

/**
 * A house as the map works with it. Everything about a seat lies in typed arrays at `seatNo - 1`, its *index*; distances are
 * metres.
 */
export interface House {
  readonly layout: SeatLayout;
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly row: Uint16Array;
  readonly section: Uint16Array;
  /** `categoryNo`, from 1. */
  readonly category: Uint8Array;
  /** The number at the end of each label, −1 where there is none. */
  readonly numbers: Int32Array;
  /** Digits of the longest number: decides from which zoom on numbers are drawn. */
  readonly digits: number;
  readonly rows: Rows;
  readonly grid: Grid;
  /** Middles of the outermost seats. */
  readonly bounds: Box;
  /** Usual distance of two seats side by side. */
  readonly pitch: number;
  /** Side of a drawn seat. */
  readonly side: number;
}

/** Side of a seat as a share of the room it has; a seat of mine at 118 % with its ring fills that room. */
const sideShare = 0.76;
const pitchWithoutNeighbours = 0.55;

/** Prepares a layout for drawing, pointing and walking. 100,000 seats take some milliseconds. */
export function houseOf(layout: SeatLayout): House {
  const { x, y } = layout;
  const count = x.length;
  const pitch = usualPitch(layout);
  const grid = gridOf(x, y, pitch * 4);
  const numbers = numbersIn(layout);
  return {
    layout,
    count,
    x,
    y,
    row: layout.row,
    section: layout.section,
    category: layout.category,
    numbers,
    digits: String(largest(numbers)).length,
    rows: rowsOf(layout),
    grid,
    bounds: grid.bounds,
    pitch,
    side: sideShare * Math.min(pitch, closestRows(layout, grid, pitch)),
  };
}

function usualPitch({ x, y, row, section }: SeatLayout): number {
  const distances: number[] = [];
  const step = Math.max(1, Math.floor(x.length / 2000));
  for (let i = 0; i + 1 < x.length; i += step) {
    if (row[i] !== row[i + 1] || section[i] !== section[i + 1]) continue;
    distances.push(Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]));
  }
  distances.sort((a, b) => a - b);
  // A low quantile rather than the middle: aisles only ever make distances longer.
  const usual = distances[Math.floor(distances.length / 4)];
  return usual > 0 ? usual : pitchWithoutNeighbours;
}

/** The smallest distance between seats of different rows, over a sample: seats of the next row must not overlap. */
function closestRows({ x, y, row }: SeatLayout, grid: Grid, pitch: number): number {
  let closest = Infinity;
  const step = Math.max(1, Math.floor(x.length / 300));
  for (let i = 0; i < x.length; i += step) {
    const around = { left: x[i] - pitch, right: x[i] + pitch, top: y[i] - pitch, bottom: y[i] + pitch };
    grid.within(around, (other) => {
      if (row[other] === row[i]) return;
      closest = Math.min(closest, Math.max(Math.abs(x[other] - x[i]), Math.abs(y[other] - y[i])));
    });
  }
  return closest > 0 ? closest : pitch;
}

function largest(numbers: Int32Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] > most) most = numbers[i];
  return most;
}
