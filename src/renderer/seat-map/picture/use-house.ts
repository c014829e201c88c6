import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveMessage } from '../../../shared/contract/live';
import type { SeatLayout } from '../../../shared/contract/seats';
import type { EventId } from '../../../shared/domain/ids';
import { client } from '../../lib/client';
import { onLive } from '../../lib/live';
import { useContractQuery } from '../../lib/query/use-contract';
import { applyMessage, snapshotKey, untilNextHoldEnds, type LiveSnapshot } from './live-snapshot';

/** Holds end a moment before we ask, never after. */
const grace = 400;

/** Layout and living states of an event's seats, kept current by messages; `null` until both are here. */
export function useHouse(eventId: EventId): { layout: SeatLayout; snapshot: LiveSnapshot } | null {
  const layout = useContractQuery('seats', 'layout', { eventId }, { staleTime: Infinity });
  const snapshot = useLiveSnapshot(eventId);
  const { refetch } = layout;
  const isOutdated = layout.data && snapshot && layout.data.version !== snapshot.layoutVersion;
  useEffect(() => {
    if (isOutdated) void refetch();
  }, [isOutdated, refetch]);

  if (!layout.data || !snapshot || snapshot.states.length !== layout.data.x.length) return null;
  return { layout: layout.data, snapshot };
}

function useLiveSnapshot(eventId: EventId): LiveSnapshot | undefined {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: snapshotKey(eventId),
    queryFn: () => takeSnapshot(eventId),
  });
  useEffect(
    () =>
      onLive((message) => {
        if (message.type !== 'seats' || message.eventId !== eventId) return;
        queries.setQueryData<LiveSnapshot>(snapshotKey(eventId), (known) =>
          known ? applyMessage(known, message) : known,
        );
      }),
    [eventId, queries],
  );
  useEffect(() => {
    const wait = data ? untilNextHoldEnds(data, Date.now()) : null;
    if (wait === null) return;
    const ask = () => void queries.invalidateQueries({ queryKey: snapshotKey(eventId) });
    const timer = setTimeout(ask, wait + grace);
    return () => clearTimeout(timer);
  }, [data, eventId, queries]);
  return data;
}

/** Listens first, then asks, then applies what was heard meanwhile: nothing is missed in between. */
async function takeSnapshot(eventId: EventId): Promise<LiveSnapshot> {
  const heard: LiveMessage[] = [];
  const stop = onLive((message) => heard.push(message));
  try {
    const taken = await client.seats.snapshot({ eventId });
    const clockAhead = new Date(taken.at).getTime() - Date.now();
    return heard.reduce(applyMessage, { ...taken, clockAhead });
  } finally {
    stop();
  }
}
