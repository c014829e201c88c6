import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SeatLayout } from '../../../shared/contract/seats';
import type { EventId } from '../../../shared/domain/ids';
import { client } from '../../lib/client';
import { onLive } from '../../lib/live';
import { useContractQuery } from '../../lib/query/use-contract';
import { houseOf, type House } from '../engine/house';
import { LiveSeats, type LivePorts } from './live-seats';

/** A house as it stands now. */
export type LiveHouse = {
  /** The house and the state of each of its seats, which always fit each other; `null` until both are here. */
  shown: { house: House; states: Uint8Array } | null;
  live: LiveSeats;
  /** Why there is nothing to show. */
  error: unknown;
  retry: () => void;
};

/** Follows the seats of an event as long as the component is mounted: layout once, states live. */
export function useLiveHouse(eventId: EventId): LiveHouse {
  const layout = useContractQuery(
    'seats',
    'layout',
    { eventId },
    { staleTime: Infinity, structuralSharing: false },
  );
  const live = useMemo(() => new LiveSeats(eventId, portsOf(eventId)), [eventId]);
  useEffect(() => live.start(), [live]);
  useSyncExternalStore(
    useMemo(() => (tell: () => void) => live.subscribe(tell), [live]),
    () => live.version,
  );
  const house = useHouse(layout.data);
  const { states, layoutVersion } = live;
  const { refetch } = layout;

  const isBehind = house !== null && layoutVersion !== null && layoutVersion !== house.layout.version;
  useEffect(() => {
    if (isBehind) void refetch();
  }, [isBehind, refetch]);

  const shown = useMemo(
    () => (house && states && house.total === states.length ? { house, states } : null),
    [house, states],
  );
  return {
    shown,
    live,
    error: shown ? null : (layout.error ?? live.error),
    retry: () => {
      void refetch();
      live.resync();
    },
  };
}

/** A layout of the same version is the same house: refetching it must not move the camera. */
function useHouse(layout: SeatLayout | undefined): House | null {
  const [house, setHouse] = useState<House | null>(null);
  if (!layout || isSame(house?.layout, layout)) return layout ? house : null;
  const next = houseOf(layout);
  setHouse(next);
  return next;
}

function isSame(one: SeatLayout | undefined, other: SeatLayout): boolean {
  return one?.eventId === other.eventId && one.version === other.version;
}

function portsOf(eventId: EventId): LivePorts {
  return {
    takeSnapshot: () => client.seats.snapshot({ eventId }),
    listen: onLive,
    now: () => Date.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    nextFrame: soonOncePerFrame(),
  };
}

/** Milliseconds without a change after which the next one need not wait for a frame. */
const quiet = 40;

/** The first change after a quiet time is told at once, those of a rush once a frame. */
function soonOncePerFrame(): LivePorts['nextFrame'] {
  let last = -Infinity;
  return (run) => {
    const go = () => {
      last = performance.now();
      run();
    };
    if (performance.now() - last < quiet) {
      const frame = requestAnimationFrame(go);
      return () => cancelAnimationFrame(frame);
    }
    // Not in this very call: whoever asked has not finished.
    const timer = setTimeout(go);
    return () => clearTimeout(timer);
  };
}
