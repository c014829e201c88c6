import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { orBusy } from '../locks';
import { isPicked, picked } from '../look-up-seats';
import { rowOf } from '../rows';
import { lockHold } from './hold-lock';

type Release = Contract['holds']['release'];

/**
 * Gives seats of a hold back at once: all, or those named that it has. With the last one the hold ends. That may leave one of them alone:
 * the hold remembers it, and its sale is judged by it. Releasing what is released or sold already does nothing. Refuses `hold_elsewhere`, `not_found` and `busy`.
 */
export async function releaseHold(
  context: ServiceContext,
  { holdId, seatNos }: ParsedInputOf<Release>,
): Promise<OutputOf<Release>> {
  const { db } = context;
  return orBusy(db, { what: 'seats_of_hold', holdId }, async () => {
    const hold = await lockHold(context, holdId);
    if (hold.end_reason !== null) return { id: hold.id, released: [] };
    const row = await rowOf<{ released: number[] }>(db, releaseStatement, {
      holdId,
      eventId: hold.event_id,
      seatNos: seatNos ?? hold.seat_nos,
    });
    return { id: hold.id, released: row?.released ?? [] };
  });
}

// Seats that somebody else took after the hold's time are no longer among its own and stay untouched.
const releaseStatement = `
  with leaving as materialized (
    select s.event_id, s.seat_no, s.kind, s.area_no, s.left_no, s.right_no from seats s
    where s.hold_id = :holdId and s.seat_no = any(:seatNos::int[])
    order by s.seat_no for update
  ), freed as (
    update seats s set hold_id = null, held_until = null from ${picked('leaving')} where ${isPicked}
    returning s.seat_no
  ), staying as (
    select array(select unnest(seat_nos) except select unnest(:seatNos::int[]) order by 1) as seat_nos from holds where id = :holdId
  ), alone as (
    select l.seat_no from leaving l
    where l.area_no is null and l.kind in ('standard', 'restricted_view') and not exists (
      select from seats n where n.event_id = l.event_id and n.seat_no in (l.left_no, l.right_no) and (is_ordinary_and_free(n, null)
        or n.kind in ('standard', 'restricted_view') and n.seat_no in (select x.seat_no from leaving x))
    )
  ), noted as (
    update holds h set
      owed_nos = h.owed_nos || array(select seat_no from alone),
      seat_nos = case when cardinality(staying.seat_nos) = 0 then h.seat_nos else staying.seat_nos end,
      ended_at = case when cardinality(staying.seat_nos) = 0 then now() end,
      end_reason = case when cardinality(staying.seat_nos) = 0 then 'released' end
    from staying where h.id = :holdId
  )
  select array(select seat_no from freed order by seat_no) as released`;
