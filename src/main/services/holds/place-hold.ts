import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { orBusy } from '../locks';
import { readHold } from './hold-row';
import { holdFreeSeats } from './place-free-seats';
import { holdNamedSeats } from './place-named-seats';
import { continuedSale, newSale } from './sale';

type Place = Contract['holds']['place'];

/**
 * Holds seats for 8 minutes on the server's clock, all or nothing. By quantity: the first free ones side by side, else the first free
 * ones. With `holdId` they join that hold of this till. Refuses `seats_unavailable`, `not_enough_seats`, `event_not_on_sale`,
 * `hold_ended`, `hold_elsewhere`, `not_found` and `busy`.
 */
export async function placeHold(
  context: ServiceContext,
  { eventId, seatNos, quantity = 0, holdId }: ParsedInputOf<Place>,
): Promise<OutputOf<Place>> {
  const { db } = context;
  const wanted =
    seatNos === undefined
      ? ({ what: 'free_seats', eventId } as const)
      : ({ what: 'seats', eventId, seatNos } as const);
  return orBusy(db, wanted, async () => {
    const sale =
      holdId === undefined ? newSale(context, eventId) : await continuedSale(context, eventId, holdId);
    await (seatNos === undefined ? holdFreeSeats(sale, quantity) : holdNamedSeats(sale, seatNos));
    return readHold(db, sale.holdId);
  });
}
