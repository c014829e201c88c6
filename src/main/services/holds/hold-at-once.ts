import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { runPrepared } from '../../db/prepared';
import type { SwiftTry } from '../at-once';
import type { ServiceContext } from '../context';

type Place = Contract['holds']['place'];

/** Holds named seats in one statement when nobody else is busy with them; `null` when nothing was done. */
export async function holdAtOnce(
  { db, actor, till }: ServiceContext,
  { eventId, seatNos, holdId }: ParsedInputOf<Place>,
  { session, idempotencyKey, inputHash }: SwiftTry,
): Promise<OutputOf<Place> | null> {
  // Finding seats side by side, and joining a hold, take several steps; many seats are better planned for their number.
  if (seatNos === undefined || holdId !== undefined || seatNos.length > largestSwiftOrder) return null;
  const [row] = await runPrepared<{ reply: OutputOf<Place> | null }>(db, holdAtOnceStatement, [
    actor.id,
    session.person.role,
    session.passwordGeneration,
    till.id,
    idempotencyKey,
    inputHash,
    v7(),
    eventId,
    seatNos,
  ]);
  return row?.reply ?? null;
}

const largestSwiftOrder = 200;

const holdAtOnceStatement = {
  name: 'hold_at_once',
  text: 'select hold_at_once($1, $2, $3, $4, $5, $6, $7, $8, $9) as reply',
};
