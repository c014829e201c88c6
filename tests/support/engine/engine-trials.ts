import fc from 'fast-check';
import { history } from './actions';
import { unexplained } from './linearise';
import { playHistory } from './play-history';
import { randomFrom, seedOf } from './seeded';
import { raiseStorm } from './storm';
import type { Tills } from './tills';

/** What a trial leaves to be judged. */
export interface Verdict {
  /** `null`, or the story that nothing explains. */
  readonly unexplained: string | null;
  readonly agrees: boolean;
  readonly deadlocks: number;
}

/** What a sound engine leaves. */
export const sound: Verdict = { unexplained: null, agrees: true, deadlocks: 0 };

/** Plays random histories; a failing one is shrunk to the shortest that fails as well, and thrown with its story and seed. */
export async function playHistories(tills: Tills, numRuns: number, what: string): Promise<Verdict> {
  const property = fc.asyncProperty(history, (rounds) => playHistory(tills, rounds));
  await fc.assert(property, { numRuns, seed: seedOf(what) });
  return verdict(tills, null);
}

/** Lets all tills do what they like for a while, and looks afterwards whether one order explains each seat. */
export async function weatherStorm(tills: Tills, seconds: number, what: string) {
  const random = randomFrom(seedOf(what));
  const [seats, places] = [24, 6];
  const eventId = await tills.makeEvent(seats, { areas: [{ name: 'Floor', places }] });
  const storm = await raiseStorm(tills, {
    eventId,
    capacity: seats + places,
    milliseconds: seconds * 1000,
    atOnce: 4,
    random,
  });
  console.log(`${what}:`, Object.fromEntries(storm.answers));
  return { ...(await verdict(tills, unexplained(storm.deeds))), answers: [...storm.answers.keys()] };
}

async function verdict(tills: Tills, story: string | null): Promise<Verdict> {
  const check = await tills.offices[0]?.ask('integrity.check', {});
  return { unexplained: story, agrees: check?.agrees === true, deadlocks: await tills.deadlocks() };
}
