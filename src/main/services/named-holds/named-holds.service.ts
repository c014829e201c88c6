import type { ServiceOf } from '../context';
import { refuseUnknownEvent } from '../known-event';
import { extendNamedHold } from './extend-named-hold';
import { readNamedHolds } from './named-hold-row';
import { placeNamedHold } from './place-named-hold';
import { releaseNamedHold } from './release-named-hold';
import { updateNamedHold } from './update-named-hold';

/** Seats kept back from the open sale: for somebody, or because they cannot be used. */
export const namedHoldsService: ServiceOf<'namedHolds'> = {
  place: placeNamedHold,
  list: async ({ db }, { eventId, includeEnded }) => {
    const items = await readNamedHolds(db, {
      eventId,
      namedHoldId: null,
      includeEnded: includeEnded ?? false,
    });
    if (items.length === 0) await refuseUnknownEvent(db, eventId);
    return { items, next: null };
  },
  update: updateNamedHold,
  extend: extendNamedHold,
  release: releaseNamedHold,
};
