import type { Knex } from 'knex';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { BookingId } from '../../../../shared/domain/ids';
import { refuse } from '../../../../shared/refusals/refusal';
import { instantOf, rowOf } from '../../rows';
import type { LockedBooking } from '../booking-lock';

/** The other booking of an exchange as the contract shows it. */
export type OtherBooking = NonNullable<BookingWithHistory['exchangedFrom']>;

export interface OtherRow extends OtherBooking {
  readonly bookingId: BookingId;
}

/** Of bookings `o`, as JSON for a column. */
export const otherColumns = `
  json_build_object('bookingId', o.id, 'code', o.code, 'status', o.status, 'eventName', oe.name, 'startsAt', oe.starts_at,
    'timeZone', oe.time_zone)`;

export function otherOf(row: OtherRow | null): OtherBooking | null {
  return row === null ? null : { ...row, startsAt: instantOf(row.startsAt) };
}

/** Refuses `booking_was_exchanged` while the booking that was given for it lives. */
export async function refuseIfExchanged(db: Knex, booking: LockedBooking): Promise<void> {
  const other = await rowOf<{ id: string; code: string }>(
    db,
    `select id, code from bookings where exchanged_from = :bookingId and status = 'CONFIRMED' order by sold_at desc limit 1`,
    { bookingId: booking.id },
  );
  if (other === undefined) return;
  refuse('booking_was_exchanged', {
    bookingId: booking.id,
    code: booking.code,
    otherBookingId: other.id,
    otherCode: other.code,
  });
}
