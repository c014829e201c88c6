import type { ServiceContext } from '../../context';
import { openEvent } from '../../locks';
import { isPicked, lookedUp, picked } from '../../look-up-seats';
import { notNamed } from '../../picked-seats';
import { rowOf } from '../../rows';
import type { LockedBooking } from '../booking-lock';
import type { SeatsInAndOut } from './seats-in-and-out';

/**
 * Lets seats leave and join a live booking that is locked, in one statement: all of them or nothing. Seats that join are free, or those
 * of the hold that ends with it; `stayingNos` have to stay free meanwhile. Answers whether it was done. The lines, their ends, the
 * journal and the message to the maps are the database's work.
 */
export async function reseat(
  { db, actor, till, approver }: ServiceContext,
  booking: LockedBooking,
  { freed, taken }: SeatsInAndOut,
  { holdId = null, stayingNos = [] }: { holdId?: string | null; stayingNos?: readonly number[] } = {},
): Promise<boolean> {
  const takingStatement = taking(holdId === null ? free : held);
  const row = await rowOf(db, taken.length === 0 ? freeing : takingStatement, {
    bookingId: booking.id,
    eventId: booking.event_id,
    freed,
    taken,
    stayingNos,
    holdId,
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  });
  return row !== undefined;
}

const free = 'seat_is_free(s)';
const held = 's.hold_id = :holdId and s.held_until > now()';

/** Every seat that comes or goes is locked in the order of the numbers. */
function moving(joins: string): string {
  return `
    moving as materialized (${lookedUp({
      event: ':eventId',
      seatNos: ':freed::int[] || :taken::int[] || :stayingNos::int[]',
      columns:
        's.seat_no, s.category_no, s.booking_id is null as joins, s.seat_no = any(:stayingNos::int[]) as stays',
      fits: `(s.seat_no = any(:freed::int[]) and s.booking_id = :bookingId ${joins})`,
      locking: 'for update',
    })})`;
}

const changed = (fits: string, joining: string) => `
    changed as (
      update bookings b set quantity = b.quantity + cardinality(:taken::int[]) - cardinality(:freed::int[]),
        total_minor = b.total_minor ${joining} - (
          select coalesce(sum(l.price_minor), 0) from live_lines l where l.booking_id = b.id and l.seat_no = any(:freed::int[])
        ),
        changed_by = :personId, changed_till_id = :tillId, approved_by = :approverId
      where b.id = :bookingId and b.status = 'CONFIRMED' and ${fits}
        and (select count(*) from moving) = cardinality(:taken::int[] || :freed::int[] || :stayingNos::int[])
      returning b.id
    )`;

/** Giving up needs no open sale. */
const freeing = `
  with ${moving('')}, ${changed('true', '')}, freed as (
    update seats s set booking_id = null from changed, ${picked('moving')} where ${isPicked}
  )
  select id from changed`;

function taking(condition: string): string {
  return `
    with ${openEvent}, ${moving(
      `or s.seat_no = any(:taken::int[]) and ${condition} or s.seat_no = any(:stayingNos::int[]) and seat_is_free(s)`,
    )}, priced as materialized (
      select p.price_minor from moving m join price_categories p on p.event_id = :eventId and p.category_no = m.category_no
      where m.joins and not m.stays
    ), ${changed(
      'exists (select from open_event) and (select count(*) from priced) = cardinality(:taken::int[])',
      '+ (select coalesce(sum(price_minor), 0) from priced)',
    )}, seated as (
      update seats s set booking_id = case when s.booking_id is null then changed.id end, hold_id = null, held_until = null, ${notNamed}
      from changed, ${picked('moving where not stays')} where ${isPicked}
    ), ended as (
      update holds h set ended_at = now(), end_reason = 'sold', booking_id = changed.id from changed where h.id = :holdId
    )
    select id from changed`;
}
