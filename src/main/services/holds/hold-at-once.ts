import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import { swiftParty } from '../best-available/swift-party';
import type { ServiceContext } from '../context';
import { largestSwiftOrder, whoOrders, type SwiftOrder, type SwiftTry } from '../swift-order';

type Place = Contract['holds']['place'];

/** A hold of named seats, or of the best for a party, as the database does it at once; `null` where it takes steps. */
export function holdAtOnce(
  context: ServiceContext,
  { eventId, seatNos, quantity, best, areas, holdId, fromNamedHold }: ParsedInputOf<Place>,
  swiftTry: SwiftTry,
): SwiftOrder | null {
  // Joining a hold and breaking a named one take several steps; many seats are better planned for their number.
  if (holdId !== undefined || fromNamedHold === true || areas !== undefined) return null;
  if ((seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const party = seatNos === undefined ? swiftParty(best ?? { quantity: quantity ?? 0 }) : undefined;
  if (party === null) return null;
  const fields = {
    ...whoOrders(context, swiftTry),
    event_id: eventId,
    seat_nos: seatNos ?? null,
    ...party,
  };
  // In one event: the till's lock for it is kept until the end (docs/decisions/0008).
  return { does: 'hold', fields, together: party === undefined ? `hold ${eventId}` : null };
}
