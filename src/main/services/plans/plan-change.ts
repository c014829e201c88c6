import type { Knex } from 'knex';
import type { PlanChange } from '../../../shared/contract/plans';
import type { EventId, PlanVersionId } from '../../../shared/domain/ids';
import { planDifference, type SeatDifference } from '../../../shared/domain/plan/plan-difference';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document';
import { emptyPlan } from '../../../shared/domain/plan/plan-document';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf, rowsOf } from '../rows';
import { newOrder, type NewOrder, type StandingSeat } from './new-order';
import { drawnPlan, publishedPlan, type DrawnPlan } from './plan-documents';

/** Further than this and a buyer sits somewhere else. Metres. */
const otherPlace = 0.5;
const mostShown = 2_000;

export interface EventWithPlan {
  readonly id: EventId;
  readonly name: string;
  readonly revision: number;
  readonly plan_version_id: PlanVersionId | null;
  readonly changed_at: string;
  readonly changed_by: string | null;
}

export interface PlannedChange {
  readonly event: EventWithPlan;
  readonly plan: DrawnPlan;
  readonly standing: readonly StandingSeat[];
  readonly next: NewOrder;
  readonly change: PlanChange;
}

/** What a version would do to an event. Refuses `not_found` and `plan_not_published`. */
export async function planChange(
  db: Knex,
  { eventId, planVersionId }: { eventId: EventId; planVersionId: PlanVersionId },
): Promise<PlannedChange> {
  const event = await rowOf<EventWithPlan>(
    db,
    `select e.id, e.name, e.revision, e.plan_version_id, e.changed_at, u.name as changed_by
    from events e left join users u on u.id = e.changed_by where e.id = :eventId`,
    { eventId },
  );
  if (event === undefined) refuse('not_found', { what: 'event', id: eventId });
  const plan = await publishedPlan(db, planVersionId);
  const before =
    event.plan_version_id === null ? null : (await drawnPlan(db, event.plan_version_id)).document;
  const standing = await rowsOf<StandingSeat>(
    db,
    `select s.label, s.plan_seat_id as "planSeatId", seat_state(s) as state from seats s where s.event_id = :eventId order by s.seat_no`,
    { eventId },
  );
  const next = newOrder(standing, plan);
  const change = changeOf({ event, before, plan, standing, next }, planVersionId);
  return { event, plan, standing, next, change };
}

interface Comparison extends Omit<PlannedChange, 'change'> {
  /** Null: the event had no plan. */
  readonly before: PlanDocument | null;
}

function changeOf(comparison: Comparison, planVersionId: PlanVersionId): PlanChange {
  const { event, before, plan, next } = comparison;
  const differences = planDifference(before ?? emptyPlan('-'), plan.document);
  const count = (what: SeatDifference['changes'][number]['what']) =>
    differences.filter(({ changes }) => changes.some((each) => each.what === what)).length;
  const seatNos = new Map(next.planSeatIds.map((id, index) => [id, index + 1]));
  return {
    eventId: event.id,
    planVersionId,
    fromPlanVersionId: event.plan_version_id,
    added: count('added'),
    removed: before === null ? comparison.standing.length : count('removed'),
    moved: count('moved'),
    relabelled: count('relabelled'),
    rezoned: count('rezoned'),
    capacity: plan.house.labels.length,
    inTheWay: seatsInTheWay(comparison, differences, seatNos),
    seats: differences.slice(0, mostShown).map((difference) => shown(difference, seatNos)),
  };
}

function shown(
  { id, label, where, changes }: SeatDifference,
  seatNos: ReadonlyMap<string | null, number>,
): PlanChange['seats'][number] {
  let [labelAfter, zoneAfter]: [string | null, string | null] = [null, null];
  for (const each of changes) {
    if (each.what === 'relabelled') labelAfter = each.to;
    if (each.what === 'rezoned') zoneAfter = each.to;
  }
  const { x, y } = where;
  return {
    seatNo: seatNos.get(id) ?? null,
    label,
    x,
    y,
    changes: changes.map(({ what }) => what),
    labelAfter,
    zoneAfter,
  };
}

type InTheWay = PlanChange['inTheWay'][number];

/** A buyer keeps place, price and kind. A seat that is only closed may be moved or renamed, but not vanish. */
function seatsInTheWay(
  { standing, next }: Comparison,
  differences: readonly SeatDifference[],
  seatNos: ReadonlyMap<string | null, number>,
): InTheWay[] {
  const named = (seatNo: number, change: InTheWay['change']): InTheWay[] => {
    const seat = standing[seatNo - 1];
    return seat === undefined ? [] : [{ seatNo, label: seat.label, why: seat.state, change }];
  };
  const touched = differences.flatMap(({ id, changes }) => {
    const seatNo = seatNos.get(id);
    const state = standing[(seatNo ?? 0) - 1]?.state;
    if (seatNo === undefined || state === 'free' || state === 'blocked') return [];
    const [worst] = changes.flatMap(touches);
    return worst === undefined ? [] : named(seatNo, worst);
  });
  return [
    ...next.removed.flatMap((seatNo) => named(seatNo, 'removed')),
    ...touched,
    ...next.notLast.flatMap((seatNo) => named(seatNo, 'not_last')),
  ];
}

function touches(change: SeatDifference['changes'][number]): InTheWay['change'][] {
  switch (change.what) {
    case 'moved':
      return change.metres > otherPlace ? ['moved'] : [];
    case 'rezoned':
      return ['rezoned'];
    case 'kind':
      return ['kind'];
    // Removed seats are named by `newOrder`, which knows which names went; a new label is a correction.
    case 'added':
    case 'removed':
    case 'relabelled':
      return [];
  }
}
