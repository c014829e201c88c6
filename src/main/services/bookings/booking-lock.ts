import type { Knex } from 'knex';
import type { Booking } from '../../../shared/contract/bookings';
import { refuse } from '../../../shared/refusals/refusal';
import { shareEventOf } from '../locks';
import { rowOf } from '../rows';
import { bookingColumns, bookingLines, headOf, type BookingRow, type Line } from './booking-row';

/** A booking with its live lines. */
export interface LockedBooking extends BookingRow {
  readonly lines: readonly Line[];
}

export function bookingOf(row: LockedBooking): Booking {
  return { ...headOf(row), lines: [...row.lines] };
}

/**
 * The event (shared), then the booking: nobody else changes it meanwhile. Read after the lock, because a statement that waited would see
 * the lines as they were before. Refuses `not_found`.
 */
export async function lockBooking(db: Knex, bookingId: string): Promise<LockedBooking> {
  await shareEventOf(db, 'bookings', bookingId);
  await db.raw('select id from bookings where id = :bookingId for no key update', { bookingId });
  return readBooking(db, bookingId);
}

/** A booking as it is at this moment. Refuses `not_found`. */
export async function readBooking(db: Knex, bookingId: string): Promise<LockedBooking> {
  const row = await rowOf<LockedBooking>(db, bookingStatement, { bookingId });
  if (row === undefined) refuse('not_found', { what: 'booking', id: bookingId });
  return row;
}

const bookingStatement = `select ${bookingColumns}, ${bookingLines} from bookings b where b.id = :bookingId`;
