import type { Knex } from 'knex';
import type { NamedSeat, SeatRefusals } from '../../../shared/refusals/seats';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf } from '../rows';

/** More about what was wanted. */
interface Wanted {
  /** Only in this one. */
  readonly category?: { readonly categoryNo: number; readonly code: string } | null;
  /** What it could have, where that is less than what is free; otherwise counted. */
  readonly left?: number;
  readonly elsewhere?: SeatRefusals['not_enough_seats']['elsewhere'];
}

/** So few that they can be named. */
const few = 12;

/**
 * Says how many are left, which, and where there are enough: refuses `not_enough_seats`. Answers when there are enough (again), because
 * somebody gave some back.
 */
export async function refuseNotEnough(
  db: Knex,
  eventId: string,
  asked: number,
  wanted: Wanted = {},
): Promise<void> {
  const { category = null, elsewhere = [] } = wanted;
  const row = await rowOf<{ left: number; held: number; seats: NamedSeat[] }>(
    db,
    `select count(*) filter (where seat_is_free(s))::int as left, count(*) filter (where seat_state_code(s) = 1)::int as held,
      (select coalesce(json_agg(json_build_object('seatNo', f.seat_no, 'label', f.label) order by f.seat_no), '[]') from (
        select f.seat_no, f.label from seats f
        where f.event_id = :eventId and f.booking_id is null and seat_is_free(f)
          and (:categoryNo::int is null or f.category_no = :categoryNo::int)
        order by f.seat_no limit :atMost::int
      ) f) as seats
    from seats s where s.event_id = :eventId and (:categoryNo::int is null or s.category_no = :categoryNo::int)`,
    { eventId, categoryNo: category?.categoryNo ?? null, atMost: few + 1 },
  );
  const { left: free, held, seats } = row ?? { left: 0, held: 0, seats: [] };
  const left = wanted.left ?? free;
  if (left >= asked) return;
  refuse('not_enough_seats', {
    eventId,
    asked,
    left,
    held,
    category: category?.code ?? null,
    seats: left === free && seats.length <= few ? seats : [],
    elsewhere: [...elsewhere],
  });
}
