import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Feature } from '../../../shared/contract/contract';
import type { EventId } from '../../../shared/domain/ids';
import { client, clientApprovedBy } from '../../lib/client';
import { touchedBy } from '../../lib/query/touched';
import type { LiveSeats } from '../../seat-map/live/live-seats';
import { managerActions, type ManagerActions } from './model/manager-actions';
import { saleActions, type SaleActions } from './model/sale-actions';

const now = () => Date.now();

/** The actions of an event's sale, joined to server, map and lists. */
export function useSaleActions(
  eventId: EventId,
  live: LiveSeats,
): { actions: SaleActions; managing: ManagerActions } {
  const queries = useQueryClient();
  return useMemo(() => {
    const portsFor = (feature: Feature) => ({
      client,
      signedBy: clientApprovedBy,
      learn: (seatNos: readonly number[], state: number) => live.learn(seatNos, state),
      sawClock: (at: string) => live.sawClock(at),
      refresh: () => {
        for (const touched of touchedBy(feature)) void queries.invalidateQueries({ queryKey: [touched] });
      },
      now,
    });
    return {
      actions: saleActions(eventId, portsFor('bookings')),
      managing: managerActions(eventId, portsFor('namedHolds')),
    };
  }, [eventId, live, queries]);
}
