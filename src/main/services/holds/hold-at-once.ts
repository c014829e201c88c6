import { v7 } from 'uuid';
import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import type { SwiftOrder, SwiftTry } from '../at-once';
import { noParty, swiftParty } from '../best-available/swift-party';
import type { ServiceContext } from '../context';

type Place = Contract['holds']['place'];

/** A hold of named seats, or of the best for a party, as the database does it in one statement; `null` where it takes steps. */
export function holdAtOnce(
  { actor, till }: ServiceContext,
  { eventId, seatNos, quantity, best, areas, holdId, fromNamedHold }: ParsedInputOf<Place>,
  { session, idempotencyKey, inputHash }: SwiftTry,
): SwiftOrder | null {
  // Joining a hold and breaking a named one take several steps; many seats are better planned for their number.
  if (holdId !== undefined || fromNamedHold === true || areas !== undefined) return null;
  if ((seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const party = seatNos === undefined ? swiftParty(best ?? { quantity: quantity ?? 0 }) : noParty;
  if (party === null) return null;
  const order = {
    person_id: actor.id,
    role: session.person.role,
    password_generation: session.passwordGeneration,
    till_id: till.id,
    key: idempotencyKey,
    input_hash: inputHash,
    id: v7(),
    event_id: eventId,
    seat_nos: seatNos ?? null,
  };
  return {
    statement: holdToDisk,
    values: [...Object.values(order), ...party],
    together: party === noParty ? { ...order, does: 'hold', input_hash: inputHash?.toString('hex') } : null,
  };
}

const largestSwiftOrder = 200;

const holdToDisk = {
  name: 'hold_to_disk',
  text: `call hold_to_disk(null, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};
