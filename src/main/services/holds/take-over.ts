import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { refuseIfNotOnSale } from '../events/events.service';
import { orBusy } from '../locks';
import { isPicked, picked } from '../look-up-seats';
import { rowOf } from '../rows';
import { refuseHold } from './hold-ended';
import { lockHoldOfAnyTill } from './hold-lock';
import { readHold } from './hold-row';
import { untouchedSeats } from './renew-hold';
import { orTillFull } from './till-limit';

type TakeOver = Contract['holds']['takeOver'];

/**
 * Makes a living hold of another till the caller's at the caller's till: it goes on under an id of its own with its time begun anew,
 * counted towards the same cap. The one it comes from ends and says who has it now; both are in the journal. What is here already is
 * answered as it is. Refuses `hold_ended`, `till_hold_limit`, what `refuseIfNotOnSale` refuses, `not_found` and `busy`.
 */
export async function takeHoldOver(
  context: ServiceContext,
  { holdId }: ParsedInputOf<TakeOver>,
): Promise<OutputOf<TakeOver>> {
  const { db, actor, approver, till } = context;
  return orBusy(db, { what: 'seats_of_hold', holdId }, async () => {
    const hold = await lockHoldOfAnyTill(context, holdId);
    if (hold.end_reason !== null || !hold.is_in_time) await refuseHold(context, holdId);
    if (hold.till_id === till.id) return readHold(db, holdId);
    const { event_id: eventId, seat_nos: seatNos } = hold;
    await refuseIfNotOnSale(db, eventId);
    const newHoldId = v7();
    const values = { holdId, newHoldId, eventId, seatNos, personId: actor.id, tillId: till.id };
    const taken = await orTillFull(context, { eventId, seatNos, asked: seatNos.length }, () =>
      rowOf(db, takeOverStatement, { ...values, approverId: approver?.id ?? null }),
    );
    if (taken === undefined) await refuseHold(context, holdId);
    return readHold(db, newHoldId);
  });
}

const takeOverStatement = `
  with ${untouchedSeats}, before as (
    select h.*, e.hold_minutes from holds h join events e on e.id = h.event_id
    where h.id = :holdId and (select count(*) from untouched) = cardinality(h.seat_nos)
  ), taken as (
    insert into holds (id, event_id, person_id, till_id, seat_nos, owed_nos, placed_at, held_until)
    select :newHoldId, b.event_id, :personId, :tillId, b.seat_nos, b.owed_nos, b.placed_at,
      clock_timestamp() + make_interval(mins => b.hold_minutes)
    from before b
    returning id, held_until
  ), ended as (
    update holds h set ended_at = now(), end_reason = 'taken_over', taken_by = :personId, taken_to_till = :tillId
    from taken where h.id = :holdId
  ), moved as (
    update seats s set hold_id = taken.id, held_until = taken.held_until from taken, ${picked('untouched')}
    where ${isPicked}
  ), noted as (
    insert into journal (action, event_id, seat_nos, person_id, till_id, approved_by, facts)
    select 'hold_taken_over', b.event_id, b.seat_nos, :personId, :tillId, :approverId,
      json_build_object('holdId', taken.id, 'fromHoldId', b.id, 'fromPersonId', b.person_id, 'fromTillId', b.till_id)
    from before b, taken
  )
  select id from taken`;
