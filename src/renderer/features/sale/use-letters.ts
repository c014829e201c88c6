import { useMemo } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import { useContractQuery } from '../../lib/query/use-contract';
import type { House } from '../../seat-map/engine/house';

/** By index of the seat: the letter of the named hold that keeps it, 0 where none does; `null` where nothing is kept back. */
export function useLetters(eventId: EventId, { count }: House): Uint8Array | null {
  const { data } = useContractQuery('namedHolds', 'list', { eventId });
  return useMemo(() => {
    if (!data || data.items.length === 0) return null;
    const letters = new Uint8Array(count);
    for (const { letter, keeps } of data.items)
      for (const { seatNo } of keeps) if (seatNo <= count) letters[seatNo - 1] = letter.charCodeAt(0);
    return letters;
  }, [data, count]);
}
