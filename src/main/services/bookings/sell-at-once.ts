import { v7 } from 'uuid';
import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import type { SwiftOrder, SwiftTry } from '../at-once';
import { swiftParty } from '../best-available/swift-party';
import type { ServiceContext } from '../context';

type Create = Contract['bookings']['create'];

/** A sale as the database does it at once; `null` where it takes steps. */
export function sellAtOnce(
  { actor, till }: ServiceContext,
  { eventId, quantity, best, seatNos, holdId, areas, customerName }: ParsedInputOf<Create>,
  { session, idempotencyKey, inputHash }: SwiftTry,
): SwiftOrder | null {
  if (areas !== undefined) return null;
  if ((quantity ?? seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const party = best === undefined ? undefined : swiftParty(best);
  if (party === null) return null;
  const fields = {
    id: v7(),
    person_id: actor.id,
    role: session.person.role,
    password_generation: session.passwordGeneration,
    person_name: actor.name,
    till_id: till.id,
    till_number: till.number,
    till_name: till.name,
    key: idempotencyKey,
    input_hash: inputHash?.toString('hex') ?? null,
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

/** More seats than this are no rush, and are better planned for their number than by a plan that is kept. */
const largestSwiftOrder = 200;
