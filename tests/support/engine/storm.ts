import type { Deed, Told } from './house-model';
import type { SeatDeed } from './linearise';
import { free } from './linearise';
import { breaks, goesOn, holds, isLetGo, isSoldFrom, leavesHold, looks } from './seat-states';
import { changeRefusals, changedSeats, isStormyChange, step, type Change } from './stormy-changes';
import { anyDeed } from './stormy-deeds';
import type { Tills } from './tills';

/** Everything that tills did to the seats of one event, with its times, and how often which answer came. */
export interface Storm {
  readonly deeds: readonly SeatDeed[];
  readonly answers: ReadonlyMap<string, number>;
}

interface StormSettings {
  readonly eventId: string;
  /** Seats and places together. */
  readonly capacity: number;
  /** At least; it goes on until everything that tills can do was done once. */
  readonly milliseconds: number;
  /** Calls at the same time at each till. */
  readonly atOnce: number;
  readonly random: () => number;
}

/** What has to be done at least once: whatever locks in a way of its own. */
const mustBeDone: readonly Deed['does'][] = [
  ...(['hold', 'hold_some', 'hold_best', 'hold_mixed', 'extend', 'renew', 'release', 'take_over'] as const),
  ...(['book', 'book_some', 'book_hold', 'book_mixed', 'cancel', 'restore', 'exchange'] as const),
  ...(['move', 'add', 'give_up', 'keep', 'let_go', 'keep_on', 'break'] as const),
];

/** A storm that is missing something for so many times its length never does it. */
const patience = 30;

/** All tills do whatever they like with one small house at the same time. */
export async function raiseStorm(tills: Tills, settings: StormSettings): Promise<Storm> {
  const { eventId, capacity, milliseconds, atOnce, random } = settings;
  const deeds: SeatDeed[] = [];
  const answers = new Map<string, number>();
  const livingHolds = new Map<string, number>();
  const named = new Set<string>();
  const bookings = new Map<string, readonly number[]>();
  const missing = new Set<string>(mustBeDone);
  const begin = performance.now();
  const isOver = () => {
    const lasted = performance.now() - begin;
    if (lasted > milliseconds * patience) throw new Error(`nobody could ever ${[...missing].join(', ')}`);
    return lasted > milliseconds && missing.size === 0;
  };

  async function tillOpens(till: number): Promise<void> {
    while (!isOver()) {
      const house = { capacity, holds: livingHolds, bookings, named: [...named] };
      const deed = anyDeed(till, house, random);
      const from = performance.now();
      const told = await tills.act(eventId, deed);
      const until = performance.now();
      answers.set(told.is, (answers.get(told.is) ?? 0) + 1);
      if (told.is === 'other' && !expectedCodes.has(told.code))
        throw new Error(`a storm was answered ${told.code}`);
      if (done.has(told.is)) missing.delete(deed.does);
      if (told.is === 'held') livingHolds.set(told.hold, till);
      if (told.is === 'kept') named.add(told.named);
      if (told.is === 'booked') bookings.set(told.booking, told.seatNos);
      // What is over is tried again now and then.
      if (ends(deed, told) && random() < 0.5) forget(deed, [livingHolds, named, bookings]);
      for (const change of seatChanges(deed, told, capacity)) deeds.push({ ...change, from, until });
    }
  }

  await Promise.all(
    tills.offices.flatMap((_, till) => Array.from({ length: atOnce }, () => tillOpens(till))),
  );
  const [office] = tills.offices;
  const from = performance.now();
  const seats = office === undefined ? [] : (await office.ask('seats.list', { eventId })).items;
  for (const { seatNo, state, bookingId } of seats)
    deeds.push({
      seatNo,
      from,
      until: performance.now(),
      says: `seen ${state} at the end`,
      after: looks(state, bookingId),
    });
  return { deeds, answers };
}

/** A booking may have been changed by others before a change of it came. */
const expectedCodes = new Set(['busy', 'not_together', 'named_hold_ended', ...changeRefusals]);

/** Answers of deeds that were done. */
const done = new Set<Told['is']>(['held', 'released', 'booked', 'cancelled', 'exchanged', 'kept']);

/** After which there is nothing left of what a deed was done with. */
function ends(deed: Deed, told: Told): boolean {
  if (told.is === 'cancelled' || told.is === 'exchanged' || told.is === 'hold_ended') return true;
  return told.is === 'released' || (deed.does === 'book_hold' && told.is === 'booked');
}

function forget(deed: Deed, lists: readonly { delete(id: string): unknown }[]): void {
  for (const list of lists) {
    if ('hold' in deed) list.delete(deed.hold);
    if ('named' in deed) list.delete(deed.named);
    if ('booking' in deed) list.delete(deed.booking);
  }
}

/** What an answer says of the seats of a house of this capacity. */
export function seatChanges(deed: Deed, told: Told, capacity: number): Change[] {
  switch (told.is) {
    case 'held':
      return told.seatNos.map((seatNo) => ({
        seatNo,
        says: `${deed.does} ${told.hold}`,
        after: (before) => afterHolding(deed, told.hold, before),
      }));
    case 'booked': {
      if (isStormyChange(deed)) return changedSeats(deed, told.seatNos);
      const { booking } = told;
      return told.seatNos.map((seatNo) => {
        const says = `${deed.does} ${booking}`;
        if (deed.does !== 'book_hold') return step(seatNo, says, free, booking);
        return { seatNo, says, after: isSoldFrom(deed.hold, booking) };
      });
    }
    case 'released': {
      if (deed.does === 'let_go')
        return told.seatNos.map((seatNo) => ({
          seatNo,
          says: `let go ${deed.named}`,
          after: isLetGo(deed.named),
        }));
      const hold = 'hold' in deed ? deed.hold : '';
      return told.seatNos.map((seatNo) => ({ seatNo, says: `release ${hold}`, after: leavesHold(hold) }));
    }
    case 'kept':
      return deed.does === 'keep'
        ? told.seatNos.map((seatNo) => step(seatNo, `keep ${told.named}`, free, `kept ${told.named}`))
        : [];
    case 'cancelled': {
      const booking = 'booking' in deed ? deed.booking : '';
      return told.seatNos.map((seatNo) => freed(seatNo, `cancel ${booking}`, booking));
    }
    case 'exchanged': {
      // The answer does not say which seats it had.
      const booking = 'booking' in deed ? deed.booking : '';
      return Array.from({ length: capacity }, (_, index) => freed(index + 1, `exchange ${booking}`, booking));
    }
    case 'unavailable':
      return [
        ...told.seatNos.map((seatNo) => ({
          seatNo,
          says: `${deed.does} refused: taken`,
          after: (before: string) => (before === free ? null : before),
        })),
        ...told.stillFree.map((seatNo) => step(seatNo, `${deed.does} refused: this one free`, free, free)),
      ];
    case 'hold_elsewhere':
    case 'till_limit':
    case 'hold_ended':
    case 'not_enough':
    case 'ran_out':
    case 'other':
      return [];
  }
}

/** Whoever gives seats back second finds them given back. */
function freed(seatNo: number, says: string, booking: string): Change {
  return { seatNo, says, after: (before) => (before === booking ? free : before) };
}

/** Each seat of a hold is named in the answer, also those that it had before. */
function afterHolding(deed: Deed, hold: string, before: string): string | null {
  if (deed.does === 'take_over') return goesOn(deed.hold, hold)(before);
  if (deed.does === 'renew') return goesOn(hold, hold)(before);
  if (deed.does === 'break') return breaks(hold)(before);
  return holds(hold)(before) ?? (deed.does === 'extend' ? goesOn(hold, hold)(before) : null);
}
