import { useCallback } from 'react';
import { useFormat } from '../../lib/format/use-format';
import { placesIn } from '../../lib/format/seats-and-places';
import type { House } from '../../seat-map/engine/house';
import { areaNameIn } from './areas/use-areas';
import { useSeatsSaid } from '../../lib/format/use-seats-said';

type Named = { readonly seatNo: number; readonly label: string };

/** Seats of this house in one line, with places of areas counted: `K12–K13, 2 × Standing`. */
export function useSaleSaid(house: House): (seats: readonly Named[]) => string {
  const format = useFormat();
  const said = useSeatsSaid();
  return useCallback(
    (seats) => {
      const areaOf = areaNameIn(house);
      const numbered = seats.filter(({ seatNo }) => areaOf(seatNo) === null);
      const words = numbered.length === 0 ? [] : [said(numbered.map(({ label }) => label))];
      return [...words, ...placesIn(format, seats, areaOf)].join(', ');
    },
    [house, format, said],
  );
}
