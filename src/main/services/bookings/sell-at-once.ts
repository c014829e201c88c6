import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { runPrepared } from '../../db/prepared';
import { noParty, swiftParty } from '../best-available/swift-party';
import type { SwiftTry } from '../at-once';
import type { ServiceContext } from '../context';

type Create = Contract['bookings']['create'];

/** Sells in one statement what can be had without waiting; `null` when nothing was done. */
export async function sellAtOnce(
  { db, actor, till }: ServiceContext,
  { eventId, quantity, best, seatNos, holdId, areas, customerName }: ParsedInputOf<Create>,
  { session, idempotencyKey, inputHash }: SwiftTry,
): Promise<OutputOf<Create> | null> {
  if (areas !== undefined) return null;
  if ((quantity ?? seatNos?.length ?? 0) > largestSwiftOrder) return null;
  const seller = [actor.id, session.person.role, session.passwordGeneration, actor.name];
  const at = [till.id, till.number, till.name, idempotencyKey, inputHash, v7(), eventId ?? null];
  const customer = customerName === undefined || customerName === '' ? null : customerName;
  const party = best === undefined ? noParty : swiftParty(best);
  if (party === null) return null;
  const what = [quantity ?? null, seatNos ?? null, holdId ?? null, customer, ...party];
  const [row] = await runPrepared<Answer>(db, sellToDisk, [...seller, ...at, ...what]);
  return row?.p_reply ?? null;
}

interface Answer {
  readonly p_reply: OutputOf<Create> | null;
}

/** More seats than this are no rush, and are better planned for their number than by a plan that is kept. */
const largestSwiftOrder = 200;

const sellToDisk = {
  name: 'sell_to_disk',
  text: `call sell_to_disk(null, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
};
