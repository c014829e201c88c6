import type { Knex } from 'knex';
import { refuse } from '../../../shared/refusals/refusal';
import { rowsOf } from '../rows';
import { drawnSeats, drawnValues } from '../seats/house-layouts';

interface SeatInTheWay {
  readonly seatNo: number;
  readonly label: string;
  readonly why: 'booked' | 'held' | 'named_hold' | 'blocked';
  readonly count: number;
  readonly lowest: number;
}

/** Adds or takes seats at the back. The event is locked against sales. Refuses `capacity_too_low`, naming the seats in the way. */
export async function setCapacity(
  db: Knex,
  { eventId, from, to }: { eventId: string; from: number; to: number },
): Promise<void> {
  if (to === from) return;
  if (to < from) await removeSeats(db, eventId, to);
  await drawAnew(db, eventId, Math.min(from, to), to);
  if (to > from) await addSeats(db, eventId, from, to);
}

/** Another capacity is another house: seats that stay get the ranks and neighbours of their new places. */
async function drawAnew(db: Knex, eventId: string, staying: number, to: number): Promise<void> {
  await db.raw(
    `with ${drawnSeats}
    update seats s set rank = d.rank, left_no = d.left_no, right_no = d.right_no from drawn d
    where s.event_id = :eventId and d.seat_no <= :staying::int and s.seat_no = d.seat_no
      and (s.rank, s.left_no, s.right_no) is distinct from (d.rank, d.left_no, d.right_no)`,
    { eventId, staying, ...drawnValues(to) },
  );
}

async function addSeats(db: Knex, eventId: string, from: number, to: number): Promise<void> {
  await db.raw(
    `with ${drawnSeats}
    insert into seats (event_id, seat_no, label, rank, left_no, right_no)
    select :eventId, seat_no, 'Seat-' || seat_no, rank, left_no, right_no from drawn where seat_no > :from::int`,
    { eventId, from, ...drawnValues(to) },
  );
}

async function removeSeats(db: Knex, eventId: string, capacity: number): Promise<void> {
  const inTheWay = await rowsOf<SeatInTheWay>(
    db,
    `select s.seat_no as "seatNo", s.label, seat_state(s) as why,
      count(*) over ()::int as count, (max(s.seat_no) over ())::int as lowest
    from seats s
    where s.event_id = :eventId and s.seat_no > :capacity and not seat_is_free(s)
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
