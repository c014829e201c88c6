import type { BestWish } from '../../../shared/contract/best-seats';

/** Larger parties, and those to whom much was offered, are found by looking at the whole house. */
const largest = { party: 12, except: 200 };

/** A wish for the best seats, as orders to `best_seats` say it. */
export interface SwiftParty {
  readonly party: number;
  readonly category_no: number | null;
  readonly except_nos: readonly number[];
}

/** `null` for wishes that `best_seats` does not know. */
export function swiftParty(wish: BestWish): SwiftParty | null {
  const { quantity, categoryNo, near, aisle, stepFree, wheelchairs, except = [] } = wish;
  if (quantity > largest.party || except.length > largest.except) return null;
  if (near !== undefined || wheelchairs !== undefined || aisle === true || stepFree === true) return null;
  return { party: quantity, category_no: categoryNo ?? null, except_nos: except };
}
