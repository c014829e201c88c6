import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import type { Plan } from '../../../shared/contract/plans';
import { checkPlan } from '../../../shared/domain/plan/plan-checks';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { demandVenue, signPlan, touchPlan } from './draft-plan';
import { drawnPlan } from './plan-documents';
import { lockPlan, readPlan } from './plan-row';

type Plans = Contract['plans'];

/** Makes the draft final. Refuses `plan_not_sound`, naming what is wrong, `plan_has_no_draft`, `edited_meanwhile` and `not_found`. */
export async function publishPlan(
  context: ServiceContext,
  { planId, revision, note = '' }: ParsedInputOf<Plans['publish']>,
): Promise<Plan> {
  const { db, actor } = context;
  const plan = await lockPlan(db, planId, revision);
  if (plan.draft === null) refuse('plan_has_no_draft', { planId, name: plan.name });
  const { document } = await drawnPlan(db, plan.draft.id);
  const faults = checkPlan(document).filter(({ weight }) => weight === 'error');
  if (faults.length > 0) {
    const named = faults.slice(0, 20).map(({ code, names }) => ({ code, names: [...names] }));
    refuse('plan_not_sound', { faults: named, count: faults.length });
  }
  await db.raw(
    `update plan_versions set status = 'published', note = :note, published_at = now(), published_by = :personId where id = :id`,
    { id: plan.draft.id, note, personId: actor.id },
  );
  await touchPlan(context, planId);
  return readPlan(db, planId);
}

/** Throws the draft away. A plan that was never published goes with it only by `plans.delete`. Refuses as publishing does. */
export async function discardDraft(
  context: ServiceContext,
  { planId, revision }: ParsedInputOf<Plans['discardDraft']>,
): Promise<Plan> {
  const { db } = context;
  const plan = await lockPlan(db, planId, revision);
  if (plan.draft === null || plan.published === null)
    refuse('plan_has_no_draft', { planId, name: plan.name });
  await db.raw('delete from plan_versions where id = :id', { id: plan.draft.id });
  await touchPlan(context, planId);
  return readPlan(db, planId);
}

/** Name, venue, archive; the revision stays, because the drawing does. Refuses `not_found`. */
export async function updatePlan(
  context: ServiceContext,
  { planId, name, venueId, isArchived }: ParsedInputOf<Plans['update']>,
): Promise<Plan> {
  const { db } = context;
  const plan = await lockPlan(db, planId);
  if (venueId !== undefined && venueId !== null) await demandVenue(db, venueId);
  await db.raw(
    `update plans set name = :name, venue_id = :venueId,
      archived_at = case when not :isArchived then null else coalesce(archived_at, now()) end
    where id = :planId`,
    {
      planId,
      name: name ?? plan.name,
      venueId: venueId === undefined ? plan.venueId : venueId,
      isArchived: isArchived ?? plan.isArchived,
    },
  );
  await signPlan(context, planId);
  return readPlan(db, planId);
}

/** Removes a plan without history, archives one that an event ever had. Refuses `not_found`. */
export async function deletePlan(
  context: ServiceContext,
  { planId }: ParsedInputOf<Plans['delete']>,
): Promise<{ id: Plan['id']; outcome: 'removed' | 'archived' }> {
  const { db } = context;
  const plan = await lockPlan(db, planId);
  const { rows } = await db.raw<{ rows: { used: boolean }[] }>(
    `select exists (select from plan_versions w where w.plan_id = :planId
      and (exists (select from events e where e.plan_version_id = w.id)
        or exists (select from event_plans x where x.plan_version_id = w.id))) as used`,
    { planId },
  );
  if (rows[0]?.used === true) {
    await updatePlan(context, { planId, isArchived: true });
    return { id: plan.id, outcome: 'archived' };
  }
  await db.raw('delete from plans where id = :planId', { planId });
  return { id: plan.id, outcome: 'removed' };
}
