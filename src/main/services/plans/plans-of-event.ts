import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { instantOf, rowsOf } from '../rows';

type OfEvent = Contract['plans']['ofEvent'];
type Row = OutputOf<OfEvent>['items'][number];

/**
 * The versions that an event was sold on, the newest first. An event without a plan, or that nobody knows, had none. `since` is
 * rounded up, so that `seats.layout` at that instant is already this version.
 */
export async function plansOfEvent(
  { db }: ServiceContext,
  { eventId }: ParsedInputOf<OfEvent>,
): Promise<OutputOf<OfEvent>> {
  const rows = await rowsOf<Row>(
    db,
    `select w.plan_id as "planId", w.id as "planVersionId", p.name as "planName", w.version_no as "versionNo",
      date_trunc('milliseconds', ep.applied_at + interval '999 microseconds') as since, u.name as by
    from event_plans ep
      join plan_versions w on w.id = ep.plan_version_id
      join plans p on p.id = w.plan_id
      left join users u on u.id = ep.applied_by
    where ep.event_id = :eventId order by ep.layout_revision desc`,
    { eventId },
  );
  return { items: rows.map((row) => ({ ...row, since: instantOf(row.since) })), next: null };
}
