import type { Knex } from 'knex';
import { refuse } from '../../../shared/refusals/refusal';
import { rowsOf } from '../rows';

interface SeatInTheWay {
  readonly seatNo: number;
  readonly label: string;
  readonly why: 'booked' | 'held';
  readonly count: number;
  readonly lowest: number;
}

/** Adds or takes seats at the back. The event is locked against sales. Refuses `capacity_too_low`, naming the seats in the way. */
export async function setCapacity(
  db: Knex,
  { eventId, from, to }: { eventId: string; from: number; to: number },
): Promise<void> {
  if (to > from) await addSeats(db, eventId, from, to);
  if (to < from) await removeSeats(db, eventId, to);
}

async function addSeats(db: Knex, eventId: string, from: number, to: number): Promise<void> {
  await db.raw(
    `insert into seats (event_id, seat_no, label)
    select :eventId, seat_no, 'Seat-' || seat_no from generate_series(:first::int, :last::int) seat_no`,
    { eventId, first: from + 1, last: to },
  );
}

async function removeSeats(db: Knex, eventId: string, capacity: number): Promise<void> {
  const inTheWay = await rowsOf<SeatInTheWay>(
    db,
    `select s.seat_no as "seatNo", s.label, case when s.booking_id is null then 'held' else 'booked' end as why,
      count(*) over ()::int as count, (max(s.seat_no) over ())::int as lowest
    from seats s
    where s.event_id = :eventId and s.seat_no > :capacity and (s.booking_id is not null or s.held_until > now())
    order by s.seat_no limit 20`,
    { eventId, capacity },
  );
  const [first] = inTheWay;
  if (first !== undefined) {
    const seats = inTheWay.map(({ seatNo, label, why }) => ({ seatNo, label, why }));
    refuse('capacity_too_low', { capacity, lowest: first.lowest, seats, count: first.count });
  }
  await db.raw('delete from seats where event_id = :eventId and seat_no > :capacity', { eventId, capacity });
}
