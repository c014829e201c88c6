import { DatabaseError } from 'pg';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { giveLocksBack } from '../locks';
import { rowOf } from '../rows';

/** The seats that are to be held: those named, and how many there would be more. */
interface Asked {
  readonly eventId: string;
  readonly seatNos: readonly number[];
  readonly asked: number;
}

/**
 * Does work that holds seats, within `orBusy`. The database counts what a till holds and says no to too much, also when several calls
 * of one till come at once; then everything is given back, and it refuses `till_hold_limit`.
 */
export async function orTillFull<Result>(
  context: ServiceContext,
  asked: Asked,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== 'BO009') throw error;
    await giveLocksBack(context.db);
    return refuseTillLimit(context, asked);
  }
}

interface Standing {
  readonly limit: number;
  readonly held: number;
  readonly labels: string[];
}

async function refuseTillLimit(
  { db, till }: ServiceContext,
  { eventId, seatNos, asked }: Asked,
): Promise<never> {
  const standing = await rowOf<Standing>(
    db,
    `select e.till_hold_limit as limit,
      (select coalesce(sum(cardinality(h.seat_nos)), 0)::int from holds h
        where h.till_id = :tillId and h.event_id = e.id and h.ended_at is null and h.held_until > now()) as held,
      array(select s.label from seats s where s.event_id = e.id and s.seat_no = any(:seatNos::int[]) order by s.seat_no) as labels
    from events e where e.id = :eventId`,
    { eventId, tillId: till.id, seatNos },
  );
  const { limit, held, labels } = standing ?? { limit: 0, held: 0, labels: [] };
  // Another call of this till gave seats back a moment ago.
  if (held + asked <= limit) refuse('busy', { seatNos: [...seatNos], labels });
  refuse('till_hold_limit', { eventId, till: till.name, limit, held, asked, labels });
}
