import type { SeatLayout } from '../../../shared/contract/seats';
import type { Box } from './geometry';
import { areasOf, placesAmongSeats, withNumbersOnly, type HouseArea } from './house-areas';
import { gridOf, type Grid } from './grid';
import { numbersIn } from './labels';
import { rowsOf, type Rows } from './rows';

/**
 * A house as the map works with it. Everything about a seat lies in typed arrays at `seatNo - 1`, its *index*; distances are
 * metres, but for those between rows, which are drawn closer than they are: see `squeezeOf`.
 */
export interface House {
  /** Without the places of areas; their labels are in it. */
  readonly layout: SeatLayout;
  /** Seats with numbers, which are drawn and chosen one by one. */
  readonly count: number;
  /** The same with the places of areas. */
  readonly total: number;
  /** Parts without numbers. */
  readonly areas: readonly HouseArea[];
  /** Number of the area that a place belongs to, also beyond `count`; 0: a seat with a number. `null`: the house has no areas. */
  readonly areaOf: Uint16Array | null;
  /**
   * The same up to `count` where places of areas lie among the seats, as when a plan was changed under an event. They are no seats of the
   * map: nowhere drawn, pointed at, walked to or counted. `null`, nearly always: there are none.
   */
  readonly placesAmong: Uint16Array | null;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly row: Uint16Array;
  readonly section: Uint16Array;
  /** `categoryNo`, from 1; also of places beyond `count`. */
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
  /** Usual distance of two rows, as drawn. */
  readonly rowPitch: number;
  /** Side of a drawn seat. */
  readonly side: number;
}

/** Whether this is a seat of the map, and not a place of an area among them. */
export function isSeat({ placesAmong }: House, index: number): boolean {
  return placesAmong === null || placesAmong[index] === 0;
}

/** Side of a seat as a share of the room it has; a seat of mine at 118 % with its ring fills that room. */
const sideShare = 0.76;
const pitchWithoutNeighbours = 0.55;

/** Prepares a layout for drawing, pointing and walking. 100,000 seats take some milliseconds. */
export function houseOf(whole: SeatLayout): House {
  const layout = withNumbersOnly(whole);
  const placesAmong = placesAmongSeats(whole, layout.x.length);
  const { x, row, section, category } = layout;
  const squeeze = squeezeOf(layout);
  const y = squeezed(layout, squeeze);
  const drawn = { ...layout, y };
  const pitch = usualPitch(drawn, placesAmong);
  const grid = gridOf(x, y, pitch * 4, placesAmong);
  const numbers = numbersIn(layout).subarray(0, x.length);
  placesAmong?.forEach((areaNo, index) => areaNo !== 0 && (numbers[index] = -1));
  return {
    layout,
    count: x.length,
    total: whole.x.length,
    areas: areasOf(whole, squeeze),
    areaOf: (whole.plan ?? whole.unplanned)?.area ?? null,
    placesAmong,
    x,
    y,
    row,
    section,
    category,
    numbers,
    digits: String(largest(numbers)).length,
    rows: rowsOf(drawn, placesAmong),
    grid,
    bounds: grid.bounds,
    pitch,
    rowPitch: usualGap(drawn, grid, pitch),
    side: sideShare * Math.min(pitch, closestRows(drawn, grid, pitch)),
  };
}

/** Rows farther apart than so many seats would only make the seats smaller. */
const farthestRows = 1.4;

function squeezed(layout: SeatLayout, squeeze: number): Float32Array<ArrayBuffer> {
  if (squeeze === 1) return layout.y;
  const y = new Float32Array(layout.y.length);
  for (let i = 0; i < y.length; i++) y[i] = layout.y[i] * squeeze;
  return y;
}

/**
 * Rows have room for legs, which nobody needs to see: they move together by this factor, so that seats can be larger. Only where
 * all rows lie across the house: an oval must stay one.
 */
function squeezeOf(layout: SeatLayout): number {
  // What somebody has drawn is drawn as it is.
  if (layout.plan) return 1;
  const usual = usualRowPitch(layout);
  return usual > 0 ? Math.min(1, (farthestRows * usualPitch(layout)) / usual) : 1;
}

/** The middle of the distances between the fronts of rows; 0 where there is only one row, or rows do not lie one behind the other. */
function usualRowPitch({ x, y, row, rowNames }: SeatLayout): number {
  const fronts = new Float32Array(rowNames.length).fill(Infinity);
  const backs = new Float32Array(rowNames.length).fill(-Infinity);
  const lefts = new Float32Array(rowNames.length).fill(Infinity);
  const rights = new Float32Array(rowNames.length).fill(-Infinity);
  for (let i = 0; i < y.length; i++) {
    const r = row[i];
    if (y[i] < fronts[r]) fronts[r] = y[i];
    if (y[i] > backs[r]) backs[r] = y[i];
    if (x[i] < lefts[r]) lefts[r] = x[i];
    if (x[i] > rights[r]) rights[r] = x[i];
  }
  if (fronts.some((front, r) => backs[r] - front > rights[r] - lefts[r] + 0.01)) return 0;
  const sorted = fronts.filter((front) => front < Infinity).sort();
  const gaps = sorted.subarray(1).map((front, index) => front - sorted[index]);
  return gaps.sort()[Math.floor(gaps.length / 2)] ?? 0;
}

function usualPitch({ x, y, row, section }: SeatLayout, leavesOut: Uint16Array | null = null): number {
  const distances: number[] = [];
  const step = Math.max(1, Math.floor(x.length / 2000));
  for (let i = 0; i + 1 < x.length; i += step) {
    if (row[i] !== row[i + 1] || section[i] !== section[i + 1]) continue;
    if (leavesOut !== null && leavesOut[i] !== 0) continue;
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

/** The middle of the distances from seats to the next row, over a sample: whichever way rows run. */
function usualGap({ x, y, row }: SeatLayout, grid: Grid, pitch: number): number {
  const reach = pitch * 3;
  const gaps: number[] = [];
  const step = Math.max(1, Math.floor(x.length / 300));
  for (let i = 0; i < x.length; i += step) {
    let least = Infinity;
    grid.within(
      { left: x[i] - reach, right: x[i] + reach, top: y[i] - reach, bottom: y[i] + reach },
      (other) => {
        if (row[other] === row[i]) return;
        least = Math.min(least, Math.hypot(x[other] - x[i], y[other] - y[i]));
      },
    );
    if (least < Infinity) gaps.push(least);
  }
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? pitch;
}

function largest(numbers: Int32Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] > most) most = numbers[i];
  return most;
}
