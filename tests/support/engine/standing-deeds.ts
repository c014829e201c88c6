import fc from 'fast-check';
import type { Deed, House, Told } from './house-model';
import {
  bookSeats,
  expected,
  freeSeats,
  heldBy,
  holdFree,
  isFree,
  notEnough,
  tillLimit,
  unavailable,
} from './house-model';
import type { Standing } from './keeping';

/** Places in the area, alone or with seats that have numbers. */
export function anyStanding(tills: number, seats: number, places: number): fc.WeightedArbitrary<Standing>[] {
  const till = fc.integer({ min: 0, max: tills - 1 });
  const does = fc.constantFrom('hold_mixed' as const, 'book_mixed');
  const many = fc.integer({ min: 1, max: places });
  const seatNos = fc.uniqueArray(fc.integer({ min: 1, max: seats }), { minLength: 1, maxLength: 2 });
  const quantity = fc.integer({ min: 1, max: 2 });
  return [
    { weight: 4, arbitrary: fc.record({ does, till, places: many }) },
    { weight: 2, arbitrary: fc.record({ does, till, places: many, seatNos }) },
    { weight: 2, arbitrary: fc.record({ does, till, places: many, quantity }) },
  ];
}

export function isStanding(deed: Deed): deed is Standing {
  return deed.does === 'hold_mixed' || deed.does === 'book_mixed';
}

/** The house after places and seats were taken together; a sentence when the answer cannot be right. */
export function followStanding(house: House, deed: Standing, told: Told): House | string {
  const { does, till, places, seatNos = [], quantity = 0 } = deed;
  if (seatNos.some((seatNo) => !isFree(house, seatNo))) return unavailable(house, seatNos, told);
  const free = freeSeats(house);
  const standing = [...house.seats.keys()].filter(
    (seatNo) => seatNo > house.numbered && isFree(house, seatNo) && !seatNos.includes(seatNo),
  );
  // Of two things that are lacking either may be named: another till may have taken the second between two looks.
  const lacking = [
    ...(free.length < quantity ? [notEnough(house, 'seats', free.length, told)] : []),
    ...(standing.length < places ? [notEnough(house, 'places', standing.length, told)] : []),
  ];
  if (lacking[0] !== undefined) return lacking.find((next) => typeof next !== 'string') ?? lacking[0];
  const asked = places + seatNos.length + quantity;
  const held = heldBy(house, till);
  if (does === 'hold_mixed' && held + asked > tillLimit)
    return expected(told, { is: 'till_limit', held, asked }) ?? house;
  if (told.is !== 'held' && told.is !== 'booked') return 'so many seats and places were free';
  const got = told.seatNos.filter((seatNo) => !seatNos.includes(seatNo));
  const inArea = got.filter((seatNo) => standing.includes(seatNo));
  const withNumbers = got.filter((seatNo) => free.includes(seatNo));
  if (inArea.length !== places || withNumbers.length !== quantity || got.length !== places + quantity)
    return `seats ${told.seatNos.join(', ')} are not what was asked for`;
  if (does === 'book_mixed') return bookSeats(house, told.seatNos, told);
  const hold = told.is === 'held' ? told.hold : '';
  return holdFree(house, hold, till, told.seatNos, told);
}
