import type { Knex } from 'knex';
import type { BookingWithHistory } from '../../../shared/contract/bookings';
import { instantOf, rowsOf } from '../rows';

type Entry = BookingWithHistory['history'][number];
type EntryRow = Omit<Entry, 'at'> & { readonly at: string };

/** What the journal says of a booking, in the order of the server; seats are called as they were sold. */
export async function readHistory(db: Knex, bookingId: string): Promise<Entry[]> {
  const rows = await rowsOf<EntryRow>(db, historyStatement, { bookingId });
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}

const historyStatement = `
  select j.at, case when j.action in ('sold', 'cancelled', 'seats_taken', 'seats_freed') then j.action else 'changed' end as action,
    p.name as by, t.name as till, a.name as "approvedBy", j.login,
    array(select coalesce(l.label, n.seat_no::text) from unnest(j.seat_nos) n(seat_no)
      left join booking_lines l on l.booking_id = j.booking_id and l.seat_no = n.seat_no order by n.seat_no) as labels
  from journal j
    left join users p on p.id = j.person_id
    left join tills t on t.id = j.till_id
    left join users a on a.id = j.approved_by
  where j.booking_id = :bookingId order by j.id`;
