import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { refuseIfNotOnSale } from '../events/events.service';
import { orBusy } from '../locks';
import { isPicked, lookedUp, picked } from '../look-up-seats';
import { rowOf } from '../rows';
import { refuseHold } from './hold-ended';
import { lockHold } from './hold-lock';
import { readHold } from './hold-row';
import { orTillFull } from './till-limit';

type Renew = Contract['holds']['renew'];

/**
 * Gives a hold of this till its time again, up to its cap, also one whose time is over while nobody else touched any of its seats.
 * Refuses `hold_ended`, `hold_elsewhere`, `till_hold_limit`, what `refuseIfNotOnSale` refuses, `not_found` and `busy`.
 */
export async function renewHold(
  context: ServiceContext,
  { holdId }: ParsedInputOf<Renew>,
): Promise<OutputOf<Renew>> {
  const { db } = context;
  return orBusy(db, { what: 'seats_of_hold', holdId }, async () => {
    const hold = await lockHold(context, holdId);
    if (hold.end_reason !== null) await refuseHold(context, holdId);
    await refuseIfNotOnSale(db, hold.event_id);
    const { event_id: eventId, seat_nos: seatNos } = hold;
    const renewed = await orTillFull(context, { eventId, seatNos, asked: seatNos.length }, () =>
      rowOf(db, renewStatement, { holdId, eventId, seatNos }),
    );
    if (renewed === undefined) await refuseHold(context, holdId);
    return readHold(db, holdId);
  });
}

/** Its seats are locked in the order of their numbers; a seat that somebody else took or blocked meanwhile is not among them. */
export const untouchedSeats = `
  untouched as materialized (${lookedUp({
    event: ':eventId',
    seatNos: ':seatNos::int[]',
    columns: 's.seat_no',
    fits: 's.hold_id = :holdId',
    locking: 'for update',
  })})`;

const renewStatement = `
  with ${untouchedSeats}, renewed as (
    update holds h set held_until = clock_timestamp() + make_interval(mins => e.hold_minutes)
    from events e
    where h.id = :holdId and e.id = h.event_id and (select count(*) from untouched) = cardinality(:seatNos::int[])
      and h.placed_at + make_interval(mins => e.hold_cap_minutes) > now()
    returning h.id, h.held_until
  ), kept as (
    update seats s set held_until = renewed.held_until from renewed, ${picked('untouched')} where ${isPicked}
  )
  select id from renewed`;
