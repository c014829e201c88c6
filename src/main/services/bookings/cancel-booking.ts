import type { Knex } from 'knex';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { orBusy } from '../locks';
import { rowOf } from '../rows';
import { bookingOf, lockBooking, type LockedBooking } from './booking-lock';
import { refuseIfNotTheirs } from './cancel-right';

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
    refuseIfNotTheirs(context, booking, 'bookings.cancel');
    return bookingOf({ ...booking, ...(await cancelLocked(context, bookingId)) });
  });
}

/** Locks the seats of a booking that is locked, in the order of their numbers. */
export async function lockSeatsOfBooking(db: Knex, bookingId: string): Promise<void> {
  await db.raw('select from seats where booking_id = :bookingId order by event_id, seat_no for update', {
    bookingId,
  });
}

/** Cancels a live booking that is locked; its seats are locked in the order of their numbers. */
export async function cancelLocked(
  { db, actor, till, approver }: ServiceContext,
  bookingId: string,
): Promise<Pick<LockedBooking, 'status' | 'cancelled_at' | 'revision'>> {
  const cancelled = await rowOf<LockedBooking>(db, cancelStatement, {
    bookingId,
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  });
  if (cancelled === undefined) throw new Error('a live booking that is locked can be cancelled');
  return cancelled;
}

const cancelStatement = `
  with cancelled as (
    update bookings set status = 'CANCELLED', cancelled_at = now(), changed_by = :personId, changed_till_id = :tillId,
      approved_by = :approverId
    where id = :bookingId and status = 'CONFIRMED'
    returning status, cancelled_at, revision
  ), theirs as materialized (
    select s.event_id, s.seat_no from seats s where s.booking_id = :bookingId order by s.event_id, s.seat_no for update
  ), freed as (
    update seats s set booking_id = null from theirs t where s.event_id = t.event_id and s.seat_no = t.seat_no
  )
  select status, cancelled_at, revision from cancelled`;
