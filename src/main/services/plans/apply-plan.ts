import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { PlanChange } from '../../../shared/contract/plans';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { lockEventAgainstSales, lockEventForEdit, orBusy } from '../locks';
import { instantOf, rowOf } from '../rows';
import { eventSeats, planned, plannedValues, recordPlan, writeAreas } from './event-seats';
import { planChange, type PlannedChange } from './plan-change';
import { writeZones } from './write-zones';

type Apply = Contract['plans']['applyToEvent'];

/** What another version would do, without doing it. Refuses `not_found` and `plan_not_published`. */
export async function previewChange(
  { db }: ServiceContext,
  input: ParsedInputOf<Contract['plans']['previewChange']>,
): Promise<PlanChange> {
  return (await planChange(db, input)).change;
}

/**
 * Gives an event another version. Seats keep their numbers, buyers their seats. Refuses `plan_change_touches_seats`, naming them,
 * `edited_meanwhile`, `plan_not_published`, `invalid_input` for a new zone without a price, `not_found` and `busy`.
 */
export async function applyPlan(
  context: ServiceContext,
  input: ParsedInputOf<Apply>,
): Promise<OutputOf<Apply>> {
  const { db } = context;
  return orBusy(db, { what: 'event' }, async () => {
    await lockEventForEdit(db, input.eventId);
    await lockEventAgainstSales(db, input.eventId);
    const planned_ = await planChange(db, input);
    refuseIfEdited(planned_, input.revision);
    refuseIfTouched(planned_.change);
    const { seats: _, inTheWay: __, ...counts } = planned_.change;
    const numbers = await writeZones(db, input, planned_.plan);
    const facts = await writeSeats(context, planned_, numbers);
    return { ...counts, ...facts };
  });
}

function refuseIfEdited({ event }: PlannedChange, revision: number): void {
  if (event.revision === revision) return;
  refuse('edited_meanwhile', {
    revision: event.revision,
    changedBy: event.changed_by,
    changedAt: instantOf(event.changed_at),
    differences: [],
  });
}

function refuseIfTouched({ eventId, inTheWay }: PlanChange): void {
  if (inTheWay.length === 0) return;
  const seats = inTheWay.slice(0, 20).flatMap(({ why, ...seat }) => {
    // Nobody has checked in to a free seat, and a free one is never in the way.
    if (why === 'free') return [];
    return [{ ...seat, why: why === 'checked_in' ? ('booked' as const) : why }];
  });
  refuse('plan_change_touches_seats', { eventId, seats, count: inTheWay.length });
}

async function writeSeats(
  context: ServiceContext,
  { event, plan, standing, next, change }: PlannedChange,
  categoryNos: ReadonlyMap<number, number>,
): Promise<{ revision: number; layoutRevision: number }> {
  const { db, actor, till } = context;
  const seats = eventSeats(plan, next.order, categoryNos);
  const capacity = next.order.length;
  const values = { eventId: event.id, ...plannedValues(seats) };
  await writeAreas(db, event.id, plan);
  await db.raw(
    `with ${planned}
    update seats s set label = p.label, category_no = p.category_no, kind = p.kind, step_free = p.step_free, area_no = p.area_no,
      rank = p.rank, left_no = p.left_no, right_no = p.right_no, plan_seat_id = p.plan_seat_id
    from planned p
    where s.event_id = :eventId and s.seat_no = p.seat_no
      and (s.label, s.category_no, s.kind, s.step_free, s.area_no, s.rank, s.left_no, s.right_no, s.plan_seat_id)
        is distinct from (p.label, p.category_no, p.kind, p.step_free, p.area_no, p.rank, p.left_no, p.right_no, p.plan_seat_id)`,
    values,
  );
  if (capacity < standing.length)
    await db.raw('delete from seats where event_id = :eventId and seat_no > :capacity', {
      eventId: event.id,
      capacity,
    });
  if (capacity > standing.length)
    await db.raw(
      `with ${planned}
      insert into seats (event_id, seat_no, label, category_no, kind, step_free, area_no, rank, left_no, right_no, plan_seat_id)
      select :eventId, seat_no, label, category_no, kind, step_free, area_no, rank, left_no, right_no, plan_seat_id
      from planned where seat_no > :from order by seat_no`,
      { ...values, from: standing.length },
    );
  await db.raw(
    `with gone as (
      delete from event_areas a where a.event_id = :eventId and a.area_no > :areas
    ), signed as (
      insert into journal (action, event_id, person_id, till_id, facts)
      values ('plan_changed', :eventId, :personId, :tillId, :facts::jsonb)
    )
    update events set capacity = :capacity, plan_version_id = :planVersionId, layout_revision = layout_revision + 1,
      revision = revision + 1, changed_at = now(), changed_by = :personId, changed_till_id = :tillId
    where id = :eventId`,
    {
      eventId: event.id,
      areas: plan.document.areas.length,
      personId: actor.id,
      tillId: till.id,
      facts: JSON.stringify({
        from: event.plan_version_id,
        to: plan.id,
        added: change.added,
        removed: change.removed,
      }),
      capacity,
      planVersionId: plan.id,
    },
  );
  await recordPlan(context, { eventId: event.id, plan, seats });
  const row = await rowOf<{ revision: number; layout_revision: number }>(
    db,
    'select revision, layout_revision from events where id = :eventId',
    { eventId: event.id },
  );
  return { revision: row?.revision ?? 0, layoutRevision: row?.layout_revision ?? 0 };
}
