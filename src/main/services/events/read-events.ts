import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { pageOf, pageStart, type PageRow } from '../pages';
import { rowOf, rowsOf } from '../rows';
import { anywhere, searchWords } from '../search-words';
import { readAreas } from './areas';
import { countsOf, eventColumns, eventOf, houseCounts, type EventRow, type HouseCounts } from './event-row';

type Events = Contract['events'];

/** One event with how its house stands; archived ones as well. Refuses `not_found`. */
export async function getEvent(
  { db }: ServiceContext,
  { eventId }: ParsedInputOf<Events['get']>,
): Promise<OutputOf<Events['get']>> {
  const row = await rowOf<EventRow & HouseCounts>(
    db,
    `select ${eventColumns}, c.* from events e cross join lateral (${houseCounts}) c where e.id = :eventId`,
    { eventId },
  );
  if (row === undefined) refuse('not_found', { what: 'event', id: eventId });
  return { ...eventOf(row), ...countsOf(row), areas: await readAreas(db, eventId) };
}

/** Events by start. Every word of the search is found in name or venue. Archived ones only on demand. */
export async function listEvents(
  { db }: ServiceContext,
  input: ParsedInputOf<Events['list']>,
): Promise<OutputOf<Events['list']>> {
  const limit = input.limit ?? 50;
  const start = pageStart(input.cursor);
  const [compared, direction] = input.order === 'latest_first' ? ['<', 'desc'] : ['>', 'asc'];
  const rows = await rowsOf<EventRow & HouseCounts & PageRow>(
    db,
    `with page as (
      select e.* from events e
      where (:includeArchived or e.archived_at is null)
        and (:status::text[] is null or e.status = any(:status::text[]))
        and (:startsFrom::timestamptz is null or e.starts_at >= :startsFrom::timestamptz)
        and (:startsBefore::timestamptz is null or e.starts_at < :startsBefore::timestamptz)
        and (e.name || ' ' || e.venue) ilike all (:words::text[])
        and (:pageAt::timestamptz is null or (e.starts_at, e.id) ${compared} (:pageAt::timestamptz, :pageId::uuid))
      order by e.starts_at ${direction}, e.id ${direction} limit :limit
    )
    select ${eventColumns}, e.starts_at::text as page_at, c.*
    from page e cross join lateral (${houseCounts}) c
    order by e.starts_at ${direction}, e.id ${direction}`,
    {
      includeArchived: input.includeArchived ?? false,
      status: input.status ?? null,
      startsFrom: input.startsFrom ?? null,
      startsBefore: input.startsBefore ?? null,
      words: searchWords(input.search).map(anywhere),
      pageAt: start?.at ?? null,
      pageId: start?.id ?? null,
      limit: limit + 1,
    },
  );
  const page = pageOf(rows, limit);
  return { items: page.rows.map(summaryOf), next: page.next };
}

function summaryOf(row: EventRow & HouseCounts): OutputOf<Events['list']>['items'][number] {
  const { description: _, planVersionId: __, ...event } = eventOf(row);
  return { ...event, ...countsOf(row) };
}
