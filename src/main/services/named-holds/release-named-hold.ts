import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { orBusy } from '../locks';
import { rowOf } from '../rows';
import { refuseIfUnbreakable } from './break-right';
import { lockNamedHold } from './named-hold-lock';
import { readNamedHold } from './named-hold-row';

type Release = Contract['namedHolds']['release'];

/**
 * Frees all seats that a named hold keeps back, or those named that it has; with the last one it ends. A seat that a sale has taken from it
 * stays in that sale. Releasing what is released already does nothing. Refuses `not_allowed`, `not_found` and `busy`.
 */
export async function releaseNamedHold(
  context: ServiceContext,
  { namedHoldId, seatNos }: ParsedInputOf<Release>,
): Promise<OutputOf<Release>> {
  const { db, actor, approver, till } = context;
  return orBusy(db, { what: 'event' }, async () => {
    const hold = await lockNamedHold(db, namedHoldId);
    refuseIfUnbreakable(context, 'namedHolds.release', hold.breakable_by);
    if (hold.ended_at !== null) return { ...(await readNamedHold(db, namedHoldId)), released: [] };
    const who = { personId: actor.id, tillId: till.id, approverId: approver?.id ?? null };
    const row = await rowOf<{ released: number[]; stays: boolean }>(db, releaseStatement, {
      namedHoldId,
      seatNos: seatNos ?? hold.seat_nos,
    });
    const { released, stays } = row ?? { released: [], stays: false };
    if (!stays) await db.raw(endStatement, { namedHoldId, ...who });
    else if (released.length > 0) await db.raw(noteStatement, { namedHoldId, ...who, released });
    return { ...(await readNamedHold(db, namedHoldId)), released };
  });
}

const releaseStatement = `
  with theirs as (
    select s.event_id, s.seat_no, s.seat_no = any(:seatNos::int[]) as leaves from seats s where s.named_hold_id = :namedHoldId
  ), freed as (
    update seats s set named_hold_id = null, named_hold_kind = null, named_until = null from theirs t
    where t.leaves and s.event_id = t.event_id and s.seat_no = t.seat_no
    returning s.seat_no
  )
  select array(select seat_no from freed order by seat_no) as released, exists (select from theirs where not leaves) as stays`;

// The database notes the end itself.
const endStatement = `
  update named_holds set ended_at = now(), changed_by = :personId, changed_till_id = :tillId, approved_by = :approverId
  where id = :namedHoldId`;

const noteStatement = `
  insert into journal (action, event_id, seat_nos, person_id, till_id, approved_by, facts)
  select 'named_hold_seats_released', n.event_id, :released::int[], :personId, :tillId, :approverId,
    json_build_object('namedHoldId', n.id, 'letter', n.letter, 'reason', n.reason)
  from named_holds n where n.id = :namedHoldId`;
