import type { Knex } from 'knex';
import type { PlanHouse } from '../../../shared/domain/plan/plan-house';
import { rowOf } from '../rows';
import { drawnPlan, type DrawnPlan } from './plan-documents';

/** The house of an event by its plan, with the event's own order of seats. */
export interface HouseOfEvent {
  readonly plan: DrawnPlan;
  readonly layoutRevision: number;
  /** `order[seatNo - 1]`: place in the plan's house. Null: the same order. */
  readonly order: readonly number[] | null;
}

/** The plan that an event has now, or had at an instant; null: it had none. */
export async function houseOfEvent(
  db: Knex,
  eventId: string,
  at: string | null,
): Promise<HouseOfEvent | null> {
  const row = await rowOf<{
    plan_version_id: string;
    layout_revision: number;
    plan_seat_ids: string[] | null;
  }>(
    db,
    `select plan_version_id, layout_revision, plan_seat_ids from event_plans
    where event_id = :eventId and (:at::timestamptz is null or applied_at <= :at::timestamptz)
    order by layout_revision desc limit 1`,
    { eventId, at },
  );
  if (row === undefined) return null;
  const plan = await drawnPlan(db, row.plan_version_id);
  const order = row.plan_seat_ids === null ? null : orderOf(plan.house, row.plan_seat_ids);
  return { plan, layoutRevision: row.layout_revision, order };
}

function orderOf({ ids }: PlanHouse, planSeatIds: readonly string[]): readonly number[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return planSeatIds.map((id) => places.get(id) ?? 0);
}
