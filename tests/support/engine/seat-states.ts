import { free } from './linearise';

/**
 * States of a seat in a storm, beside `free` and the id of its booking: `held <hold>`, `kept <named hold>`, and both when a sale has taken
 * it from a named hold. Each of these answers the state after it, `null` where it cannot happen to a seat in that state.
 */
export type After = (state: string) => string | null;

export const holds =
  (hold: string): After =>
  (state) =>
    state === free ? `held ${hold}` : null;

/** A sale takes it, from a named hold too. */
export const breaks =
  (hold: string): After =>
  (state) => {
    if (state === free) return `held ${hold}`;
    return state.startsWith('kept ') ? `held ${hold} ${state}` : null;
  };

/** It stays in its hold, or is in another one from now on. */
export const goesOn =
  (from: string, to: string): After =>
  (state) =>
    isHeldBy(state, from) ? state.replace(from, to) : null;

/** What was kept behind a hold is kept again. */
export const leavesHold =
  (hold: string): After =>
  (state) =>
    isHeldBy(state, hold) ? keptBehind(state) : null;

export const isSoldFrom =
  (hold: string, booking: string): After =>
  (state) =>
    isHeldBy(state, hold) ? booking : null;

/** Its named hold lets it go; a sale that has it keeps it. */
export const isLetGo =
  (named: string): After =>
  (state) => {
    if (state === `kept ${named}`) return free;
    return state.endsWith(` kept ${named}`) ? state.replace(` kept ${named}`, '') : null;
  };

/** What a look at the house says of it. */
export const looks =
  (seen: string, bookingId: string | null): After =>
  (state) => {
    const beginnings: Record<string, string> = { held: 'held ', named_hold: 'kept ', blocked: 'kept ' };
    const beginning = beginnings[seen];
    const isRight = beginning === undefined ? state === (bookingId ?? free) : state.startsWith(beginning);
    return isRight ? state : null;
  };

function isHeldBy(state: string, hold: string): boolean {
  return state === `held ${hold}` || state.startsWith(`held ${hold} kept `);
}

function keptBehind(state: string): string {
  const at = state.indexOf('kept ');
  return at === -1 ? free : state.slice(at);
}
