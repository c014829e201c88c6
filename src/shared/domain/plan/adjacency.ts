import type { PlanSeat } from './plan-seats';

/** More than this many times the usual distance of its row, and it is an aisle. */
const aisleFactor = 1.6;

/**
 * After which seats of a row nobody sits beside: true where an aisle begins, and at the row's end. Read from distances, never from
 * numbers; a seat's own `aisleAfter` has the last word.
 */
export function aislesAfter(seats: readonly Pick<PlanSeat, 'x' | 'y' | 'aisleAfter'>[]): boolean[] {
  const usual = usualDistance(seats);
  return seats.map((seat, index) => {
    const next = seats[index + 1];
    if (next === undefined) return true;
    return seat.aisleAfter ?? distance(seat, next) > aisleFactor * usual + 0.001;
  });
}

/** The distance that most neighbours have: the median of the nearer half, so that many aisles do not become usual. */
function usualDistance(seats: readonly Pick<PlanSeat, 'x' | 'y'>[]): number {
  // Numbers of eight bytes are sorted without asking a function, which counts in a house of 100,000.
  const distances = new Float64Array(Math.max(0, seats.length - 1));
  for (let index = 1; index < seats.length; index += 1) {
    const [left, right] = [seats[index - 1], seats[index]];
    if (left && right) distances[index - 1] = distance(left, right);
  }
  distances.sort();
  return distances[Math.floor(distances.length / 4)] ?? 0;
}

/** (`Math.hypot` is ten times slower.) */
function distance(a: Pick<PlanSeat, 'x' | 'y'>, b: Pick<PlanSeat, 'x' | 'y'>): number {
  const [across, down] = [a.x - b.x, a.y - b.y];
  return Math.sqrt(across * across + down * down);
}
