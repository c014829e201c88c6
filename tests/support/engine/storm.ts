import type { Deed, Told } from './house-model';
import type { SeatDeed } from './linearise';
import { free } from './linearise';
import {
  changeRefusals,
  changedSeats,
  isStormyChange,
  step,
  stormyChange,
  type Change,
} from './stormy-changes';
import type { Tills } from './tills';

/** Everything that tills did to the seats of one event, with its times, and how often which answer came. */
export interface Storm {
  readonly deeds: readonly SeatDeed[];
  readonly answers: ReadonlyMap<string, number>;
}

interface StormSettings {
  readonly eventId: string;
  readonly capacity: number;
  readonly milliseconds: number;
  /** Calls at the same time at each till. */
  readonly atOnce: number;
  readonly random: () => number;
}

/** All tills do whatever they like with one small house at the same time. */
export async function raiseStorm(tills: Tills, settings: StormSettings): Promise<Storm> {
  const { eventId, capacity, milliseconds, atOnce, random } = settings;
  const deeds: SeatDeed[] = [];
  const answers = new Map<string, number>();
  const holds: string[] = [];
  const bookings = new Map<string, readonly number[]>();
  const end = performance.now() + milliseconds;

  async function tillOpens(till: number): Promise<void> {
    while (performance.now() < end) {
      const deed = anyDeed(till, capacity, holds, [...bookings.keys()], random);
      const from = performance.now();
      const told = await tills.act(eventId, deed);
      const until = performance.now();
      answers.set(told.is, (answers.get(told.is) ?? 0) + 1);
      if (told.is === 'other' && !expectedCodes.has(told.code))
        throw new Error(`a storm was answered ${told.code}`);
      if (told.is === 'held') keepLast(holds, told.hold);
      if (told.is === 'booked') bookings.set(told.booking, told.seatNos);
      for (const change of seatChanges(deed, told)) deeds.push({ ...change, from, until });
      if (told.is === 'cancelled' && 'booking' in deed && random() < 0.5) bookings.delete(deed.booking);
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
      after: (before) => {
        const isRight = state === 'held' ? before.startsWith('held') : before === (bookingId ?? free);
        return isRight ? before : null;
      },
    });
  return { deeds, answers };
}

/** A booking may have been changed by others before a change of it came. */
const expectedCodes = new Set(['busy', ...changeRefusals]);

function keepLast(holds: string[], hold: string): void {
  if (!holds.includes(hold)) holds.push(hold);
  if (holds.length > 12) holds.shift();
}

function anyDeed(
  till: number,
  capacity: number,
  holds: readonly string[],
  bookings: readonly string[],
  random: () => number,
): Deed {
  const hold = holds[Math.floor(random() * holds.length)];
  const booking = bookings[Math.floor(random() * bookings.length)];
  const start = Math.floor(random() * capacity);
  const several = 1 + Math.floor(random() * 3);
  // In any order, so that only the engine's own order of locks keeps them from waiting for each other.
  const seatNos = Array.from({ length: several }, (_, index) => ((start + index * 5) % capacity) + 1);
  const dice = random();
  if (booking !== undefined && dice < 0.2) return { does: 'cancel', till, booking };
  if (booking !== undefined && dice < 0.34) return stormyChange(till, booking, seatNos, random);
  if (hold !== undefined && dice < 0.42) return { does: 'release', till, hold };
  if (hold !== undefined && dice < 0.54) return { does: 'book_hold', till, hold };
  if (hold !== undefined && dice < 0.58) return { does: 'renew', till, hold };
  if (hold !== undefined && dice < 0.61) return { does: 'take_over', till, hold };
  if (hold !== undefined && dice < 0.64) return { does: 'extend', till, hold, seatNos };
  if (dice < 0.72) return { does: 'hold', till, seatNos };
  if (dice < 0.82) return { does: 'book', till, seatNos };
  return { does: dice < 0.91 ? 'hold_some' : 'book_some', till, quantity: several };
}

function seatChanges(deed: Deed, told: Told): Change[] {
  switch (told.is) {
    case 'held': {
      if (deed.does === 'take_over') return takenOver(deed.hold, told);
      const mine = `held ${told.hold}`;
      const mayHaveIt = deed.does === 'extend';
      const mustHaveIt = deed.does === 'renew';
      return told.seatNos.map((seatNo) => ({
        seatNo,
        says: `${deed.does} ${told.hold}`,
        after: (before) =>
          (before === mine && (mayHaveIt || mustHaveIt)) || (before === free && !mustHaveIt) ? mine : null,
      }));
    }
    case 'booked': {
      if (isStormyChange(deed)) return changedSeats(deed, told.seatNos);
      const needs = deed.does === 'book_hold' ? `held ${deed.hold}` : free;
      return told.seatNos.map((seatNo) => step(seatNo, `${deed.does} ${told.booking}`, needs, told.booking));
    }
    case 'released':
      return 'hold' in deed
        ? told.seatNos.map((seatNo) => step(seatNo, `release ${deed.hold}`, `held ${deed.hold}`, free))
        : [];
    case 'cancelled': {
      const booking = 'booking' in deed ? deed.booking : '';
      // Whoever cancels second finds it cancelled.
      return told.seatNos.map((seatNo) => ({
        seatNo,
        says: `cancel ${booking}`,
        after: (before) => (before === booking ? free : before),
      }));
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
    case 'exchanged':
    case 'hold_elsewhere':
    case 'till_limit':
    case 'hold_ended':
    case 'not_enough':
    case 'ran_out':
    case 'other':
      return [];
  }
}

/** From one hold to the next; a hold that is here already stays. */
function takenOver(from: string, { hold, seatNos }: Extract<Told, { is: 'held' }>): Change[] {
  return seatNos.map((seatNo) =>
    step(seatNo, `take over ${from} as ${hold}`, `held ${from}`, `held ${hold}`),
  );
}
