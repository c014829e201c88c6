import { useEffect, useRef, type RefObject } from 'react';
import type { MapHandle } from '../../seat-map/map/map-types';
import type { Sale } from './model/sale';

/** Seats that the server just gave to this sale are in view, whoever chose them: the clerk or "best available". */
export function useHeldInView({ id, hold }: Sale, map: RefObject<MapHandle | null>, count: number): void {
  const seats = hold?.seats.map(({ seatNo }) => seatNo).join() ?? '';
  const before = useRef({ id, seats });
  useEffect(() => {
    const was = before.current;
    before.current = { id, seats };
    if (seats === was.seats || seats === '') return;
    const had = was.id === id ? numbersIn(was.seats) : [];
    const gained = numbersIn(seats).filter((seatNo) => seatNo <= count && !had.includes(seatNo));
    if (gained.length > 0) map.current?.bringIntoView(gained);
  }, [id, seats, map, count]);
}

function numbersIn(joined: string): number[] {
  return joined === '' ? [] : joined.split(',').map(Number);
}
