import type { PlanHouse } from './plan-house';

type Places = Pick<PlanHouse, 'x' | 'y' | 'area'>;

/** Nearer than this, and one seat stands on the other. Metres. */
const nearest = 0.3;
/** Nobody else within this: probably put there by mistake. */
const alone = 12;
/** A square so large that everybody in it is company to everybody else. */
const company = alone / Math.SQRT2;

/** Pairs of seats that stand on each other, by index. Places of areas stand nowhere in particular. */
export function seatsTooNear(places: Places, most: number): [number, number][] {
  const grid = gridOf(places, nearest);
  const pairs: [number, number][] = [];
  for (let index = 0; index < places.x.length && pairs.length < most; index += 1) {
    if (places.area[index] !== 0) continue;
    eachNearby(grid, places, index, 1, (other) => {
      if (other > index && pairs.length < most && distance(places, index, other) < nearest)
        pairs.push([index, other]);
      return false;
    });
  }
  return pairs;
}

/** Seats with nobody far and wide, where there are others with a place of their own at all. */
export function seatsFarOff(places: Places, most: number): number[] {
  const numbered = places.area.reduce((count, area) => (area === 0 ? count + 1 : count), 0);
  if (numbered < 3) return [];
  const grid = gridOf(places, company);
  const isCompany = (index: number) => (other: number) =>
    other !== index && distance(places, index, other) <= alone;
  const found: number[] = [];
  for (let index = 0; index < places.x.length && found.length < most; index += 1) {
    if (places.area[index] !== 0 || eachNearby(grid, places, index, 0, isCompany(index))) continue;
    if (!eachNearby(grid, places, index, 2, isCompany(index))) found.push(index);
  }
  return found;
}

/** Seats by square, as chains: the first seat of each bucket, and after each seat the next one. Buckets may hold several squares. */
interface Grid {
  readonly size: number;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function gridOf({ x, y, area }: Places, size: number): Grid {
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(x.length + 1)) + 1);
  const grid: Grid = {
    size,
    first: new Int32Array(buckets).fill(-1),
    next: new Int32Array(x.length).fill(-1),
  };
  for (let index = 0; index < x.length; index += 1) {
    if (area[index] !== 0) continue;
    const bucket = bucketAt(grid, Math.floor((x[index] ?? 0) / size), Math.floor((y[index] ?? 0) / size));
    grid.next[index] = grid.first[bucket] ?? -1;
    grid.first[bucket] = index;
  }
  return grid;
}

/** Asks of every seat in the squares around (and of some by chance) until one says yes; answers whether one did. */
function eachNearby(
  grid: Grid,
  { x, y }: Places,
  index: number,
  reach: 0 | 1 | 2,
  isIt: (other: number) => boolean,
): boolean {
  const column = Math.floor((x[index] ?? 0) / grid.size);
  const line = Math.floor((y[index] ?? 0) / grid.size);
  for (let across = -reach; across <= reach; across += 1)
    for (let down = -reach; down <= reach; down += 1) {
      let other = grid.first[bucketAt(grid, column + across, line + down)] ?? -1;
      for (; other >= 0; other = grid.next[other] ?? -1) if (isIt(other)) return true;
    }
  return false;
}

function bucketAt({ first }: Grid, column: number, line: number): number {
  return (Math.imul(column, 73_856_093) ^ Math.imul(line, 19_349_663)) & (first.length - 1);
}

function distance({ x, y }: Places, a: number, b: number): number {
  return Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
}
