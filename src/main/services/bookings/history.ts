import type { Knex } from 'knex';
import type { BookingWithHistory } from '../../../shared/contract/bookings';
import { instantOf, rowsOf } from '../rows';
import { otherColumns, otherOf, type OtherRow } from './change/other-booking';

type Entry = BookingWithHistory['history'][number];
type EntryRow = Omit<Entry, 'at' | 'other'> & { readonly at: string; readonly other: OtherRow | null };

/** What the journal says of a booking, in the order of the server; seats are called as they were sold. */
export async function readHistory(db: Knex, bookingId: string): Promise<Entry[]> {
  const rows = await rowsOf<EntryRow>(db, historyStatement, { bookingId });
  return rows.map((row) => ({ ...row, at: instantOf(row.at), other: otherOf(row.other) }));
}

/** Of a seat that came twice, as it was called last. */
const labelsOf = (seatNos: string) => `
  array(select coalesce((
      select l.label from booking_lines l where l.booking_id = j.booking_id and l.seat_no = n.seat_no order by l.line_no desc limit 1
    ), n.seat_no::text)
    from ${seatNos} order by n.seat_no)`;

const historyStatement = `
  select j.at, p.name as by, t.name as till, a.name as "approvedBy", j.login,
    case when j.action in ('sold', 'cancelled', 'exchanged', 'restored', 'moved', 'seats_taken', 'seats_freed')
      then j.action else 'changed' end as action,
    ${labelsOf('unnest(j.seat_nos) n(seat_no)')} as labels,
    ${labelsOf(`(select x::int as seat_no from jsonb_array_elements_text(j.facts -> 'fromSeatNos') x) n`)} as "fromLabels",
    case when j.facts -> 'differenceMinor' is not null then json_build_object('beforeMinor', j.facts -> 'beforeMinor',
        'afterMinor', j.facts -> 'afterMinor', 'differenceMinor', j.facts -> 'differenceMinor')
      when j.action = 'sold' then (
        select json_build_object('beforeMinor', 0, 'afterMinor', sum(l.price_minor), 'differenceMinor', sum(l.price_minor))
        from booking_lines l where l.booking_id = j.booking_id and l.line_no <= cardinality(j.seat_nos)
      ) end as difference,
    (select ${otherColumns} from bookings o join events oe on oe.id = o.event_id
      where o.id = coalesce(j.facts ->> 'exchangedFrom', j.facts ->> 'exchangedTo')::uuid) as other
  from journal j
    left join users p on p.id = j.person_id
    left join tills t on t.id = j.till_id
    left join users a on a.id = j.approved_by
  where j.booking_id = :bookingId order by j.id`;
