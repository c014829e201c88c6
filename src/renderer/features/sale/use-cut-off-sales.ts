import { useEffect } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import { useContractQuery } from '../../lib/query/use-contract';
import { saleOfHold } from './model/sale';
import { park, useSales } from './model/sale-store';

/** Offers again what this till still holds from before the app was closed or killed. */
export function useCutOffSales(eventId: EventId): void {
  // Asked once: later holds are this window's own.
  const { data } = useContractQuery(
    'holds',
    'mine',
    { eventId },
    { staleTime: Infinity, refetchOnMount: 'always' },
  );
  useEffect(() => {
    for (const hold of data?.items ?? []) {
      const { present, parked } = useSales.getState();
      const isKnown = [...Object.values(present), ...parked].some((sale) => sale.hold?.id === hold.id);
      if (!isKnown) park(saleOfHold(hold));
    }
    // A hold that was being made while this was asked is no stranger; only the first answer counts.
  }, [data === undefined]);
}
