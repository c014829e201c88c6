import type { Knex } from 'knex';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf } from '../rows';

/** Says how many are left: refuses `not_enough_seats`. Answers when there are enough (again), because somebody gave some back. */
export async function refuseNotEnough(db: Knex, eventId: string, asked: number): Promise<void> {
  const row = await rowOf<{ left: number; held: number }>(
    db,
    `select count(*) filter (where seat_is_free(s))::int as left, count(*) filter (where seat_state_code(s) = 1)::int as held
    from seats s where s.event_id = :eventId`,
    { eventId },
  );
  const { left, held } = row ?? { left: 0, held: 0 };
  if (left < asked) refuse('not_enough_seats', { eventId, asked, left, held });
}
