import { proposeSeats } from '../best-available/propose-seats';
import type { ServiceOf } from '../context';
import { readLivingHolds } from './hold-row';
import { placeHold } from './place-hold';
import { releaseHold } from './release-hold';
import { renewHold } from './renew-hold';
import { takeHoldOver } from './take-over';

export { refuseHold } from './hold-ended';
export { readSeatsOfHold, type LockedHold } from './hold-lock';
export { lockUsableHold } from './usable-hold';

/** Seats kept for a sale for a while. */
export const holdsService: ServiceOf<'holds'> = {
  place: placeHold,
  propose: proposeSeats,
  renew: renewHold,
  release: releaseHold,
  takeOver: takeHoldOver,
  mine: async ({ db, till }, { eventId }) => ({
    items: await readLivingHolds(db, till.id, eventId ?? null),
    next: null,
  }),
};
