import type { Knex } from 'knex';
import { refuse } from '../../../../shared/refusals/refusal';
import { seatsByNumber, type SeatsByNumber } from '../../best-available/by-number';
import { byQuantity } from '../../picked-seats';
import { rowOf, rowsOf } from '../../rows';
import { refuseNotEnough } from '../../seats/seats.service';

/** The event of a booking or hold, which never changes; no lock. Refuses `not_found`. */
export async function homeOf(db: Knex, table: 'bookings' | 'holds', id: string): Promise<string> {
  const row = await rowOf<{ event_id: string }>(db, `select event_id from ${table} where id = :id`, { id });
  if (row === undefined) refuse('not_found', { what: table === 'bookings' ? 'booking' : 'hold', id });
  return row.event_id;
}

/** Seats of another event cannot join: refuses `invalid_input`. */
export async function refuseOtherEvent(db: Knex, holdId: string, eventId: string): Promise<void> {
  if ((await homeOf(db, 'holds', holdId)) === eventId) return;
  refuse('invalid_input', { issues: [{ path: 'holdId', reason: 'the hold is of another event' }] });
}

/**
 * So many free seats, not locked: who wants them has to look again. The first ones; where those could leave a single seat that the event
 * forbids, the best. Refuses `not_enough_seats`.
 */
export async function freeSeatsByNumber(db: Knex, eventId: string, quantity: number): Promise<SeatsByNumber> {
  const byNumber = await seatsByNumber(db, eventId, quantity);
  if (byNumber !== null) return byNumber;
  const rows = await rowsOf<{ seat_no: number }>(
    db,
    `select s.seat_no from seats s
    where s.event_id = :eventId and seat_is_free(s) and ${byQuantity(':eventId')}
    order by s.seat_no limit :quantity::int`,
    { eventId, quantity },
  );
  if (rows.length < quantity) await refuseNotEnough(db, eventId, quantity);
  return { seatNos: rows.map((row) => row.seat_no), stayingNos: [] };
}
