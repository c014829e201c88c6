import { useEffect } from 'react';
import type { Hold } from '../../../shared/contract/holds';
import type { EventId } from '../../../shared/domain/ids';
import { client } from '../../lib/client';
import { useConnection } from '../../lib/connection';
import { saleOfHold } from './model/sale';
import { park, useSales } from './model/sale-store';

/** Offers again what this till still holds from before the app was closed or killed. */
export function useCutOffSales(eventId: EventId): void {
  const { state } = useConnection();
  useEffect(() => {
    if (state !== 'live') return;
    let isWanted = true;
    client.holds.mine({ eventId }).then(
      ({ items }) => isWanted && adopt(items),
      // Without an answer nothing is offered; the map shows the seats as held all the same.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [eventId, state]);
}

/** Offers all that this till holds of an event, also what another window began. */
export async function offerHeld(eventId: EventId): Promise<void> {
  const { items } = await client.holds.mine({ eventId });
  adopt(items);
}

function adopt(holds: readonly Hold[]): void {
  const { present, parked } = useSales.getState();
  const sales = [...Object.values(present), ...parked];
  // A hold that is being made at this moment would look like a stranger.
  if (sales.some((sale) => sale.asking.length > 0)) return;
  for (const hold of holds) {
    if (!sales.some((sale) => sale.hold?.id === hold.id)) park(saleOfHold(hold));
  }
}
