import type { Action, Round } from './actions';
import { scene } from './actions';
import { followAny } from './booking-changes';
import type { Deed, House, Told } from './house-model';
import { emptyHouse, stateOf, tillLimit } from './house-model';
import type { Made } from './story';
import { tell } from './story';
import type { Tills } from './tills';

/**
 * Plays a history on an event of its own. After each round some order of its actions, one after the other, must explain every answer
 * and every seat. Throws the story up to the first thing that nothing explains.
 */
export async function playHistory(tills: Tills, rounds: readonly Round[]): Promise<void> {
  const eventId = await tills.makeEvent(scene.seats, {
    tillHoldLimit: tillLimit,
    areas: [{ name: 'Floor', places: scene.places }],
  });
  const made: Made = { holds: [], bookings: [], named: [] };
  const story: string[] = [];
  let houses: readonly House[] = [emptyHouse(scene.seats, scene.places)];
  for (const round of rounds) {
    const deeds = round.flatMap((action) => deedOf(action, made));
    const answers = await Promise.all(deeds.map((deed) => tills.act(eventId, deed)));
    const done = deeds.map((deed, index) => ({ deed, told: answers[index] ?? nothing }));
    story.push(...tell(done, made));
    const seats = await seatsNow(tills, eventId);
    const reasons: string[] = [];
    houses = houses
      .flatMap((house) => explain(house, done, reasons))
      .filter((house) => looksLike(house, seats, reasons));
    if (houses.length === 0)
      throw new Error(
        `no order of these explains what happened:\n${story.join('\n')}\n${[...new Set(reasons)].join('\n')}`,
      );
  }
}

interface Done {
  readonly deed: Deed;
  readonly told: Told;
}

const nothing: Told = { is: 'other', code: 'nothing' };

/** The houses that some order of simultaneous deeds leads to, each answered as it was. */
function explain(house: House, done: readonly Done[], reasons: string[]): House[] {
  if (done.length === 0) return [house];
  return done.flatMap((first, index) => {
    // Two tills at the same seats at the same instant may both be asked to try again.
    const isBusy = done.length > 1 && first.told.is === 'other' && first.told.code === 'busy';
    const next = isBusy ? house : followAny(house, first.deed, first.told);
    if (typeof next !== 'string') return explain(next, done.toSpliced(index, 1), reasons);
    reasons.push(`  ${first.deed.does}: ${next}, told was ${JSON.stringify(first.told)}`);
    return [];
  });
}

type SeatNow = { seatNo: number; state: string; bookingId: string | null };

async function seatsNow(tills: Tills, eventId: string): Promise<SeatNow[]> {
  const [office] = tills.offices;
  if (office === undefined) return [];
  const { items } = await office.ask('seats.list', { eventId });
  return items;
}

function looksLike(house: House, seats: readonly SeatNow[], reasons: string[]): boolean {
  const wrong = seats.find(({ seatNo, state, bookingId }) => {
    const right = stateOf(house, seatNo);
    return right.state !== state || right.bookingId !== bookingId;
  });
  if (wrong !== undefined)
    reasons.push(`  seat ${wrong.seatNo} is ${wrong.state}, expected ${stateOf(house, wrong.seatNo).state}`);
  return wrong === undefined;
}

/** None when it speaks of something of which there is none yet. */
function deedOf(action: Action, { holds, bookings, named }: Made): Deed[] {
  if ('hold' in action) return nth(holds, action.hold).map((hold) => ({ ...action, hold }));
  if ('booking' in action) return nth(bookings, action.booking).map((booking) => ({ ...action, booking }));
  if ('named' in action) return nth(named, action.named).map((id) => ({ ...action, named: id }));
  return [action];
}

function nth(ids: readonly string[], place: number): string[] {
  return ids.slice(place % Math.max(1, ids.length)).slice(0, 1);
}
