import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { runPrepared } from '../../db/prepared';
import type { SwiftTry } from '../at-once';
import type { ServiceContext } from '../context';

type Create = Contract['bookings']['create'];

/** Sells in one statement what can be had without waiting; `null` when nothing was done. */
export async function sellAtOnce(
  { db, actor, till }: ServiceContext,
  { eventId, quantity, best, seatNos, holdId, customerName }: ParsedInputOf<Create>,
  { session, idempotencyKey, inputHash }: SwiftTry,
): Promise<OutputOf<Create> | null> {
  if (best !== undefined) return null;
  if ((quantity ?? seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const [row] = await runPrepared<{ reply: OutputOf<Create> | null }>(db, sellAtOnceStatement, [
    actor.id,
    session.person.role,
    session.passwordGeneration,
    actor.name,
    till.id,
    till.number,
    till.name,
    idempotencyKey,
    inputHash,
    v7(),
    eventId ?? null,
    quantity ?? null,
    seatNos ?? null,
    holdId ?? null,
    customerName === undefined || customerName === '' ? null : customerName,
  ]);
  return row?.reply ?? null;
}

/** More seats than this are no rush, and are better planned for their number than by a plan that is kept. */
const largestSwiftOrder = 200;

const sellAtOnceStatement = {
  name: 'sell_at_once',
  text: 'select sell_at_once($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as reply',
};
