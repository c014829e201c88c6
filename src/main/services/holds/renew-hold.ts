import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { refuseIfNotOnSale } from '../events/events.service';
import { orBusy } from '../locks';
import { rowOf } from '../rows';
import { refuseHold } from './hold-ended';
import { lockHold } from './hold-lock';
import { readHold } from './hold-row';

type Renew = Contract['holds']['renew'];

/**
 * Gives a hold its 8 minutes again, also one whose time is over while nobody else touched any of its seats. Refuses `hold_ended`,
 * `hold_elsewhere`, `event_not_on_sale`, `not_found` and `busy`.
 */
export async function renewHold(
  context: ServiceContext,
  { holdId }: ParsedInputOf<Renew>,
): Promise<OutputOf<Renew>> {
  const { db } = context;
  return orBusy(db, { what: 'seats_of_hold', holdId }, async () => {
    const hold = await lockHold(context, holdId);
    if (hold.end_reason !== null) await refuseHold(db, holdId);
    await refuseIfNotOnSale(db, hold.event_id);
    const renewed = await rowOf(db, renewStatement, {
      holdId,
      eventId: hold.event_id,
      seatNos: hold.seat_nos,
    });
    if (renewed === undefined) await refuseHold(db, holdId);
    return readHold(db, holdId);
  });
}

/** Its seats are locked in the order of their numbers; a seat that somebody else took or blocked meanwhile is not among them. */
export const untouchedSeats = `
  untouched as materialized (
    select s.seat_no from seats s
    where s.event_id = :eventId and s.seat_no = any(:seatNos::int[]) and s.hold_id = :holdId
    order by s.seat_no for update
  )`;

const renewStatement = `
  with ${untouchedSeats}, renewed as (
    update holds set held_until = clock_timestamp() + interval '8 minutes'
    where id = :holdId and (select count(*) from untouched) = cardinality(:seatNos::int[])
    returning id, held_until
  ), kept as (
    update seats s set held_until = renewed.held_until from renewed, untouched u
    where s.event_id = :eventId and s.seat_no = u.seat_no
  )
  select id from renewed`;
