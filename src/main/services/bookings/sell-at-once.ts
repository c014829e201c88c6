import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import { swiftParty } from '../best-available/swift-party';
import type { ServiceContext } from '../context';
import { largestSwiftOrder, whoOrders, type SwiftOrder, type SwiftTry } from '../swift-order';

type Create = Contract['bookings']['create'];

/** A sale as the database does it at once; `null` where it takes steps. */
export function sellAtOnce(
  context: ServiceContext,
  { eventId, quantity, best, seatNos, holdId, areas, customerName }: ParsedInputOf<Create>,
  swiftTry: SwiftTry,
): SwiftOrder | null {
  if (areas !== undefined) return null;
  if ((quantity ?? seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const party = best === undefined ? undefined : swiftParty(best);
  if (party === null) return null;
  const fields = {
    ...whoOrders(context, swiftTry),
    person_name: context.actor.name,
    till_number: context.till.number,
    till_name: context.till.name,
    event_id: eventId ?? null,
    quantity: quantity ?? null,
    seat_nos: seatNos ?? null,
    hold_id: holdId ?? null,
    customer_name: customerName === undefined || customerName === '' ? null : customerName,
    ...party,
  };
  const chooses = quantity === undefined ? 'sell named' : 'sell first';
  return { does: 'sell', fields, together: party === undefined ? chooses : null };
}
