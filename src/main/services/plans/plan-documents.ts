// Cast: documents were parsed when they were saved.
import type { Knex } from 'knex';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document';
import { planHouse, type PlanHouse } from '../../../shared/domain/plan/plan-house';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf } from '../rows';

/** A version with its house laid out. Not to be changed: the last few published ones stay in memory. */
export interface DrawnPlan {
  readonly id: string;
  readonly planId: string;
  readonly status: 'draft' | 'published';
  readonly document: PlanDocument;
  readonly house: PlanHouse;
}

const kept = new Map<string, DrawnPlan>();
const mostKept = 6;

/** Refuses `not_found`. */
export async function drawnPlan(db: Knex, planVersionId: string): Promise<DrawnPlan> {
  const known = kept.get(planVersionId);
  if (known !== undefined) return known;
  const row = await rowOf<{ plan_id: string; status: DrawnPlan['status']; document: unknown }>(
    db,
    'select plan_id, status, document from plan_versions where id = :planVersionId',
    { planVersionId },
  );
  if (row === undefined) refuse('not_found', { what: 'plan_version', id: planVersionId });
  const document = row.document as PlanDocument;
  const drawn = {
    id: planVersionId,
    planId: row.plan_id,
    status: row.status,
    document,
    house: planHouse(document),
  };
  // A draft changes, and other databases may have been opened since: ids are never used again, and what is published stays.
  if (row.status === 'published') keep(drawn);
  return drawn;
}

/** The same, for events. Refuses `plan_not_published` as well. */
export async function publishedPlan(db: Knex, planVersionId: string): Promise<DrawnPlan> {
  const drawn = await drawnPlan(db, planVersionId);
  if (drawn.status !== 'published') refuse('plan_not_published', { planVersionId });
  return drawn;
}

function keep(drawn: DrawnPlan): void {
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
  kept.set(drawn.id, drawn);
}
