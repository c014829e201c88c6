import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { BestWish } from '../../../shared/contract/best-seats';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { PreparedStatement } from '../../db/prepared';
import { commitsBeforeTheDisk, runDurably } from '../../db/prepared';
import { swiftParty } from '../best-available/swift-party';
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
  const who = [actor.id, session.person.role, session.passwordGeneration, till.id, idempotencyKey, inputHash];
  const what = [...who, v7(), eventId];
  const [row] =
    seatNos === undefined
      ? await holdBest(db, what, best ?? { quantity: quantity ?? 0 })
      : await run(db, holdAtOnceStatement, [...what, seatNos]);
  return row?.reply ?? null;
}

async function holdBest(db: Knex, what: readonly unknown[], wish: BestWish): Promise<Answer[]> {
  const party = swiftParty(wish);
  return party === null ? [] : run(db, holdBestAtOnceStatement, [...what, ...party]);
}

function run(db: Knex, statement: PreparedStatement, values: readonly unknown[]): Promise<Answer[]> {
  return runDurably<Answer>(db, statement, values, ([row]) => (row?.reply ?? null) !== null);
}

interface Answer {
  readonly reply: OutputOf<Place> | null;
}

const largestSwiftOrder = 200;

const holdAtOnceStatement = {
  name: 'hold_at_once',
  text: `select hold_at_once($1, $2, $3, $4, $5, $6, $7, $8, $9) as reply, ${commitsBeforeTheDisk}`,
};

const holdBestAtOnceStatement = {
  name: 'hold_best_at_once',
  text: `select hold_at_once($1, $2, $3, $4, $5, $6, $7, $8, b.seat_nos) as reply, ${commitsBeforeTheDisk}
    from best_seats($8, $9, $10, $11) b(seat_nos) where b.seat_nos is not null`,
};
