import {
  costOfSeat,
  isOrdinary,
  metresBetween,
  runsOf,
  wantedBy,
  type Party,
  type RankedHouse,
} from './best-seats';
import { singlesLeft, type SingleSeatRule } from './single-seats';

/** How many good places a split begins from: more find a closer one only in houses that nobody will thank us for. */
const anchors = 200;

/**
 * Seats for a party that cannot sit together: in as few groups as can be and nobody in a group of his own where that is possible, then
 * as close to each other as can be found, then as good. Each group from left to right. Empty when fewer seats are free than wanted.
 */
export function splitParty(
  house: RankedHouse,
  party: Party,
  rule: SingleSeatRule = 'off',
): readonly (readonly number[])[] {
  const runs = runsOf(house, wantedBy(house, party)).sort((a, b) => b.length - a.length);
  const fewest = fewestGroups(runs, party.quantity);
  if (fewest === 0) return [];
  const cost = costOfSeat(house, party);
  const bestOf = (run: readonly number[]) => Math.min(...run.slice(0, 2_000).map(cost));
  const begins = runs
    .map((run) => ({ run, best: bestOf(run) }))
    .sort((a, b) => a.best - b.best)
    .slice(0, fewest > 6 ? 1 : anchors);
  let found: number[][] = [];
  let least = Infinity;
  // Beginning at the longest run always ends with the fewest groups.
  for (const run of [...begins.map((begin) => begin.run), ...runs.slice(0, 1)]) {
    const groups = splitFrom(house, runs, run, { quantity: party.quantity, groups: fewest });
    const price = groups === null ? Infinity : priceOf(house, groups, cost, rule);
    if (groups === null || price >= least) continue;
    least = price;
    found = groups;
  }
  return found.map((group) => group);
}

/** How few runs, longest first, hold so many; 0 when all together do not. */
function fewestGroups(runs: readonly (readonly number[])[], quantity: number): number {
  let seats = 0;
  for (const [index, run] of runs.entries()) {
    seats += run.length;
    if (seats >= quantity) return index + 1;
  }
  return 0;
}

/** Takes the nearest runs that still let the party end in so many groups; `null` when this beginning needs more. */
function splitFrom(
  house: RankedHouse,
  runs: readonly (readonly number[])[],
  begin: readonly number[],
  { quantity, groups }: { quantity: number; groups: number },
): number[][] | null {
  const chosen: (readonly number[])[] = [];
  const isLeft = (run: readonly number[]) => !chosen.includes(run);
  let missing = quantity;
  let next: readonly number[] | undefined = begin;
  while (next !== undefined) {
    chosen.push(next);
    missing -= next.length;
    if (missing <= 0) return seatGroups(house, chosen, quantity);
    const others: number = groups - chosen.length;
    if (others === 0) return null;
    // What the longest others could hold besides it says how long the next one has to be.
    const longest = runs.filter(isLeft).slice(0, others - 1);
    const atLeast: number = missing - longest.reduce((sum, run) => sum + run.length, 0);
    const middle = begin[begin.length >> 1] ?? 0;
    next = nearest(house, middle, runs.filter(isLeft), Math.max(1, atLeast));
  }
  return null;
}

function nearest(
  house: RankedHouse,
  to: number,
  runs: readonly (readonly number[])[],
  atLeast: number,
): readonly number[] | undefined {
  let found: readonly number[] | undefined;
  let least = Infinity;
  for (const run of runs) {
    if (run.length < atLeast) continue;
    const away = distanceTo(house, to, run);
    if (away >= least) continue;
    least = away;
    found = run;
  }
  return found;
}

function distanceTo(house: RankedHouse, to: number, run: readonly number[]): number {
  let least = Infinity;
  for (const seatNo of run) least = Math.min(least, metresBetween(house, seatNo, to));
  return least;
}

/** Shares a party among runs that hold it, nobody alone where that is possible, each group as near to the others as its run lets it. */
function seatGroups(house: RankedHouse, runs: readonly (readonly number[])[], quantity: number): number[][] {
  const sizes = runs.map((run) => run.length);
  let over = sizes.reduce((sum, size) => sum + size, 0) - quantity;
  // The last one came last because it was needed: it gives first, but not down to one if another can.
  for (const least of [2, 1]) {
    for (let index = sizes.length - 1; index >= 0; index--) {
      const gives = Math.max(0, Math.min(over, (sizes[index] ?? 0) - least));
      sizes[index] = (sizes[index] ?? 0) - gives;
      over -= gives;
    }
  }
  const centre = runs[0]?.[(runs[0]?.length ?? 1) >> 1] ?? 0;
  return runs.map((run, index) =>
    windowNear(house, run, sizes[index] ?? 0, index === 0 ? (runs[1]?.[0] ?? centre) : centre),
  );
}

function windowNear(house: RankedHouse, run: readonly number[], size: number, to: number): number[] {
  let best = 0;
  let least = Infinity;
  for (let first = 0; first + size <= run.length; first++) {
    const ends = [run[first] ?? 0, run[first + size - 1] ?? 0];
    const away = ends.reduce((sum, seatNo) => sum + metresBetween(house, seatNo, to), 0);
    if (away >= least) continue;
    least = away;
    best = first;
  }
  return run.slice(best, best + size);
}

/** Somebody alone first, then a single seat that is left where that is forbidden, then how far apart, then how good. */
function priceOf(
  house: RankedHouse,
  groups: readonly (readonly number[])[],
  cost: (seatNo: number) => number,
  rule: SingleSeatRule,
): number {
  const seatNos = groups.flat();
  const alone = groups.filter((group) => group.length === 1).length;
  const singles = rule === 'forbid' ? singlesLeft(house, isOrdinary(house), seatNos).length : 0;
  const [first = []] = groups;
  const apart = groups.reduce((sum, group) => sum + gapBetween(house, first, group), 0);
  const places = seatNos.reduce((sum, seatNo) => sum + cost(seatNo), 0) / seatNos.length;
  return alone * 1e9 + singles * 1e8 + apart * 1_000 + places;
}

function gapBetween(house: RankedHouse, one: readonly number[], other: readonly number[]): number {
  let least = Infinity;
  for (const a of [one[0] ?? 0, one.at(-1) ?? 0])
    for (const b of [other[0] ?? 0, other.at(-1) ?? 0]) least = Math.min(least, metresBetween(house, a, b));
  return least;
}
