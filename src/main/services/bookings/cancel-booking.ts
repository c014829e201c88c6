import type { Knex } from 'knex';
import type { Booking } from '../../../shared/contract/bookings';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { orBusy, shareEventOf } from '../locks';
import { rowOf } from '../rows';
import { bookingColumns, bookingLines, headOf, type BookingRow, type Line } from './booking-row';
import { mayCancel } from './cancel-right';

type Cancel = Contract['bookings']['cancel'];

/**
 * Cancels a booking and frees its seats in the same transaction; lines and history stay. A booking that is cancelled already is
 * answered as it is. Refuses `needs_manager`, `not_found` and `busy`.
 */
export async function cancelBooking(
  context: ServiceContext,
  { bookingId }: ParsedInputOf<Cancel>,
): Promise<OutputOf<Cancel>> {
  const { db } = context;
  return orBusy(db, { what: 'seats_of_booking', bookingId }, async () => {
    const booking = await lockBooking(db, bookingId);
    if (booking.status === 'CANCELLED') return bookingOf(booking);
    refuseIfNotTheirs(context, booking);
    const cancelled = await rowOf<LockedBooking>(db, cancelStatement, {
      bookingId,
      personId: context.actor.id,
      tillId: context.till.id,
      approverId: context.approver?.id ?? null,
    });
    return bookingOf({ ...booking, ...cancelled });
  });
}

interface LockedBooking extends BookingRow {
  readonly lines: readonly Line[];
}

function bookingOf(row: LockedBooking): Booking {
  return { ...headOf(row), lines: [...row.lines] };
}

/** The event (shared), then the booking: nobody else cancels it meanwhile. */
async function lockBooking(db: Knex, bookingId: string): Promise<LockedBooking> {
  await shareEventOf(db, 'bookings', bookingId);
  const booking = await rowOf<LockedBooking>(
    db,
    `select ${bookingColumns}, ${bookingLines} from bookings b where b.id = :bookingId for no key update of b`,
    { bookingId },
  );
  if (booking === undefined) refuse('not_found', { what: 'booking', id: bookingId });
  return booking;
}

function refuseIfNotTheirs({ actor, approver }: ServiceContext, booking: LockedBooking): void {
  if (mayCancel(actor, booking.sold_by)) return;
  if (approver !== null && mayCancel(approver, booking.sold_by)) return;
  refuse('needs_manager', {
    operation: 'bookings.cancel',
    labels: booking.lines.map((line) => line.label),
    code: booking.code,
    soldBy: booking.seller_name ?? '',
  });
}

const cancelStatement = `
  with cancelled as (
    update bookings set status = 'CANCELLED', cancelled_at = now(), changed_by = :personId, changed_till_id = :tillId,
      approved_by = :approverId
    where id = :bookingId and status = 'CONFIRMED'
    returning status, cancelled_at
  ), theirs as materialized (
    select s.event_id, s.seat_no from seats s where s.booking_id = :bookingId order by s.event_id, s.seat_no for update
  ), freed as (
    update seats s set booking_id = null from theirs t where s.event_id = t.event_id and s.seat_no = t.seat_no
  )
  select status, cancelled_at from cancelled`;
