import { isSeat, type House } from './house';
import { seatsOfRow } from './rows';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What is walked over: the house, and whether a seat (by index) may be stopped at. */
export type Walk = { house: House; mayStop: (index: number) => boolean };

/**
 * The seat next to `from` in a direction as one sees it, also on curves and across aisles; `null` at the edge of the house.
 * Seats at which one may not stop are passed over. `column` is the x that a walk up or down keeps to.
 */
export function stepFrom(walk: Walk, from: number, direction: Direction, column: number): number | null {
  if (direction === 'left' || direction === 'right') return alongRow(walk, from, direction);
  return acrossRows(walk, from, direction, column);
}

/** The first or last seat of the row. */
export function endOfRow({ house }: Walk, from: number, end: 'first' | 'last'): number {
  const seats = seatsOfRow(house.rows, house.row[from]);
  return end === 'first' ? seats[0] : seats[seats.length - 1];
}

/** The seats from one to the other along their row, in walking order; only `to` when they are in different rows. */
export function runBetween(house: House, from: number, to: number): number[] {
  if (house.row[from] !== house.row[to]) return [to];
  const seats = seatsOfRow(house.rows, house.row[from]);
  const [first, last] = [house.rows.place[from], house.rows.place[to]].sort((a, b) => a - b);
  return [...seats.subarray(first, last + 1)];
}

/** The seat of a row that is nearest to `x`. */
export function nearestInRow(house: House, row: number, x: number): number {
  let best = -1;
  let least = Infinity;
  for (const seat of seatsOfRow(house.rows, row)) {
    const distance = Math.abs(house.x[seat] - x);
    if (distance >= least) continue;
    least = distance;
    best = seat;
  }
  return best;
}

/** A seat of the next or previous section; in a house of one section, of the row some rows on. `null` at the end. */
export function sectionFrom({ house }: Walk, from: number, step: 1 | -1, column: number): number | null {
  const section = nextSection(house, house.section[from], step);
  if (section !== null) return nearestInSection(house, section, column);
  if (house.layout.sectionNames.length > 1) return null;
  const last = house.rows.count - 1;
  const row = Math.min(Math.max(house.row[from] + step * rowsAPage, 0), last);
  return row === house.row[from] ? null : nearestInRow(house, row, column);
}

const rowsAPage = 5;

function alongRow({ house, mayStop }: Walk, from: number, direction: 'left' | 'right'): number | null {
  const seats = seatsOfRow(house.rows, house.row[from]);
  const step = direction === 'right' ? 1 : -1;
  for (let p = house.rows.place[from] + step; p >= 0 && p < seats.length; p += step) {
    if (mayStop(seats[p])) return seats[p];
  }
  return null;
}

/** Distance to the side counts double, so that one walks straight; rows that are nearer come first. */
function acrossRows(
  { house, mayStop }: Walk,
  from: number,
  direction: 'up' | 'down',
  column: number,
): number | null {
  const { x, y, row } = house;
  const sign = direction === 'down' ? 1 : -1;
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < house.count; i++) {
    const ahead = (y[i] - y[from]) * sign;
    if (ahead < house.side / 2 || row[i] === row[from]) continue;
    const cost = ahead + 2 * Math.abs(x[i] - column);
    if (cost >= least || !isSeat(house, i) || !mayStop(i)) continue;
    least = cost;
    best = i;
  }
  return best === -1 ? null : best;
}

function nextSection(house: House, section: number, step: 1 | -1): number | null {
  const next = section + step;
  return next >= 0 && next < house.layout.sectionNames.length ? next : null;
}

function nearestInSection(house: House, section: number, column: number): number | null {
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < house.count; i++) {
    const distance = Math.abs(house.x[i] - column);
    if (house.section[i] !== section || distance >= least || !isSeat(house, i)) continue;
    least = distance;
    best = i;
  }
  return best === -1 ? null : best;
}
