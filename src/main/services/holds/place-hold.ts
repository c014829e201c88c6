import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { orBusy } from '../locks';
import { readHold } from './hold-row';
import { namesOf } from '../best-available/leaving-nobody-alone';
import { holdBestSeats, holdQuantity } from './place-best-seats';
import { holdNamedSeats, holdSeatsOfNamedHolds } from './place-named-seats';
import { holdWithAreas } from './place-with-areas';
import { continuedSale, newSale, type Sale } from './sale';

type Place = Contract['holds']['place'];

/**
 * Holds seats for a while on the server's clock, all or nothing: named ones, or the best for a wish; by quantity the best,
 * apart if need be. With `holdId` they join that hold of this till. Refuses `seats_unavailable`, `leaves_single_seat`, `not_together`,
 * `not_enough_seats`, `till_hold_limit`, what `refuseIfNotOnSale` refuses, `hold_ended`, `hold_elsewhere`, `not_found` and `busy`.
 */
export async function placeHold(
  context: ServiceContext,
  {
    eventId,
    seatNos,
    quantity = 0,
    best,
    areas,
    holdId,
    fromNamedHold = false,
    leaving,
  }: ParsedInputOf<Place>,
): Promise<OutputOf<Place>> {
  const { db } = context;
  const wanted =
    seatNos === undefined
      ? ({ what: 'free_seats', eventId } as const)
      : ({ what: 'seats', eventId, seatNos } as const);
  return orBusy(db, wanted, async () => {
    const sale =
      holdId === undefined ? newSale(context, eventId) : await continuedSale(context, eventId, holdId);
    const singles = await hold(sale, { seatNos, best, quantity, areas, fromNamedHold, leaving });
    return { ...(await readHold(db, sale.holdId)), leavesSingle: await namesOf(db, eventId, singles) };
  });
}

interface Chosen extends Pick<ParsedInputOf<Place>, 'seatNos' | 'best' | 'areas' | 'leaving'> {
  readonly quantity: number;
  readonly fromNamedHold: boolean;
}

/** Answers who would sit alone. */
async function hold(
  sale: Sale,
  { seatNos, best, quantity, areas, fromNamedHold, leaving }: Chosen,
): Promise<readonly number[]> {
  if (areas !== undefined) return holdWithAreas(sale, { areas, seatNos, quantity });
  if (seatNos === undefined)
    return best === undefined ? holdQuantity(sale, quantity) : holdBestSeats(sale, best);
  return fromNamedHold ? holdSeatsOfNamedHolds(sale, seatNos) : holdNamedSeats(sale, seatNos, leaving);
}
