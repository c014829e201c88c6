import fc from 'fast-check';
import type { Deed, Hold, House, NamedHold, Told } from './house-model';
import {
  endHold,
  expected,
  holdFree,
  isFree,
  keeperOf,
  ranOut,
  sorted,
  stateOf,
  unavailable,
} from './house-model';
import type { Keeping } from './keeping';

type Kept = Keeping<string, string>;

/** Anything that is done with named holds, in a house of so many seats. */
export function anyKeeping(tills: number, seats: number): fc.WeightedArbitrary<Keeping<number, number>>[] {
  const till = fc.integer({ min: 0, max: tills - 1 });
  // Of few, so that much happens to one.
  const named = fc.nat({ max: 2 });
  const hold = fc.nat({ max: 2 });
  const by = fc.constantFrom('manager' as const, 'manager', 'counter');
  const breakableBy = fc.constantFrom('manager' as const, 'counter');
  const kind = fc.constantFrom('hold' as const, 'block');
  const seatNos = fc.uniqueArray(fc.integer({ min: 1, max: seats }), { minLength: 1, maxLength: 3 });
  return [
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('keep' as const), till, by, kind, breakableBy, seatNos }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('keep_hold' as const), till, breakableBy, hold }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('let_go' as const), till, by, named }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('let_go' as const), till, by, named, seatNos }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('keep_on' as const), till, named }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('break' as const), till, by, seatNos }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('reach_release_time' as const), named }) },
  ];
}

export function isKeeping(deed: Deed): deed is Kept {
  return ['keep', 'keep_hold', 'let_go', 'keep_on', 'break', 'reach_release_time'].includes(deed.does);
}

/** The house after something was done with a named hold; a sentence when the answer cannot be right. */
export function followKeeping(house: House, deed: Kept, told: Told): House | string {
  switch (deed.does) {
    case 'keep':
      if (deed.by === 'counter') return notAllowed(house, told);
      if (deed.seatNos.some((seatNo) => !isFree(house, seatNo)))
        return unavailable(house, deed.seatNos, told);
      return keep(house, deed, deed.seatNos, told);
    case 'keep_hold':
      return keepHold(house, deed, told);
    case 'break':
      return breakSeats(house, deed, told);
    case 'let_go':
    case 'keep_on':
    case 'reach_release_time': {
      const named = house.named.get(deed.named);
      if (named === undefined) return 'no such named hold was ever placed';
      if (deed.does === 'let_go') return letGo(house, deed, named, told);
      if (deed.does === 'keep_on') return keepOn(house, deed.named, named, told);
      return named.isEnded ? house : withNamed(house, deed.named, { ...named, isInTime: false });
    }
  }
}

function keep(
  house: House,
  { kind, breakableBy }: Pick<NamedHold, 'kind' | 'breakableBy'>,
  seatNos: readonly number[],
  told: Told,
): House | string {
  const id = told.is === 'kept' ? told.named : '';
  const wrong = expected(told, { is: 'kept', named: id, seatNos: sorted(seatNos) });
  if (wrong !== null) return wrong;
  const seats = new Map(house.seats);
  for (const seatNo of seatNos) seats.set(seatNo, { hold: null, booking: null, named: id });
  return withNamed({ ...house, seats }, id, { kind, breakableBy, isInTime: true, isEnded: false });
}

function keepHold(house: House, deed: Extract<Kept, { does: 'keep_hold' }>, told: Told): House | string {
  const hold: Hold | undefined = house.holds.get(deed.hold);
  if (hold === undefined) return 'no such hold was ever made';
  if (hold.ended !== null) return expected(told, { is: 'hold_ended', why: hold.ended }) ?? house;
  if (!hold.isInTime) return expected(told, ranOut) ?? house;
  if (hold.till !== deed.till) return expected(told, { is: 'hold_elsewhere' }) ?? house;
  const kept = keep(house, { kind: 'hold', breakableBy: deed.breakableBy }, hold.seatNos, told);
  return typeof kept === 'string' ? kept : endHold(kept, deed.hold, 'released');
}

function breakSeats(
  house: House,
  { till, by, seatNos }: Extract<Kept, { does: 'break' }>,
  told: Told,
): House | string {
  const mayHave = (seatNo: number) => {
    const { state } = stateOf(house, seatNo);
    if (state !== 'named_hold' && state !== 'blocked') return state === 'free';
    return by === 'manager' || keeperOf(house, seatNo)?.breakableBy === 'counter';
  };
  if (!seatNos.every(mayHave)) return unavailable(house, seatNos, told);
  const hold = told.is === 'held' ? told.hold : '';
  return holdFree(house, hold, till, seatNos, told);
}

/** Also seats that a sale has taken from it go; they stay in that sale. With the last one it ends. */
function letGo(
  house: House,
  deed: Extract<Kept, { does: 'let_go' }>,
  named: NamedHold,
  told: Told,
): House | string {
  if (deed.by === 'counter' && named.breakableBy === 'manager') return notAllowed(house, told);
  const theirs = named.isEnded ? [] : seatsOf(house, deed.named);
  const leaving = theirs.filter((seatNo) => deed.seatNos?.includes(seatNo) ?? true);
  const wrong = expected(told, { is: 'released', seatNos: sorted(leaving) });
  if (wrong !== null) return wrong;
  const seats = new Map(house.seats);
  for (const [seatNo, seat] of seats)
    if (leaving.includes(seatNo)) seats.set(seatNo, { ...seat, named: null });
  const left = { ...house, seats };
  if (leaving.length < theirs.length) return left;
  return withNamed(left, deed.named, { ...named, isInTime: false, isEnded: true });
}

function keepOn(house: House, id: string, named: NamedHold, told: Told): House | string {
  if (named.isEnded) return expected(told, { is: 'other', code: 'named_hold_ended' }) ?? house;
  const wrong = expected(told, { is: 'kept', named: id, seatNos: seatsOf(house, id) });
  return wrong ?? withNamed(house, id, { ...named, isInTime: true });
}

function seatsOf(house: House, id: string): number[] {
  return [...house.seats].filter(([, seat]) => seat.named === id).map(([seatNo]) => seatNo);
}

function withNamed(house: House, id: string, named: NamedHold): House {
  return { ...house, named: new Map([...house.named, [id, named]]) };
}

function notAllowed(house: House, told: Told): House | string {
  return expected(told, { is: 'other', code: 'not_allowed' }) ?? house;
}
