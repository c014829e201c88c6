import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { runPrepared } from '../../db/prepared';
import { noParty, swiftParty } from '../best-available/swift-party';
import type { SwiftTry } from '../at-once';
import type { ServiceContext } from '../context';

type Place = Contract['holds']['place'];

/** Holds named seats, or the best for a party, in one statement when nobody else is busy with them; `null` when nothing was done. */
export async function holdAtOnce(
  { db, actor, till }: ServiceContext,
  { eventId, seatNos, quantity, best, areas, holdId, fromNamedHold }: ParsedInputOf<Place>,
  { session, idempotencyKey, inputHash }: SwiftTry,
): Promise<OutputOf<Place> | null> {
  // Joining a hold and breaking a named one take several steps; many seats are better planned for their number.
  if (holdId !== undefined || fromNamedHold === true || areas !== undefined) return null;
  if ((seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const party = seatNos === undefined ? swiftParty(best ?? { quantity: quantity ?? 0 }) : noParty;
  if (party === null) return null;
  const who = [actor.id, session.person.role, session.passwordGeneration, till.id, idempotencyKey, inputHash];
  const [row] = await runPrepared<Answer>(db, holdToDisk, [...who, v7(), eventId, seatNos ?? null, ...party]);
  return row?.p_reply ?? null;
}

interface Answer {
  readonly p_reply: OutputOf<Place> | null;
}

const largestSwiftOrder = 200;

const holdToDisk = {
  name: 'hold_to_disk',
  text: `call hold_to_disk(null, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};
