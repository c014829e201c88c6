import type { Knex } from 'knex';
import type { OutputOf, Contract } from '../../../shared/contract/contract';
import type { Plan } from '../../../shared/contract/plans';
import { refuse } from '../../../shared/refusals/refusal';
import { instantOf, instantOrNull, rowOf } from '../rows';

type Version = NonNullable<Plan['draft']>;

export interface PlanRow {
  readonly id: Plan['id'];
  readonly name: string;
  readonly venueId: Plan['venueId'];
  readonly venue: string | null;
  readonly revision: number;
  readonly isArchived: boolean;
  readonly draft: Version | null;
  readonly published: Version | null;
  readonly changedAt: string;
  readonly changedBy: string | null;
}

/** Of `plan_versions w`, as JSON. */
export const versionJson = `json_build_object('id', w.id, 'versionNo', w.version_no, 'status', w.status, 'capacity', w.capacity,
  'note', w.note, 'createdAt', w.created_at, 'createdBy', (select u.name from users u where u.id = w.created_by),
  'publishedAt', w.published_at, 'publishedBy', (select u.name from users u where u.id = w.published_by),
  'events', (select count(*)::int from events e where e.plan_version_id = w.id and e.archived_at is null))`;

/** Of `plans p`. */
export const planColumns = `p.id, p.name, p.venue_id as "venueId", (select v.name from venues v where v.id = p.venue_id) as venue,
  p.revision, p.archived_at is not null as "isArchived", p.changed_at as "changedAt",
  (select u.name from users u where u.id = p.changed_by) as "changedBy",
  (select ${versionJson} from plan_versions w where w.plan_id = p.id and w.status = 'draft') as draft,
  (select ${versionJson} from plan_versions w where w.plan_id = p.id and w.status = 'published'
    order by w.version_no desc limit 1) as published`;

/** A plan as the contract shows it. */
export function planOf(row: PlanRow): Plan {
  return {
    ...row,
    draft: row.draft && versionOf(row.draft),
    published: row.published && versionOf(row.published),
    changedAt: instantOf(row.changedAt),
  };
}

/** JSON from the database writes instants in its own way. */
export function versionOf(version: Version): Version {
  return {
    ...version,
    createdAt: instantOf(version.createdAt),
    publishedAt: instantOrNull(version.publishedAt),
  };
}

/** Refuses `not_found`. */
export async function readPlan(db: Knex, planId: string): Promise<Plan> {
  const row = await rowOf<PlanRow>(db, `select ${planColumns} from plans p where p.id = :planId`, { planId });
  if (row === undefined) refuse('not_found', { what: 'plan', id: planId });
  return planOf(row);
}

/** Keeps other edits of a plan out until the transaction ends. Refuses `not_found`, and `edited_meanwhile` on another revision. */
export async function lockPlan(db: Knex, planId: string, revision?: number): Promise<Plan> {
  await db.raw('select id from plans where id = :planId for no key update', { planId });
  const plan = await readPlan(db, planId);
  if (revision !== undefined && revision !== plan.revision) {
    const { changedBy, changedAt } = plan;
    refuse('edited_meanwhile', { revision: plan.revision, changedBy, changedAt, differences: [] });
  }
  return plan;
}

export type Saved = OutputOf<Contract['plans']['create']>;
