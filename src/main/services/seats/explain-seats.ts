import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { SeatExplanation } from '../../../shared/contract/seats';
import type { ServiceContext } from '../context';
import { refuseUnknownEvent } from '../known-event';
import { lookedUp } from '../look-up-seats';
import { instantOrNull, rowsOf } from '../rows';

type Explain = Contract['seats']['explain'];

type SeatRow = Omit<SeatExplanation, 'since' | 'until' | 'priceMinor'> & {
  readonly since: string | null;
  readonly until: string | null;
  readonly priceMinor: number | null;
};

/** Who has these seats, why, since and until when. Seats that do not exist are named apart. Refuses `not_found`. */
export async function explainSeats(
  { db, till }: ServiceContext,
  { eventId, seatNos }: ParsedInputOf<Explain>,
): Promise<OutputOf<Explain>> {
  const rows = await rowsOf<SeatRow>(db, explainStatement, { eventId, seatNos, tillId: till.id });
  if (rows.length === 0) await refuseUnknownEvent(db, eventId);
  const items = rows.map((row) => ({
    ...row,
    priceMinor: row.priceMinor ?? 0,
    since: instantOrNull(row.since),
    until: instantOrNull(row.until),
  }));
  const known = new Set(items.map((seat) => seat.seatNo));
  return { items, next: null, unknown: seatNos.filter((seatNo) => !known.has(seatNo)) };
}

const standing = lookedUp({
  event: ':eventId',
  seatNos: ':seatNos::int[]',
  columns: 's.*, seat_state(s) as state, seat_is_kept_until(s) as until',
});

const explainStatement = `
  select s.seat_no as "seatNo", s.label, s.state, s.category_no as "categoryNo", p.price_minor as "priceMinor",
    coalesce(seller.name, holder.name, keeper.name) as by, coalesce(sold_at_till.name, held_at_till.name, kept_at_till.name) as till,
    coalesce(b.till_id, h.till_id) is not distinct from :tillId::uuid as "isHere",
    coalesce(b.sold_at, h.placed_at, n.placed_at) as since, s.until,
    n.reason,
    case when n.id is not null then json_build_object('id', n.id, 'letter', n.letter, 'owner', n.owner, 'breakableBy', n.breakable_by) end
      as "namedHold",
    h.id as "holdId", b.id as "bookingId", b.code as "bookingCode", b.customer_name as "customerName"
  from (${standing}) s
    left join price_categories p on p.event_id = s.event_id and p.category_no = s.category_no
    left join bookings b on b.id = s.booking_id
    left join users seller on seller.id = b.sold_by
    left join tills sold_at_till on sold_at_till.id = b.till_id
    left join holds h on h.id = s.hold_id and s.held_until > now()
    left join users holder on holder.id = h.person_id
    left join tills held_at_till on held_at_till.id = h.till_id
    left join named_holds n on n.id = s.named_hold_id and s.state in ('named_hold', 'blocked')
    left join users keeper on keeper.id = n.placed_by
    left join tills kept_at_till on kept_at_till.id = n.placed_at_till
  order by s.seat_no`;
