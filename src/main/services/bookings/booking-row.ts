import type { Booking } from '../../../shared/contract/bookings';
import type { BookingId, EventId, UserId } from '../../../shared/domain/ids';
import { instantOf, instantOrNull } from '../rows';

export interface BookingRow {
  readonly id: BookingId;
  readonly event_id: EventId;
  readonly code: string;
  readonly status: 'CONFIRMED' | 'CANCELLED';
  readonly quantity: number;
  readonly total_minor: number;
  readonly currency: string;
  readonly customer_name: string | null;
  readonly sold_by: UserId | null;
  readonly seller_name: string | null;
  readonly till_name: string | null;
  readonly sold_at: string;
  readonly cancelled_at: string | null;
  readonly revision: number;
}

/** Of `bookings b`. */
export const bookingColumns = `
  b.id, b.event_id, b.code, b.status, b.quantity, b.total_minor, b.currency, b.customer_name, b.sold_by, b.sold_at, b.cancelled_at, b.revision,
  (select u.name from users u where u.id = b.sold_by) as seller_name,
  (select t.name from tills t where t.id = b.till_id) as till_name`;

export type Line = Booking['lines'][number];

/** Those that it is made of now, as JSON, in their order. */
export const bookingLines = `
  (select coalesce(json_agg(json_build_object('lineNo', l.line_no, 'seatNo', l.seat_no, 'label', l.label,
      'categoryCode', l.category_code, 'priceMinor', l.price_minor) order by l.line_no), '[]')
    from live_lines l where l.booking_id = b.id) as lines`;

/** A booking without its lines, as the contract shows it. */
export function headOf(row: BookingRow): Omit<Booking, 'lines'> {
  return {
    id: row.id,
    eventId: row.event_id,
    code: row.code,
    status: row.status,
    quantity: row.quantity,
    totalMinor: row.total_minor,
    currency: row.currency,
    customerName: row.customer_name,
    soldBy: row.seller_name,
    till: row.till_name,
    soldAt: instantOf(row.sold_at),
    cancelledAt: instantOrNull(row.cancelled_at),
    revision: row.revision,
  };
}
