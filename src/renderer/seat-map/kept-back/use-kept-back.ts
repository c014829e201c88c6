import { useMemo } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import { useContractQuery } from '../../lib/query/use-contract';
import type { House } from '../engine/house';

/** By index of the seat, the letter and the colour of the named hold that keeps it, 0 where none does; `null` where nothing is kept back. */
export type KeptBack = { readonly letters: Uint8Array | null; readonly holdColours: Uint8Array | null };

const nothing: KeptBack = { letters: null, holdColours: null };

/** What the map writes and paints on seats that are set aside. */
export function useKeptBack(eventId: EventId, { count }: House): KeptBack {
  const { data } = useContractQuery('namedHolds', 'list', { eventId });
  return useMemo(() => {
    if (!data || data.items.length === 0) return nothing;
    const [letters, holdColours] = [new Uint8Array(count), new Uint8Array(count)];
    for (const { letter, colour, keeps } of data.items)
      for (const { seatNo } of keeps) {
        if (seatNo > count) continue;
        letters[seatNo - 1] = letter.charCodeAt(0);
        holdColours[seatNo - 1] = colour;
      }
    return { letters, holdColours };
  }, [data, count]);
}
