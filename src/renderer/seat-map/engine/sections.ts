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

/** Of each section: sums of x and y, seats, left, top, right, bottom. */
const fields = 7;

/** All sections; the blocks of one between its aisles, which share its name, are one. */
export function sectionsOf(house: House): SectionPlace[] {
  const before = known.get(house);
  if (before) return before;
  const { names, ofSection } = namesOf(house);
  const { x, y, section, count } = house;
  // Numbers in rows of seven and no objects in the loop: this runs before the first picture, which is waited for.
  const sums = new Float64Array(names.length * fields);
  for (let at = 0; at < sums.length; at += fields)
    sums.set([0, 0, 0, Infinity, Infinity, -Infinity, -Infinity], at);
  for (let i = 0; i < count; i++) {
    if (house.placesAmong !== null && house.placesAmong[i] !== 0) continue;
    const at = ofSection[section[i]] * fields;
    sums[at] += x[i];
    sums[at + 1] += y[i];
    sums[at + 2]++;
    if (x[i] < sums[at + 3]) sums[at + 3] = x[i];
    if (y[i] < sums[at + 4]) sums[at + 4] = y[i];
    if (x[i] > sums[at + 5]) sums[at + 5] = x[i];
    if (y[i] > sums[at + 6]) sums[at + 6] = y[i];
  }
  const places = names.map((name, number) => {
    const [across = 0, down = 0, seats = 0, left = 0, top = 0, right = 0, bottom = 0] = sums.subarray(
      number * fields,
      (number + 1) * fields,
    );
    return { name, left, top, right, bottom, count: seats, middle: { x: across / seats, y: down / seats } };
  });
  known.set(house, places);
  return places;
}

const free = new WeakMap<Uint8Array, Uint32Array>();

/** How many seats of each section are free, by the looks of all seats. `isFree`: by code of the look. */
export function freeInSections(house: House, looks: Uint8Array, isFree: readonly boolean[]): Uint32Array {
  const before = free.get(looks);
  if (before) return before;
  const { ofSection } = namesOf(house);
  const { section } = house;
  const counts = new Uint32Array(house.layout.sectionNames.length);
  for (let i = 0; i < looks.length; i++) if (isFree[looks[i]]) counts[ofSection[section[i]]]++;
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
