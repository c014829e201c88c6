import type { PersonRole } from '../../../shared/contract/operation';
import type { SeatObstacle } from '../../../shared/refusals/seats';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { instantOrNull, rowsOf } from '../rows';

/** Who asks: whether a hold is one's own goes by the till. */
export type AskingTill = Pick<ServiceContext, 'db' | 'till'>;

interface SeatStanding {
  readonly seat_no: number;
  /** `null`: the event has no such seat. */
  readonly label: string | null;
  readonly why: 'booked' | 'held' | 'named_hold' | 'blocked' | null;
  readonly by: string | null;
  readonly till: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly named_hold: NonNullable<SeatObstacle['namedHold']> | null;
  readonly booking_code: string | null;
  readonly hold: NonNullable<SeatObstacle['hold']> | null;
}

/**
 * Says who has which of these seats: refuses `seats_unavailable` with every obstacle and what is still free. Answers when nothing is in
 * the way (any more) but named holds that roles of `mayBreak` may break.
 */
export async function refuseSeats(
  { db, till }: AskingTill,
  eventId: string,
  seatNos: readonly number[],
  mayBreak: readonly PersonRole[] = [],
): Promise<void> {
  const standings = await rowsOf<SeatStanding>(db, standingStatement, { eventId, seatNos, tillId: till.id });
  const seats = standings.flatMap(obstacleOf);
  if (seats.every(({ namedHold }) => namedHold !== undefined && mayBreak.includes(namedHold.breakableBy)))
    return;
  refuse('seats_unavailable', {
    eventId,
    seatNos: seats.map((seat) => seat.seatNo),
    labels: seats.map((seat) => seat.label),
    seats,
    stillFree: standings.flatMap(({ seat_no: seatNo, label, why }) =>
      label !== null && why === null ? [{ seatNo, label }] : [],
    ),
  });
}

function obstacleOf(standing: SeatStanding): SeatObstacle[] {
  const { seat_no: seatNo, label, why, by, till, reason, booking_code: bookingCode } = standing;
  const namedHold = standing.named_hold === null ? {} : { namedHold: standing.named_hold };
  const hold = standing.hold === null ? {} : { hold: standing.hold };
  const nobody = { by: null, till: null, since: null, until: null, reason: null, bookingCode: null };
  if (label === null) return [{ seatNo, label: String(seatNo), why: 'no_such_seat', ...nobody }];
  if (why === null) return [];
  const since = instantOrNull(standing.since);
  const until = instantOrNull(standing.until);
  return [{ seatNo, label, why, by, till, since, until, reason, bookingCode, ...hold, ...namedHold }];
}

const standingStatement = `
  select w.seat_no, s.label,
    nullif(s.state, 'free') as why,
    coalesce(seller.name, holder.name, keeper.name) as by, coalesce(sold_at_till.name, held_at_till.name, kept_at_till.name) as till,
    coalesce(b.sold_at, h.placed_at, n.placed_at) as since, s.until, n.reason, b.code as booking_code,
    case when n.id is not null then json_build_object('id', n.id, 'letter', n.letter, 'owner', n.owner, 'breakableBy', n.breakable_by) end
      as named_hold,
    case when h.id is not null then json_build_object('id', h.id, 'isHere', h.till_id is not distinct from :tillId::uuid) end as hold
  from unnest(:seatNos::int[]) w(seat_no)
    left join lateral (
      select x.*, seat_state(x) as state, seat_is_kept_until(x) as until from seats x
      where x.event_id = :eventId and x.seat_no = w.seat_no offset 0
    ) s on true
    left join bookings b on b.id = s.booking_id
    left join users seller on seller.id = b.sold_by
    left join tills sold_at_till on sold_at_till.id = b.till_id
    left join holds h on h.id = s.hold_id and s.held_until > now()
    left join users holder on holder.id = h.person_id
    left join tills held_at_till on held_at_till.id = h.till_id
    left join named_holds n on n.id = s.named_hold_id and s.state in ('named_hold', 'blocked')
    left join users keeper on keeper.id = n.placed_by
    left join tills kept_at_till on kept_at_till.id = n.placed_at_till
  order by w.seat_no`;
