import type { Deed } from './house-model';
import { stormyChange } from './stormy-changes';

/** What there is to do something with. */
export interface StormyHouse {
  readonly capacity: number;
  /** With the till that each is at. */
  readonly holds: ReadonlyMap<string, number>;
  /** With the seats that each had when it was last heard of. */
  readonly bookings: ReadonlyMap<string, readonly number[]>;
  readonly named: readonly string[];
}

/** Something that a till may do; often with a hold, booking or named hold that somebody else works on at the moment. */
export function anyDeed(till: number, house: StormyHouse, random: () => number): Deed {
  const all = [...house.holds.keys()];
  const own = all.filter((id) => house.holds.get(id) === till);
  const hold = oneOf(random() < 0.7 ? own : all, random);
  const booking = oneOf([...house.bookings.keys()], random);
  const named = oneOf(house.named, random);
  const start = Math.floor(random() * house.capacity);
  const several = 1 + Math.floor(random() * 3);
  // In any order, so that only the engine's own order of locks keeps them from waiting for each other.
  const seatNos = Array.from({ length: several }, (_, index) => ((start + index * 5) % house.capacity) + 1);
  const dice = random();
  if (booking !== undefined && dice < 0.2) return { does: 'cancel', till, booking };
  if (booking !== undefined && dice < 0.33) {
    const seatNo = oneOf(house.bookings.get(booking) ?? [], random) ?? start + 1;
    return stormyChange(till, booking, { own: seatNo, other: start + 1 }, random);
  }
  if (booking !== undefined && dice < 0.36) return { does: 'exchange', till, booking };
  if (hold !== undefined && dice < 0.46) return { does: 'release', till, hold };
  if (hold !== undefined && dice < 0.54) return { does: 'book_hold', till, hold };
  if (hold !== undefined && dice < 0.57) return { does: 'renew', till, hold };
  if (hold !== undefined && dice < 0.6) return { does: 'take_over', till, hold };
  if (hold !== undefined && dice < 0.65) return { does: 'extend', till, hold, seatNos: seatNos.slice(0, 1) };
  if (named !== undefined && dice < 0.69) return { does: 'let_go', till, by: 'manager', named };
  if (named !== undefined && dice < 0.71) return { does: 'keep_on', till, named };
  return takes(till, seatNos, random);
}

function takes(till: number, seatNos: readonly number[], random: () => number): Deed {
  const quantity = seatNos.length;
  const dice = random();
  if (dice < 0.1) return { does: 'keep', till, by: 'manager', kind: 'hold', breakableBy: 'manager', seatNos };
  if (dice < 0.2) return { does: 'break', till, by: 'manager', seatNos };
  if (dice < 0.35) return { does: 'hold', till, seatNos };
  if (dice < 0.5) return { does: 'book', till, seatNos };
  if (dice < 0.6) return { does: 'hold_some', till, quantity };
  if (dice < 0.7) return { does: 'book_some', till, quantity };
  if (dice < 0.8) return { does: 'hold_best', till, quantity };
  return { does: dice < 0.9 ? 'hold_mixed' : 'book_mixed', till, places: 1, seatNos: seatNos.slice(0, 1) };
}

function oneOf<One>(all: readonly One[], random: () => number): One | undefined {
  return all[Math.floor(random() * all.length)];
}
