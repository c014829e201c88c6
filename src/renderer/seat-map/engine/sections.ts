import type { Point } from './geometry';
import type { House } from './house';

/** Where a section of the house lies: a rectangle around the middles of its seats, and the middle of them all. Metres. */
export interface SectionPlace {
  readonly name: string;
  readonly middle: Point;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly count: number;
}

const known = new WeakMap<House, SectionPlace[]>();

/** All sections; the blocks of one between its aisles, which share its name, are one. */
export function sectionsOf(house: House): SectionPlace[] {
  const before = known.get(house);
  if (before) return before;
  const { names, ofSection } = namesOf(house);
  const sums = names.map((name) => ({
    name,
    x: 0,
    y: 0,
    count: 0,
    left: Infinity,
    top: Infinity,
    right: -Infinity,
    bottom: -Infinity,
  }));
  for (let i = 0; i < house.count; i++) {
    const sum = sums[ofSection[house.section[i]]];
    const [x, y] = [house.x[i], house.y[i]];
    sum.x += x;
    sum.y += y;
    sum.count++;
    if (x < sum.left) sum.left = x;
    if (x > sum.right) sum.right = x;
    if (y < sum.top) sum.top = y;
    if (y > sum.bottom) sum.bottom = y;
  }
  const places = sums.map(({ x, y, ...sum }) => ({
    ...sum,
    middle: { x: x / sum.count, y: y / sum.count },
  }));
  known.set(house, places);
  return places;
}

const free = new WeakMap<Uint8Array, Uint32Array>();

/** How many seats of each section are free, by the looks of all seats. `isFree`: by code of the look. */
export function freeInSections(house: House, looks: Uint8Array, isFree: readonly boolean[]): Uint32Array {
  const before = free.get(looks);
  if (before) return before;
  const { ofSection } = namesOf(house);
  const counts = new Uint32Array(house.layout.sectionNames.length);
  for (let i = 0; i < looks.length; i++) if (isFree[looks[i]]) counts[ofSection[house.section[i]]]++;
  free.set(looks, counts);
  return counts;
}

/** The different names, and which of them each section has. */
function namesOf({ layout }: House): { names: string[]; ofSection: Uint16Array } {
  const places = new Map<string, number>();
  const ofSection = Uint16Array.from(layout.sectionNames, (name) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { names: [...places.keys()], ofSection };
}
