import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import { client } from '../../lib/client';
import { touchedBy } from '../../lib/query/touched';
import type { LiveSeats } from '../../seat-map/live/live-seats';
import { saleActions, type SaleActions } from './model/sale-actions';

const now = () => Date.now();

/** The actions of an event's sale, joined to server, map and lists. */
export function useSaleActions(eventId: EventId, live: LiveSeats): SaleActions {
  const queries = useQueryClient();
  return useMemo(
    () =>
      saleActions(eventId, {
        client,
        learn: (seatNos, state) => live.learn(seatNos, state),
        sawClock: (at) => live.sawClock(at),
        refresh: () => {
          for (const feature of touchedBy('bookings'))
            void queries.invalidateQueries({ queryKey: [feature] });
        },
        now,
      }),
    [eventId, live, queries],
  );
}
