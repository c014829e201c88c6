import { houseLayout, isSideBySide } from '../../../src/shared/domain/seat-layout';
import type { BookingChange } from './booking-change';
import type { Keeping, Role, Standing } from './keeping';

/** What a till was told, reduced to what the model judges. */
export type Told =
  | { readonly is: 'held'; readonly hold: string; readonly seatNos: readonly number[] }
  | { readonly is: 'released'; readonly seatNos: readonly number[] }
  | { readonly is: 'booked'; readonly booking: string; readonly seatNos: readonly number[] }
  | { readonly is: 'cancelled'; readonly seatNos: readonly number[] }
  | { readonly is: 'exchanged' }
  | { readonly is: 'kept'; readonly named: string; readonly seatNos: readonly number[] }
  | { readonly is: 'ran_out' }
  | { readonly is: 'unavailable'; readonly seatNos: readonly number[]; readonly stillFree: readonly number[] }
  | {
      readonly is: 'not_enough';
      readonly left: number;
      readonly held: number;
      readonly of: 'seats' | 'places';
    }
  | { readonly is: 'hold_ended'; readonly why: string }
  | { readonly is: 'hold_elsewhere' }
  | { readonly is: 'till_limit'; readonly held: number; readonly asked: number }
  | { readonly is: 'other'; readonly code: string };

/** An action with the ids that it was really sent with. */
export type Deed =
  | { readonly does: 'hold' | 'book'; readonly till: number; readonly seatNos: readonly number[] }
  | {
      readonly does: 'hold_some' | 'book_some' | 'hold_best';
      readonly till: number;
      readonly quantity: number;
    }
  | {
      readonly does: 'extend';
      readonly till: number;
      readonly hold: string;
      readonly seatNos: readonly number[];
    }
  | { readonly does: 'renew' | 'release' | 'book_hold'; readonly till: number; readonly hold: string }
  | { readonly does: 'take_over'; readonly till: number; readonly hold: string }
  | { readonly does: 'run_out' | 'reach_cap'; readonly hold: string }
  | { readonly does: 'cancel'; readonly till: number; readonly booking: string }
  | BookingChange<string>
  | Keeping<string, string>
  | Standing;

type Seat = { readonly hold: string | null; readonly booking: string | null; readonly named: string | null };

export interface Hold {
  readonly till: number;
  readonly seatNos: readonly number[];
  readonly isInTime: boolean;
  /** Its longest time is over, so that nothing can renew it. */
  readonly isAtCap: boolean;
  readonly ended: 'released' | 'sold' | 'taken_over' | null;
}

/** A booking with the seats that it has, or had when it ended. */
export interface Sold {
  readonly seatNos: readonly number[];
  readonly status: 'live' | 'cancelled' | 'exchanged';
}

export interface NamedHold {
  readonly kind: 'hold' | 'block';
  readonly breakableBy: Role;
  readonly isInTime: boolean;
  readonly isEnded: boolean;
}

/** A house as it must be: seats by number, holds and bookings by id. Never changed, only followed by another. */
export interface House {
  /** Seats beyond this number are places of the only area. */
  readonly numbered: number;
  readonly seats: ReadonlyMap<number, Seat>;
  readonly holds: ReadonlyMap<string, Hold>;
  readonly bookings: ReadonlyMap<string, Sold>;
  readonly named: ReadonlyMap<string, NamedHold>;
}

/** How many seats one till may hold in a history. */
export const tillLimit = 4;

const free: Seat = { hold: null, booking: null, named: null };
export const ranOut: Told = { is: 'hold_ended', why: 'ran_out' };

export function emptyHouse(numbered: number, places: number): House {
  const numbers = Array.from({ length: numbered + places }, (_, index) => index + 1);
  return {
    numbered,
    seats: new Map(numbers.map((seatNo) => [seatNo, free])),
    holds: new Map(),
    bookings: new Map(),
    named: new Map(),
  };
}

/** As `seats.list` shows it. */
export function stateOf(house: House, seatNo: number): { state: string; bookingId: string | null } {
  const seat = house.seats.get(seatNo) ?? free;
  if (seat.booking !== null) return { state: 'booked', bookingId: seat.booking };
  if (isHeld(house, seat)) return { state: 'held', bookingId: null };
  const keeper = keeperOf(house, seatNo);
  if (keeper === null) return { state: 'free', bookingId: null };
  return { state: keeper.kind === 'block' ? 'blocked' : 'named_hold', bookingId: null };
}

export function isFree(house: House, seatNo: number): boolean {
  return stateOf(house, seatNo).state === 'free';
}

function isHeld({ holds }: House, seat: Seat): boolean {
  return seat.hold !== null && holds.get(seat.hold)?.isInTime !== false;
}

/** The named hold that has a seat in its time, also while a sale has it. */
export function keeperOf({ seats, named }: House, seatNo: number): NamedHold | null {
  const keeper = named.get(seats.get(seatNo)?.named ?? '');
  return keeper?.isInTime === true ? keeper : null;
}

/** A named hold that is over has no seat any more once that is held for a sale. */
function keptWhileItLasts(house: House, seatNos: readonly number[]): House {
  const seats = new Map(house.seats);
  for (const seatNo of seatNos)
    if (keeperOf(house, seatNo) === null) seats.set(seatNo, { ...(seats.get(seatNo) ?? free), named: null });
  return { ...house, seats };
}

/** What tills do every day. */
export type PlainDeed = Exclude<Deed, BookingChange<string> | Keeping<string, string> | Standing>;

/** The house after a plain deed that was answered like this; a sentence when that answer cannot be right. */
export function follow(house: House, deed: PlainDeed, told: Told): House | string {
  switch (deed.does) {
    case 'hold':
      return takeNamed(house, deed.seatNos, told, 'held', deed.till);
    case 'book':
      return takeNamed(house, deed.seatNos, told, 'booked', deed.till);
    case 'hold_some':
      return takeSome(house, deed.quantity, told, 'held', deed.till);
    case 'hold_best':
      return takeBest(house, deed.quantity, told, deed.till);
    case 'book_some':
      return takeSome(house, deed.quantity, told, 'booked', deed.till);
    case 'cancel':
      return told.is === 'cancelled' ? cancel(house, deed.booking) : 'a booking can always be cancelled';
    case 'run_out':
    case 'reach_cap':
      return runOut(house, deed);
    case 'extend':
    case 'renew':
    case 'release':
    case 'book_hold':
    case 'take_over':
      return workOnHold(house, deed, told);
  }
}

type Use = Extract<Deed, { does: 'extend' | 'renew' | 'release' | 'book_hold' | 'take_over' }>;

function workOnHold(house: House, deed: Use, told: Told): House | string {
  const hold = house.holds.get(deed.hold);
  if (hold === undefined) return 'no such hold was ever made';
  const { ended, isInTime } = hold;
  if (deed.does === 'take_over') return takeOver(house, deed, hold, told);
  if (ended === null && hold.till !== deed.till)
    return expected(told, isInTime ? { is: 'hold_elsewhere' } : ranOut) ?? house;
  if (deed.does === 'release') return release(house, deed.hold, hold, told);
  if (ended !== null) return expected(told, { is: 'hold_ended', why: ended }) ?? house;
  if (deed.does === 'extend') {
    const missing = deed.seatNos.filter((seatNo) => !hold.seatNos.includes(seatNo));
    if (missing.some((seatNo) => !isFree(house, seatNo))) return unavailable(house, missing, told);
    if (!isWhole(house, deed.hold)) return expected(told, ranOut) ?? house;
    const all = [...hold.seatNos, ...missing];
    return holdFree(house, deed.hold, hold.till, all, told);
  }
  if (deed.does === 'renew') {
    if (!isWhole(house, deed.hold)) return expected(told, ranOut) ?? house;
    return holdSeats(house, deed.hold, hold.till, hold.seatNos, told);
  }
  if (!isInTime) return expected(told, ranOut) ?? house;
  const sold = bookSeats(house, hold.seatNos, told);
  return typeof sold === 'string' ? sold : endHold(sold, deed.hold, 'sold');
}

/** Whether it can still be renewed or grow: it has each of its seats and its longest time is not over. */
function isWhole({ seats, holds }: House, id: string): boolean {
  if (holds.get(id)?.isAtCap === true) return false;
  return holds.get(id)?.seatNos.every((seatNo) => seats.get(seatNo)?.hold === id) === true;
}

function takeNamed(
  house: House,
  seatNos: readonly number[],
  told: Told,
  as: 'held' | 'booked',
  till: number,
): House | string {
  if (seatNos.some((seatNo) => !isFree(house, seatNo))) return unavailable(house, seatNos, told);
  if (as === 'booked') return bookSeats(house, seatNos, told);
  return holdFree(house, told.is === 'held' ? told.hold : '', till, seatNos, told);
}

function takeSome(
  house: House,
  quantity: number,
  told: Told,
  as: 'held' | 'booked',
  till: number,
): House | string {
  const left = freeSeats(house);
  if (left.length < quantity) return notEnough(house, 'seats', left.length, told);
  const held = heldBy(house, till);
  if (as === 'held' && held + quantity > tillLimit)
    return expected(told, { is: 'till_limit', held, asked: quantity }) ?? house;
  if (told.is !== as) return `${quantity} of ${left.length} free seats should have been ${as}`;
  if (told.seatNos.length !== quantity || told.seatNos.some((seatNo) => !left.includes(seatNo)))
    return `seats ${told.seatNos.join(', ')} were given, but free were ${left.join(', ')}`;
  return takeNamed(house, told.seatNos, told, as, till);
}

/** All of them side by side; which ones is another test's question. */
function takeBest(house: House, quantity: number, told: Told, till: number): House | string {
  const layout = houseLayout(house.numbered);
  const blocks = freeSeats(house).filter(
    (first) =>
      isSideBySide(layout, first, quantity) &&
      Array.from({ length: quantity }, (_, place) => first + place).every((seatNo) => isFree(house, seatNo)),
  );
  if (blocks.length === 0 && freeSeats(house).length >= quantity)
    return expected(told, { is: 'other', code: 'not_together' }) ?? house;
  if (told.is === 'held' && !blocks.includes(told.seatNos[0] ?? 0))
    return `seats ${told.seatNos.join(', ')} are not together`;
  if (told.is === 'held' && told.seatNos.at(-1) !== (told.seatNos[0] ?? 0) + quantity - 1)
    return `seats ${told.seatNos.join(', ')} are not side by side`;
  return takeSome(house, quantity, told, 'held', till);
}

/** Those with numbers. */
export function freeSeats(house: House): number[] {
  return [...house.seats.keys()].filter((seatNo) => seatNo <= house.numbered && isFree(house, seatNo));
}

export function notEnough(house: House, of: 'seats' | 'places', left: number, told: Told): House | string {
  // How many may come back is counted a moment later.
  const held = told.is === 'not_enough' ? told.held : 0;
  return expected(told, { is: 'not_enough', left, held, of }) ?? house;
}

/** What is not free among these seats must be named, and what is. */
export function unavailable(house: House, seatNos: readonly number[], told: Told): House | string {
  const taken = seatNos.filter((seatNo) => !isFree(house, seatNo));
  const stillFree = seatNos.filter((seatNo) => isFree(house, seatNo));
  return expected(told, { is: 'unavailable', seatNos: sorted(taken), stillFree: sorted(stillFree) }) ?? house;
}

/** Seats become those of a hold, new or not; named holds keep theirs behind it. */
/** Holds seats of which a till may not have some yet. At its limit nothing happens, also to named holds that are over. */
export function holdFree(
  house: House,
  id: string,
  till: number,
  seatNos: readonly number[],
  told: Told,
): House | string {
  const cleared = keptWhileItLasts(house, seatNos);
  const held = holdSeats(cleared, id, till, seatNos, told);
  return held === cleared ? house : held;
}

function holdSeats(
  house: House,
  id: string,
  till: number,
  seatNos: readonly number[],
  told: Told,
): House | string {
  const before = house.holds.get(id);
  const already = before?.isInTime === true ? before.seatNos.length : 0;
  const others = heldBy(house, till) - already;
  // Renewing what lives counts nothing anew.
  if (seatNos.length > already && others + seatNos.length > tillLimit)
    return (
      expected(told, { is: 'till_limit', held: others + already, asked: seatNos.length - already }) ?? house
    );
  const wrong = expected(told, { is: 'held', hold: id, seatNos: sorted(seatNos) });
  if (wrong !== null) return wrong;
  const seats = new Map(house.seats);
  for (const seatNo of seatNos)
    seats.set(seatNo, { hold: id, booking: null, named: seats.get(seatNo)?.named ?? null });
  const hold: Hold = { till, seatNos: sorted(seatNos), isInTime: true, isAtCap: false, ended: null };
  return { ...house, seats, holds: new Map([...house.holds, [id, hold]]) };
}

export function bookSeats(house: House, seatNos: readonly number[], told: Told): House | string {
  const booking = told.is === 'booked' ? told.booking : '';
  const wrong = expected(told, { is: 'booked', booking, seatNos: sorted(seatNos) });
  if (wrong !== null) return wrong;
  return seated(house, booking, { seatNos: sorted(seatNos), status: 'live' });
}

/** The house in which a booking has these seats and no others; none, once it is not live. */
export function seated(house: House, booking: string, sold: Sold): House {
  const seats = new Map(house.seats);
  for (const [seatNo, seat] of seats) if (seat.booking === booking) seats.set(seatNo, free);
  if (sold.status === 'live') for (const seatNo of sold.seatNos) seats.set(seatNo, { ...free, booking });
  return { ...house, seats, bookings: new Map([...house.bookings, [booking, sold]]) };
}

function cancel(house: House, booking: string): House {
  const sold = house.bookings.get(booking);
  return sold?.status === 'live' ? seated(house, booking, { ...sold, status: 'cancelled' }) : house;
}

function release(house: House, id: string, hold: Hold, told: Told): House | string {
  const theirs =
    hold.ended === null ? hold.seatNos.filter((seatNo) => house.seats.get(seatNo)?.hold === id) : [];
  const wrong = expected(told, { is: 'released', seatNos: sorted(theirs) });
  if (wrong !== null) return wrong;
  if (hold.ended !== null) return house;
  const seats = new Map(house.seats);
  for (const seatNo of theirs) seats.set(seatNo, { ...(seats.get(seatNo) ?? free), hold: null });
  return endHold({ ...house, seats }, id, 'released');
}

export function endHold(house: House, id: string, ended: 'released' | 'sold' | 'taken_over'): House {
  const hold = house.holds.get(id);
  return hold === undefined
    ? house
    : { ...house, holds: new Map([...house.holds, [id, { ...hold, ended }]]) };
}

function runOut(house: House, { does, hold: id }: Extract<Deed, { does: 'run_out' | 'reach_cap' }>): House {
  const hold = house.holds.get(id);
  if (hold === undefined || hold.ended !== null) return house;
  const isAtCap = hold.isAtCap || does === 'reach_cap';
  return { ...house, holds: new Map([...house.holds, [id, { ...hold, isInTime: false, isAtCap }]]) };
}

/** A living hold goes on at another till under another id; the first is over. At its own till nothing happens. */
function takeOver(
  house: House,
  { till, hold: id }: Extract<Deed, { does: 'take_over' }>,
  hold: Hold,
  told: Told,
): House | string {
  const { ended, isInTime, seatNos } = hold;
  if (ended !== null) return expected(told, { is: 'hold_ended', why: ended }) ?? house;
  if (!isInTime) return expected(told, ranOut) ?? house;
  if (hold.till === till) return expected(told, { is: 'held', hold: id, seatNos }) ?? house;
  const left = endHold(house, id, 'taken_over');
  const taken = holdSeats(left, told.is === 'held' ? told.hold : '', till, seatNos, told);
  // At its limit nothing happened.
  return taken === left ? house : taken;
}

/** Seats that a till has on hold now. */
export function heldBy({ holds }: House, till: number): number {
  const living = [...holds.values()].filter(
    (hold) => hold.till === till && hold.isInTime && hold.ended === null,
  );
  return living.reduce((sum, hold) => sum + hold.seatNos.length, 0);
}

/** What is wrong with an answer; `null` when it is the one expected. */
export function expected(told: Told, right: Told): string | null {
  return JSON.stringify(told) === JSON.stringify(right) ? null : `expected ${JSON.stringify(right)}`;
}

export function sorted(seatNos: readonly number[]): number[] {
  return [...seatNos].sort((a, b) => a - b);
}
