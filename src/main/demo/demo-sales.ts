import { planHouse } from '../../shared/domain/plan/plan-house';
import { houseLayout, isSideBySide } from '../../shared/domain/seat-layout';
import { houses } from './houses';
import type { DemoEvent } from './programme';
import { customers } from './programme';

/** One booking to be made. */
export interface DemoSale {
  readonly seatNos: number[];
  readonly customerName?: string;
  readonly isCancelled: boolean;
}

/** More friends than these seldom sit side by side. */
const largestGroup = 5;

/**
 * The bookings of an event, the same at every start: groups side by side, the front sooner than the back, until the wanted share
 * is sold. The cancelled ones come first.
 */
export function salesOf(event: DemoEvent, seed: number): DemoSale[] {
  const { house, openSeats } = houseOf(event);
  const taken = new Set<number>();
  const next = chance(seed);
  const groups: number[][] = [];
  const wanted = Math.round(event.capacity * event.sold);
  const takeGroup = (size: number) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const first = 1 + Math.floor(next() ** 1.15 * event.capacity);
      const seats = Array.from({ length: size }, (_, place) => first + place);
      const isFree = seats.every((seat) => openSeats.has(seat) && !taken.has(seat));
      if (!isFree || !isSideBySide(house, first, size)) continue;
      for (const seat of seats) taken.add(seat);
      return seats;
    }
    return null;
  };
  while (taken.size < wanted) {
    const size = Math.min(1 + Math.floor(next() * largestGroup), wanted - taken.size);
    const group = takeGroup(size) ?? takeGroup(1);
    if (group === null) break;
    const last = groups.at(-1);
    if (last && last.length < (event.smallestBooking ?? 1)) last.push(...group);
    else groups.push(group);
  }
  const cancelled = Array.from({ length: event.cancelled ?? 0 }, () => takeGroup(2)).filter(
    (group) => group !== null,
  );
  return [...cancelled, ...groups].map((seatNos, index) => {
    const customer = customers[(index + seed) % customers.length];
    return {
      seatNos,
      ...(typeof customer === 'string' ? { customerName: customer } : {}),
      isCancelled: index < cancelled.length,
    };
  });
}

/** The layout of an event, and the seats with numbers that nobody keeps back and no wheelchair needs. */
function houseOf({ capacity, house: name, kept = [] }: DemoEvent) {
  const every = Array.from({ length: capacity }, (_, index) => index + 1);
  if (name === undefined) return { house: houseLayout(capacity), openSeats: new Set(every) };
  const house = planHouse(houses[name]);
  const keptLabels = new Set(kept.flatMap(({ labels }) => labels));
  const isOpen = (seatNo: number) =>
    house.area[seatNo - 1] === 0 &&
    house.kind[seatNo - 1] === 0 &&
    !keptLabels.has(house.labels[seatNo - 1] ?? '');
  return { house, openSeats: new Set(every.filter(isOpen)) };
}

/** The numbers of seats by their labels. */
export function seatNosOf(house: keyof typeof houses, labels: readonly string[]): number[] {
  const all = planHouse(houses[house]).labels;
  return labels.map((label) => all.indexOf(label) + 1);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
