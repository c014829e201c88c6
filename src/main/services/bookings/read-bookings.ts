import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { instantOf, rowOf } from '../rows';
import { bookingColumns, bookingLines, headOf, type BookingRow, type Line } from './booking-row';
import { mayCancel } from './cancel-right';
import { otherColumns, otherOf, type OtherRow } from './change/other-booking';
import { readHistory } from './history';

type Get = Contract['bookings']['get'];

type FormerLine = OutputOf<Get>['formerLines'][number];

interface DetailRow extends BookingRow {
  readonly lines: readonly Line[];
  readonly event_name: string;
  readonly starts_at: string;
  readonly time_zone: string;
  readonly venue: string;
  readonly cancelled_by: string | null;
  readonly former_lines: readonly FormerLine[];
  readonly areas: OutputOf<Get>['areas'];
  readonly exchanged_from: OtherRow | null;
  readonly exchanged_to: OtherRow | null;
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
    formerLines: row.former_lines.map((line) => ({ ...line, endedAt: instantOf(line.endedAt) })),
    areas: row.areas,
    exchangedFrom: otherOf(row.exchanged_from),
    exchangedTo: otherOf(row.exchanged_to),
    history: await readHistory(db, bookingId),
  };
}

const detailStatement = `
  select ${bookingColumns}, ${bookingLines}, e.name as event_name, e.starts_at, e.time_zone, e.venue,
    (select u.name from journal j join users u on u.id = j.person_id
      where b.status = 'CANCELLED' and j.booking_id = b.id and j.action in ('cancelled', 'exchanged') order by j.id desc limit 1) as cancelled_by,
    (select coalesce(json_agg(json_build_object('lineNo', l.line_no, 'seatNo', l.seat_no, 'label', l.label, 'categoryCode', l.category_code,
        'priceMinor', l.price_minor, 'reason', x.reason, 'endedAt', x.at) order by x.at, l.line_no), '[]')
      from line_endings x join booking_lines l on l.booking_id = x.booking_id and l.line_no = x.line_no
      where x.booking_id = b.id) as former_lines,
    (select coalesce(json_agg(json_build_object('name', a.name, 'seatNos', p.seat_nos) order by a.area_no), '[]')
      from (select s.area_no, array_agg(distinct l.seat_no) as seat_nos from booking_lines l
        join seats s on s.event_id = b.event_id and s.seat_no = l.seat_no where l.booking_id = b.id and s.area_no is not null
        group by s.area_no) p join event_areas a on a.event_id = b.event_id and a.area_no = p.area_no) as areas,
    (select ${otherColumns} from bookings o join events oe on oe.id = o.event_id where o.id = b.exchanged_from) as exchanged_from,
    (select ${otherColumns} from bookings o join events oe on oe.id = o.event_id
      where o.exchanged_from = b.id and o.status = 'CONFIRMED' order by o.sold_at desc limit 1) as exchanged_to
  from bookings b join events e on e.id = b.event_id where b.id = :bookingId`;
