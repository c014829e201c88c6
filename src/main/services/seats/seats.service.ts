import type { ServiceOf } from '../context';
import { explainSeats } from './explain-seats';
import { listSeats } from './list-seats';
import { readLayout } from './read-layout';
import { readSnapshot } from './read-snapshot';

export { layoutFor } from './house-layouts';
export { refuseAreasTooFull, refuseNotEnough } from './not-enough';
export { refuseSeats, type AskingTill } from './obstacles';

/** Seats as maps and lists show them. */
export const seatsService: ServiceOf<'seats'> = {
  list: listSeats,
  layout: readLayout,
  snapshot: readSnapshot,
  explain: explainSeats,
};
