import { v7 } from 'uuid';
import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import { makePlan } from '../../../shared/domain/plan/generators/make-plan';
import { checkPlan } from '../../../shared/domain/plan/plan-checks';
import { capacityOf, mostSeats, type PlanDocument } from '../../../shared/domain/plan/plan-document';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { rowOf } from '../rows';
import { drawnPlan } from './plan-documents';
import { lockPlan, readPlan, type Saved } from './plan-row';
import { plainProblem } from './read-plans';

type Plans = Contract['plans'];

/** Begins a plan. Refuses `not_found` for a copy of nothing or an unknown venue, and `plan_not_sound` for too many seats. */
export async function createPlan(
  context: ServiceContext,
  input: ParsedInputOf<Plans['create']>,
): Promise<Saved> {
  const document = await firstDocument(context, input.from);
  const name = input.name ?? document.name;
  return insertPlan(context, { name, venueId: input.venueId ?? null, document: { ...document, name } });
}

/** A new plan with a document as its first draft. Refuses like `createPlan`. */
export async function insertPlan(
  { db, actor, till }: ServiceContext,
  { name, venueId, document }: { name: string; venueId: string | null; document: PlanDocument },
): Promise<Saved> {
  const capacity = capacityOrRefuse(document);
  if (venueId !== null) await demandVenue(db, venueId);
  const id = v7();
  await db.raw(
    `with plan as (
      insert into plans (id, venue_id, name, created_by, changed_by, changed_till_id)
      values (:id, :venueId, :name, :personId, :personId, :tillId) returning id
    )
    insert into plan_versions (plan_id, version_no, document, capacity, created_by)
    select id, 1, :document::jsonb, :capacity, :personId from plan`,
    { id, venueId, name, document: JSON.stringify(document), capacity, personId: actor.id, tillId: till.id },
  );
  return { ...(await readPlan(db, id)), problems: checkPlan(document).map(plainProblem) };
}

/**
 * Saves what is drawn; a plan whose newest version is published gets a new one. Refuses `edited_meanwhile`, `not_found`, and
 * `plan_not_sound` for too many seats.
 */
export async function saveDraft(
  context: ServiceContext,
  { planId, revision, document }: ParsedInputOf<Plans['saveDraft']>,
): Promise<Saved> {
  const { db, actor } = context;
  const capacity = capacityOrRefuse(document);
  const plan = await lockPlan(db, planId, revision);
  await nameAsDrawn(context, planId, document.name);
  const values = { planId, document: JSON.stringify(document), capacity };
  if (plan.draft === null)
    await db.raw(
      `insert into plan_versions (plan_id, version_no, document, capacity, created_by)
      select :planId, coalesce(max(version_no), 0) + 1, :document::jsonb, :capacity, :personId
      from plan_versions where plan_id = :planId`,
      { ...values, personId: actor.id },
    );
  else
    await db.raw(
      `update plan_versions set document = :document::jsonb, capacity = :capacity where plan_id = :planId and status = 'draft'`,
      values,
    );
  await touchPlan(context, planId);
  return { ...(await readPlan(db, planId)), problems: checkPlan(document).map(plainProblem) };
}

/** What is drawn was edited: the revision rises and the change is signed. */
export async function touchPlan(context: ServiceContext, planId: string): Promise<void> {
  await context.db.raw('update plans set revision = revision + 1 where id = :planId', { planId });
  await signPlan(context, planId);
}

/** Says who changed something of a plan and when. Its revision stays: nobody who draws is disturbed by a name or a venue. */
export async function signPlan({ db, actor, till }: ServiceContext, planId: string): Promise<void> {
  await db.raw(
    `update plans set changed_at = now(), changed_by = :personId, changed_till_id = :tillId where id = :planId`,
    { planId, personId: actor.id, tillId: till.id },
  );
}

/** A name that was changed on the drawing is the plan's from then on. */
async function nameAsDrawn({ db }: ServiceContext, planId: string, name: string): Promise<void> {
  await db.raw(
    `update plans set name = :name where id = :planId and :name is distinct from (
      select w.document ->> 'name' from plan_versions w where w.plan_id = :planId order by w.version_no desc limit 1)`,
    { planId, name },
  );
}

export async function demandVenue(db: ServiceContext['db'], venueId: string): Promise<void> {
  const found = await rowOf(db, 'select 1 from venues where id = :venueId for key share', { venueId });
  if (found === undefined) refuse('not_found', { what: 'venue', id: venueId });
}

async function firstDocument(
  { db }: ServiceContext,
  from: ParsedInputOf<Plans['create']>['from'],
): Promise<PlanDocument> {
  switch (from.kind) {
    case 'recipe':
      return makePlan(from.recipe);
    case 'document':
      return from.document;
    case 'copy':
      return (await drawnPlan(db, from.planVersionId)).document;
  }
}

/** More seats than an event may have cannot even be kept as a draft. */
function capacityOrRefuse(document: PlanDocument): number {
  const capacity = capacityOf(document);
  if (capacity > mostSeats)
    refuse('plan_not_sound', { faults: [{ code: 'too_many_seats', names: [String(capacity)] }], count: 1 });
  return capacity;
}
