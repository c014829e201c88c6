import { openEvent } from '../locks';
import { isPicked, picked } from '../look-up-seats';
import { notNamed } from '../picked-seats';

/**
 * Sells what a pick chose in one statement, if it is as many as asked: booking and seats. The lines, with label and price as
 * sold, the journal and the message to the maps are written by the database itself. Answers one row; without `id` nothing was sold.
 */
export function sellStatement(pick: string): string {
  return `
    with ${openEvent}, ${pick}, priced as materialized (
      select c.seat_no, c.label, p.code, p.price_minor, (row_number() over (order by c.seat_no))::int as line_no
      from chosen c join price_categories p on p.event_id = :eventId and p.category_no = c.category_no
    ), sold as (
      insert into bookings (id, event_id, code, quantity, total_minor, currency, customer_name, exchanged_from,
        sold_by, till_id, changed_by, changed_till_id, approved_by)
      select :bookingId, e.id, booking_code(:tillNumber::int), :quantity::int, p.total, e.currency, :customerName, :exchangedFrom,
        :personId, :tillId, :personId, :tillId, :approverId
      from open_event e, (select count(*) as seats, sum(price_minor) as total from priced) p
      where p.seats = :quantity::int
      returning *
    ), taken as (
      update seats s set booking_id = sold.id, hold_id = null, held_until = null, ${notNamed}
      from sold, ${picked('chosen')} where ${isPicked}
    ), ended as (
      update holds h set ended_at = now(), end_reason = 'sold', booking_id = sold.id from sold where h.id = :holdId
    )
    select exists (select from open_event) as is_open, sold.id, sold.event_id, sold.code, sold.status, sold.quantity,
      sold.total_minor, sold.currency, sold.customer_name, sold.sold_by, sold.sold_at, sold.cancelled_at, sold.revision,
      (select json_agg(json_build_object('lineNo', p.line_no, 'seatNo', p.seat_no, 'label', p.label, 'categoryCode', p.code,
        'priceMinor', p.price_minor) order by p.line_no) from priced p) as lines
    from (select) one left join sold on true`;
}
