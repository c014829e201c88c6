import type { Knex } from 'knex';
import { refuse } from '../../../../shared/refusals/refusal';
import { rowsOf } from '../../rows';
import type { LockedBooking } from '../booking-lock';

/** Which seats leave a booking and which join it, by number. */
export interface SeatsInAndOut {
  readonly freed: readonly number[];
  readonly taken: readonly number[];
}

/**
 * A move: as many seats join as leave. What is on both sides stays as it is. Refuses `seats_not_in_booking`, and `invalid_input` for
 * another number of seats or a seat that the booking keeps anyway.
 */
export async function seatsOfMove(
  db: Knex,
  booking: LockedBooking,
  fromSeatNos: readonly number[] | undefined,
  seatNos: readonly number[],
): Promise<SeatsInAndOut> {
  const own = ownSeats(booking);
  const from = fromSeatNos ?? [...own];
  await refuseIfNotIn(db, booking, from);
  if (from.length !== seatNos.length)
    badSeats(`${from.length} seats leave, so ${from.length} others have to be named`);
  const leaving = new Set(from);
  const wanted = new Set(seatNos);
  const taken = seatNos.filter((seatNo) => !leaving.has(seatNo));
  if (taken.some((seatNo) => own.has(seatNo))) badSeats('the booking has one of these seats and keeps it');
  return { freed: from.filter((seatNo) => !wanted.has(seatNo)), taken };
}

/** Seats that the booking has already are not taken twice: refuses `invalid_input`. */
export function seatsToAdd(booking: LockedBooking, seatNos: readonly number[]): SeatsInAndOut {
  const own = ownSeats(booking);
  if (seatNos.some((seatNo) => own.has(seatNo))) badSeats('the booking has one of these seats already');
  return { freed: [], taken: seatNos };
}

/** Refuses `seats_not_in_booking`. */
export async function seatsToGiveUp(
  db: Knex,
  booking: LockedBooking,
  seatNos: readonly number[],
): Promise<SeatsInAndOut> {
  await refuseIfNotIn(db, booking, seatNos);
  return { freed: seatNos, taken: [] };
}

async function refuseIfNotIn(db: Knex, booking: LockedBooking, seatNos: readonly number[]): Promise<void> {
  const own = ownSeats(booking);
  const strange = seatNos.filter((seatNo) => !own.has(seatNo));
  if (strange.length === 0) return;
  const rows = await rowsOf<{ label: string }>(
    db,
    `select coalesce(s.label, n.seat_no::text) as label from unnest(:strange::int[]) n(seat_no)
      left join seats s on s.event_id = :eventId and s.seat_no = n.seat_no order by n.seat_no`,
    { eventId: booking.event_id, strange },
  );
  refuse('seats_not_in_booking', {
    bookingId: booking.id,
    code: booking.code,
    seatNos: strange,
    labels: rows.map((row) => row.label),
  });
}

function ownSeats(booking: LockedBooking): ReadonlySet<number> {
  return new Set(booking.lines.map((line) => line.seatNo));
}

function badSeats(reason: string): never {
  refuse('invalid_input', { issues: [{ path: 'seatNos', reason }] });
}
