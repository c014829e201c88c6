import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { PreparedStatement } from '../../db/prepared';
import { commitsBeforeTheDisk, runDurably } from '../../db/prepared';
import { swiftParty } from '../best-available/swift-party';
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
  if (best !== undefined) {
    const party = swiftParty(best);
    if (party === null) return null;
    return sell(db, sellBestAtOnceStatement, [...seller, ...at, customer, ...party]);
  }
  return sell(db, sellAtOnceStatement, [
    ...seller,
    ...at,
    quantity ?? null,
    seatNos ?? null,
    holdId ?? null,
    customer,
  ]);
}

async function sell(
  db: Knex,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<OutputOf<Create> | null> {
  const isSold = ([row]: readonly Answer[]) => (row?.reply ?? null) !== null;
  const [row] = await runDurably<Answer>(db, statement, values, isSold);
  return row?.reply ?? null;
}

interface Answer {
  readonly reply: OutputOf<Create> | null;
}

/** More seats than this are no rush, and are better planned for their number than by a plan that is kept. */
const largestSwiftOrder = 200;

const sellAtOnceStatement = {
  name: 'sell_at_once',
  text: `select sell_at_once($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as reply, ${commitsBeforeTheDisk}`,
};

const sellBestAtOnceStatement = {
  name: 'sell_best_at_once',
  text: `select sell_at_once($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, null, b.seat_nos, null, $12) as reply, ${commitsBeforeTheDisk}
    from best_seats($11, $13, $14, $15) b(seat_nos) where b.seat_nos is not null`,
};
