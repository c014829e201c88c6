import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { instantOf, rowOf } from '../rows';
import { bookingColumns, bookingLines, headOf, type BookingRow, type Line } from './booking-row';
import { mayCancel } from './cancel-right';
import { readHistory } from './history';

type Get = Contract['bookings']['get'];

interface DetailRow extends BookingRow {
  readonly lines: readonly Line[];
  readonly event_name: string;
  readonly starts_at: string;
  readonly time_zone: string;
  readonly venue: string;
  readonly cancelled_by: string | null;
}

/** One booking with its lines and its history. Refuses `not_found`. */
export async function getBooking(
  { db, actor }: ServiceContext,
  { bookingId }: ParsedInputOf<Get>,
): Promise<OutputOf<Get>> {
  const row = await rowOf<DetailRow>(db, detailStatement, { bookingId });
  if (row === undefined) refuse('not_found', { what: 'booking', id: bookingId });
  return {
    ...headOf(row),
    lines: [...row.lines],
    eventName: row.event_name,
    startsAt: instantOf(row.starts_at),
    timeZone: row.time_zone,
    venue: row.venue,
    cancelledBy: row.cancelled_by,
    soldByUserId: row.sold_by,
    mayCancel: mayCancel(actor, row.sold_by),
    history: await readHistory(db, bookingId),
  };
}

const detailStatement = `
  select ${bookingColumns}, ${bookingLines}, e.name as event_name, e.starts_at, e.time_zone, e.venue,
    (select u.name from journal j join users u on u.id = j.person_id
      where b.status = 'CANCELLED' and j.booking_id = b.id and j.action = 'cancelled' order by j.id desc limit 1) as cancelled_by
  from bookings b join events e on e.id = b.event_id where b.id = :bookingId`;
