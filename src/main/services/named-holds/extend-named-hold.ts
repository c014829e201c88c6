import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { giveLocksBack, looks, orBusy, shareEventOf } from '../locks';
import { isPicked, lookedUp, picked } from '../look-up-seats';
import { rowOf } from '../rows';
import { refuseSeats } from '../seats/seats.service';
import { refuseIfUnbreakable } from './break-right';
import { readNamedHold } from './named-hold-row';

type Extend = Contract['namedHolds']['extend'];

/**
 * Keeps further free seats back with a named hold, all or nothing. Refuses `seats_unavailable`, `named_hold_ended`, `not_allowed`,
 * `not_found` and `busy`.
 */
export async function extendNamedHold(
  context: ServiceContext,
  { namedHoldId, seatNos }: ParsedInputOf<Extend>,
): Promise<OutputOf<Extend>> {
  const { db, actor, approver, till } = context;
  const before = await readNamedHold(db, namedHoldId);
  refuseIfUnbreakable(context, 'namedHolds.extend', before.breakableBy);
  const { eventId } = before;
  const values = {
    namedHoldId,
    eventId,
    seatNos,
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  };
  return orBusy(db, { what: 'seats', eventId, seatNos }, async () => {
    for (let look = 0; look < looks; look += 1) {
      await shareEventOf(db, 'named_holds', namedHoldId);
      // Before its seats, as everybody does; those who only refer to it need not wait.
      await db.raw('select id from named_holds where id = :namedHoldId for no key update', { namedHoldId });
      if ((await rowOf(db, extendStatement, values)) !== undefined) return readNamedHold(db, namedHoldId);
      await giveLocksBack(db);
      const { endedAt, letter, reason } = await readNamedHold(db, namedHoldId);
      if (endedAt !== null) refuse('named_hold_ended', { namedHoldId, letter, reason, endedAt });
      await refuseSeats(context, eventId, seatNos);
    }
    return refuse('busy', { seatNos: [...seatNos], labels: [] });
  });
}

const extendStatement = `
  with chosen as materialized (${lookedUp({
    event: ':eventId',
    seatNos: ':seatNos::int[]',
    columns: 's.seat_no',
    fits: 'seat_is_free(s)',
    locking: 'for update',
  })}), named as (
    update named_holds n
    set seat_nos = array(select distinct unnest(n.seat_nos || :seatNos::int[]) as seat_no order by seat_no),
      changed_by = :personId, changed_till_id = :tillId, approved_by = :approverId
    where n.id = :namedHoldId and n.kept_until > now()
      and (select count(*) from chosen) = cardinality(:seatNos::int[])
    returning n.id, n.kind, n.kept_until
  ), kept as (
    update seats s set named_hold_id = named.id, named_hold_kind = named.kind, named_until = named.kept_until,
      hold_id = null, held_until = null
    from named, ${picked('chosen')} where ${isPicked}
  )
  select id from named`;
