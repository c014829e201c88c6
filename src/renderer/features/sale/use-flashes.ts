import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { LiveSeats } from '../../seat-map/live/live-seats';
import type { MapHandle } from '../../seat-map/map/map-types';
import { seatsOf, type Sale } from './model/sale';

/** Lets the edges of seats flash that somebody else changed; what this sale does itself is no news. */
export function useFlashes(
  live: LiveSeats,
  sale: Sale,
  map: RefObject<MapHandle | null>,
  count: number,
): void {
  const own = useRef(new Set<number>());
  useLayoutEffect(() => {
    own.current = new Set([...seatsOf(sale), ...sale.asking]);
  }, [sale]);
  useEffect(
    () =>
      live.subscribe((changed) => {
        const others = changed.filter((seatNo) => seatNo <= count && !own.current.has(seatNo));
        if (others.length > 0) map.current?.flash(others);
      }),
    [live, map, count],
  );
}
