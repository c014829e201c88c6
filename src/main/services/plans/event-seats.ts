import type { Knex } from 'knex';
import { seatKinds } from '../../../shared/domain/seat-kind';
import { seatRanks } from '../../../shared/domain/seat-ranks';
import type { ServiceContext } from '../context';
import type { DrawnPlan } from './plan-documents';

/** What the seats of an event are by its plan, as statements take it: seat 1, 2, … in each list. */
export interface EventSeats {
  readonly labels: readonly string[];
  readonly planSeatIds: readonly string[];
  readonly categoryNos: readonly number[];
  readonly kinds: readonly string[];
  readonly stepFree: readonly boolean[];
  /** 0: no area. */
  readonly areaNos: readonly number[];
  readonly ranks: readonly number[];
  /** 0: nobody. */
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

/**
 * The seats of a plan in the order of an event. `order[seatNo - 1]`: place in the plan's house. `categoryNos`: of each zone of the plan,
 * the number that the event gives it.
 */
export function eventSeats(
  { document, house }: DrawnPlan,
  order: readonly number[],
  categoryNos: ReadonlyMap<number, number>,
): EventSeats {
  const seatNos = new Map(order.map((place, index) => [place, index + 1]));
  const restricted = seatKinds.indexOf('restricted_view');
  const ranks = seatRanks(house, document.focal, (seatNo) => house.kind[seatNo - 1] === restricted);
  const beside = (neighbour: number | undefined) =>
    neighbour === undefined || neighbour === 0 ? 0 : (seatNos.get(neighbour - 1) ?? 0);
  return {
    labels: order.map((place) => house.labels[place] ?? ''),
    planSeatIds: order.map((place) => house.ids[place] ?? ''),
    categoryNos: order.map((place) => categoryNos.get(house.category[place] ?? 0) ?? 1),
    kinds: order.map((place) => seatKinds[house.kind[place] ?? 0] ?? 'standard'),
    stepFree: order.map((place) => house.stepFree[place] === 1),
    areaNos: order.map((place) => house.area[place] ?? 0),
    ranks: order.map((place) => ranks[place] ?? 0),
    lefts: order.map((place) => beside(house.left[place])),
    rights: order.map((place) => beside(house.right[place])),
  };
}

/** `seats` as a common table expression `planned`, from the values of `plannedValues`. */
export const planned = `planned as (
  select p.seat_no::int as seat_no, p.label, p.plan_seat_id, p.category_no, p.kind, p.step_free,
    nullif(p.area_no, 0) as area_no, p.rank, nullif(p.left_no, 0) as left_no, nullif(p.right_no, 0) as right_no
  from unnest(:labels::text[], :planSeatIds::text[], :categoryNos::smallint[], :kinds::text[], :stepFree::boolean[],
      :areaNos::smallint[], :ranks::int[], :lefts::int[], :rights::int[])
    with ordinality as p(label, plan_seat_id, category_no, kind, step_free, area_no, rank, left_no, right_no, seat_no)
)`;

/** Lists of numbers go as one text each: a hundred thousand bound one by one would take seconds. */
export function plannedValues(seats: EventSeats) {
  const list = (values: readonly (number | boolean)[]) => `{${values.join(',')}}`;
  return {
    labels: [...seats.labels],
    planSeatIds: [...seats.planSeatIds],
    categoryNos: list(seats.categoryNos),
    kinds: [...seats.kinds],
    stepFree: list(seats.stepFree),
    areaNos: list(seats.areaNos),
    ranks: list(seats.ranks),
    lefts: list(seats.lefts),
    rights: list(seats.rights),
  };
}

/** The areas of a plan as an event has them: number is the place in the plan. */
export async function writeAreas(db: Knex, eventId: string, { document }: DrawnPlan): Promise<void> {
  if (document.areas.length === 0) return;
  // Two areas may have changed names with each other, and no two may have one name in between.
  await db.raw(`update event_areas set name = '#' || area_no where event_id = :eventId`, { eventId });
  await db.raw(
    `insert into event_areas (event_id, area_no, name)
    select :eventId, area_no, name from unnest(:names::text[]) with ordinality as a(name, area_no)
    on conflict (event_id, area_no) do update set name = excluded.name`,
    { eventId, names: namesApart(document.areas.map(({ name }) => name)) },
  );
}

/** Writes down from when on an event has this plan, and which seat is which. */
export async function recordPlan(
  { db, actor, till }: ServiceContext,
  { eventId, plan, seats }: { eventId: string; plan: DrawnPlan; seats: EventSeats },
): Promise<void> {
  const { ids } = plan.house;
  const isOwnOrder = seats.planSeatIds.every((id, index) => id === ids[index]);
  await db.raw(
    `insert into event_plans (event_id, layout_revision, plan_version_id, plan_seat_ids, applied_by, applied_at_till)
    select id, layout_revision, :planVersionId, :planSeatIds::text[], :personId, :tillId from events where id = :eventId`,
    {
      eventId,
      planVersionId: plan.id,
      planSeatIds: isOwnOrder ? null : [...seats.planSeatIds],
      personId: actor.id,
      tillId: till.id,
    },
  );
}

/** Areas of one name get a number behind it: an event tells them apart by name. */
function namesApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
