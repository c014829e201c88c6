import { codeOf, seatStateOf, type SeatState } from '../../../shared/domain/seat-state';
import { seatLooks, type SeatLook } from '../../../shared/domain/seat-palette';
import { isSeat, type House } from './house';

/** What the server does not know of a seat. Seat numbers, from 1. */
export interface OwnSeats {
  /** Held by the sale in view. */
  readonly mine: ReadonlySet<number>;
  /** Asked for; the server has not answered. Also what a hold that ran out had. */
  readonly asking: ReadonlySet<number>;
  /** Of the free seats only those of this zone keep their colour; `null`: all do. */
  readonly zone: number | null;
  /** Only seats of this look keep their colour; `null`: all do. */
  readonly only: SeatLook | null;
  /** Only seats of this kind (place in `seatKinds`) keep their colour; `null` or left out: all do. */
  readonly kind?: number | null;
}

/** Codes of looks: the place in `seatLooks`; one more for free seats of a zone that is not looked at. */
export const faded = seatLooks.length;
/** A place of an area among the seats: it has no look. The last bit that a set of looks has. */
export const noLook = 31;
const mine = codeOfLook('mine');
const asking = codeOfLook('asking');
const booked = codeOfLook('booked');
const freeZones = 6;

const free = codeOf('free');
const namedHold = codeOfLook('namedHold');
const byState = new Uint8Array(256).fill(codeOfLook('blocked'));
byState[codeOf('held')] = codeOfLook('otherTill');
byState[codeOf('named_hold')] = codeOfLook('namedHold');
byState[codeOf('booked')] = booked;
byState[codeOf('checked_in')] = codeOfLook('checkedIn');

/** The code under which a look is kept in a byte. */
export function codeOfLook(look: SeatLook): number {
  return seatLooks.indexOf(look);
}

/** The code of the look of a named hold of this colour, 1…8. The first colour is the look `namedHold`; the others follow `faded`. */
export function codeOfHold(colour: number): number {
  return colour > 1 ? faded + colour - 1 : namedHold;
}

/** Bits of every look that is one to a clerk: named holds of all colours. */
export function bitsOfLook(look: SeatLook): number {
  const bits = 1 << codeOfLook(look);
  return look === 'namedHold' ? bits | (0xfe << faded) : bits;
}

/** The look of free seats of a price category. There are six; a seventh category begins again with the first. */
export function lookOfZone(categoryNo: number): SeatLook {
  return seatLooks[(categoryNo - 1) % freeZones] ?? 'free1';
}

/**
 * Writes the look of every seat into `looks` (one byte each) from the states as snapshots have them. `holdColours`: by index, the colour
 * of the named hold that keeps a seat (0: none does); `null` shows all in the first.
 */
export function dress(
  looks: Uint8Array,
  house: House,
  states: Uint8Array,
  own: OwnSeats,
  holdColours: Uint8Array | null = null,
): void {
  const { category } = house;
  for (let i = 0; i < house.count; i++) {
    if (states[i] !== free) looks[i] = byState[states[i]];
    else if (own.zone !== null && own.zone !== category[i]) looks[i] = faded;
    else looks[i] = (category[i] - 1) % freeZones;
  }
  if (holdColours !== null)
    for (let i = 0; i < house.count; i++) if (looks[i] === namedHold) looks[i] = codeOfHold(holdColours[i]);
  for (const seatNo of own.asking) looks[seatNo - 1] = asking;
  for (const seatNo of own.mine) looks[seatNo - 1] = mine;
  if (own.only !== null) {
    const only = bitsOfLook(own.only);
    for (let i = 0; i < house.count; i++)
      if ((only & (1 << looks[i])) === 0 && looks[i] !== mine) looks[i] = faded;
  }
  const kinds = house.layout.plan?.kind;
  if (own.kind !== undefined && own.kind !== null && kinds !== undefined)
    for (let i = 0; i < house.count; i++) if (kinds[i] !== own.kind && looks[i] !== mine) looks[i] = faded;
  if (house.placesAmong !== null)
    for (let i = 0; i < house.count; i++) if (house.placesAmong[i] !== 0) looks[i] = noLook;
}

/** Seats of each kind (place in `seatKinds`) that are free; `null` where the house says nothing of kinds. */
export function freeByKind(house: House, states: Uint8Array): { all: Uint32Array; free: Uint32Array } | null {
  const { layout, count } = house;
  const kinds = layout.plan?.kind;
  if (kinds === undefined) return null;
  const counts = { all: new Uint32Array(256), free: new Uint32Array(256) };
  for (let i = 0; i < count; i++) {
    if (!isSeat(house, i)) continue;
    counts.all[kinds[i]]++;
    if (states[i] === free) counts.free[kinds[i]]++;
  }
  return counts;
}

/** The look of one seat and how it stands for the sale in view, for lists and screen readers. */
export function lookOf(
  house: House,
  states: Uint8Array,
  own: OwnSeats,
  index: number,
): { code: number; state: SeatState | 'mine' | 'asking' } {
  if (own.mine.has(index + 1)) return { code: mine, state: 'mine' };
  if (own.asking.has(index + 1)) return { code: asking, state: 'asking' };
  const state = seatStateOf(states[index]);
  const code = state === 'free' ? (house.category[index] - 1) % freeZones : byState[states[index]];
  return { code, state };
}

/** The same counts without what a filter fades. */
export function countUnfaded(house: House, states: Uint8Array, own: OwnSeats): Uint32Array {
  const looks = new Uint8Array(house.count);
  dress(looks, house, states, { ...own, zone: null, only: null, kind: null });
  return countLooks(looks);
}

/** How many seats have each look; place in the answer: code of the look. Places without one are not counted. */
export function countLooks(looks: Uint8Array): Uint32Array {
  const counts = new Uint32Array(faded + 1);
  for (let i = 0; i < looks.length; i++) if (looks[i] !== noLook) counts[looks[i]]++;
  return counts;
}
