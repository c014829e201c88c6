import type { BestWish } from '../../../shared/contract/best-seats';

/** Larger parties, and those to whom much was offered, are found by looking at the whole house. */
const largest = { party: 12, except: 200 };

/** Quantity, category and unwanted seats as `best_seats` takes them. */
export type SwiftParty = readonly [number | null, number | null, readonly number[] | null];

/** For who did not ask for the best seats. */
export const noParty: SwiftParty = [null, null, null];

/** `null` for wishes that `best_seats` does not know. */
export function swiftParty(wish: BestWish): SwiftParty | null {
  const { quantity, categoryNo, near, aisle, stepFree, wheelchairs, except = [] } = wish;
  if (quantity > largest.party || except.length > largest.except) return null;
  if (near !== undefined || wheelchairs !== undefined || aisle === true || stepFree === true) return null;
  return [quantity, categoryNo ?? null, except];
}
