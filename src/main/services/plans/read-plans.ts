import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { Plan } from '../../../shared/contract/plans';
import { checkPlan } from '../../../shared/domain/plan/plan-checks';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { rowOf, rowsOf } from '../rows';
import { drawnPlan } from './plan-documents';
import { planColumns, planOf, readPlan, versionJson, versionOf, type PlanRow } from './plan-row';

type Plans = Contract['plans'];
type Version = NonNullable<Plan['draft']>;

/** Plans by name. */
export async function listPlans(
  { db }: ServiceContext,
  { venueId, includeArchived = false }: ParsedInputOf<Plans['list']>,
): Promise<OutputOf<Plans['list']>> {
  const rows = await rowsOf<PlanRow>(
    db,
    `select ${planColumns} from plans p
    where (:includeArchived or p.archived_at is null) and (:venueId::uuid is null or p.venue_id = :venueId::uuid)
    order by lower(p.name), p.id`,
    { includeArchived, venueId: venueId ?? null },
  );
  return { items: rows.map(planOf), next: null };
}

/** One plan with its history. Refuses `not_found`. */
export async function getPlan(
  { db }: ServiceContext,
  { planId }: ParsedInputOf<Plans['get']>,
): Promise<OutputOf<Plans['get']>> {
  const plan = await readPlan(db, planId);
  const versions = await rowsOf<{ version: Version }>(
    db,
    `select ${versionJson} as version from plan_versions w where w.plan_id = :planId order by w.version_no desc`,
    { planId },
  );
  return { ...plan, versions: versions.map(({ version }) => versionOf(version)) };
}

interface VersionRow {
  readonly version: Version;
  readonly plan_id: Plan['id'];
  readonly plan_name: string;
  readonly plan_revision: number;
  readonly document: unknown;
}

/** One version with its document. Refuses `not_found`. */
export async function readVersion(
  { db }: ServiceContext,
  { planVersionId }: ParsedInputOf<Plans['version']>,
): Promise<OutputOf<Plans['version']>> {
  const row = await rowOf<VersionRow>(
    db,
    `select ${versionJson} as version, w.plan_id, p.name as plan_name, p.revision as plan_revision, w.document
    from plan_versions w join plans p on p.id = w.plan_id where w.id = :planVersionId`,
    { planVersionId },
  );
  if (row === undefined) refuse('not_found', { what: 'plan_version', id: planVersionId });
  return {
    ...versionOf(row.version),
    planId: row.plan_id,
    planName: row.plan_name,
    planRevision: row.plan_revision,
    // Parsed when it was saved.
    document: row.document as PlanDocument,
  };
}

/** Everything that is wrong with a version. Refuses `not_found`. */
export async function checkVersion(
  { db }: ServiceContext,
  { planVersionId }: ParsedInputOf<Plans['check']>,
): Promise<OutputOf<Plans['check']>> {
  const { document } = await drawnPlan(db, planVersionId);
  return { items: checkPlan(document).map(plainProblem), next: null };
}

/** Lists that may be changed, as the contract has them. */
export function plainProblem(problem: ReturnType<typeof checkPlan>[number]) {
  return { ...problem, names: [...problem.names], ids: [...problem.ids] };
}
