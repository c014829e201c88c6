import type { ServiceContext } from '../context';
import { eventSeats, planned, plannedValues, recordPlan, writeAreas } from './event-seats';
import { publishedPlan, type DrawnPlan } from './plan-documents';

/** A zone of a plan with somebody in it, as an event prices it. */
export interface ZoneOfPlan {
  readonly code: string;
  readonly name: string;
  readonly seats: number;
}

/** What a new event takes from a plan: how many seats, in which zones. Refuses `not_found` and `plan_not_published`. */
export async function planForEvent(
  { db }: ServiceContext,
  planVersionId: string,
): Promise<{ plan: DrawnPlan; capacity: number; zones: ZoneOfPlan[] }> {
  const plan = await publishedPlan(db, planVersionId);
  return { plan, capacity: plan.house.labels.length, zones: zonesOf(plan).map(({ zone }) => zone) };
}

/** Makes the seats of a new event, in the plan's order. Its zones are its price categories, in their order. */
export async function seatNewEvent(context: ServiceContext, eventId: string, plan: DrawnPlan): Promise<void> {
  const { db } = context;
  const order = plan.house.labels.map((_, place) => place);
  const numbers = new Map(zonesOf(plan).map(({ place }, index) => [place, index + 1]));
  const seats = eventSeats(plan, order, numbers);
  await writeAreas(db, eventId, plan);
  await db.raw(
    `with ${planned}
    insert into seats (event_id, seat_no, label, category_no, kind, step_free, area_no, rank, left_no, right_no, plan_seat_id)
    select :eventId, seat_no, label, category_no, kind, step_free, area_no, rank, left_no, right_no, plan_seat_id
    from planned order by seat_no`,
    { eventId, ...plannedValues(seats) },
  );
  await recordPlan(context, { eventId, plan, seats });
}

/** Zones that have seats, with their place in the plan (from 1). */
export function zonesOf({ document, house }: DrawnPlan): { place: number; zone: ZoneOfPlan }[] {
  const counts = new Map<number, number>();
  for (const place of house.category) counts.set(place, (counts.get(place) ?? 0) + 1);
  return document.zones.flatMap(({ code, name }, index) => {
    const seats = counts.get(index + 1) ?? 0;
    return seats === 0 ? [] : [{ place: index + 1, zone: { code, name, seats } }];
  });
}
