import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { EventId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { rowOf } from '../rows';
import { layoutWithAreas, type AreaPlaces } from './layout-with-areas';
import { houseOfEvent } from '../plans/plans.service';
import { layoutVersion } from './layout-version';
import { placesOf, readPlannedLayout } from './planned-layout';

type Layout = Contract['seats']['layout'];

interface LayoutRow {
  readonly id: EventId;
  readonly layout_revision: number;
  /** Of the newest plan that the event got; null: it never had one. */
  readonly plan_revision: number | null;
  readonly labels: Buffer;
  /** Two bytes each, big end first: the label's length in UTF-8. */
  readonly label_lengths: Buffer;
  readonly categories: Buffer;
  /** Empty where every seat has a number, or a plan says where the areas are. */
  readonly areas: readonly AreaPlaces[];
}

/**
 * Where every seat is and what it is called: places from the event's plan, else from the capacity alone, labels and categories from the
 * seats. `at`: as the plan was then, where the event had one. Refuses `not_found`.
 */
export async function readLayout(
  context: ServiceContext,
  { eventId, at }: ParsedInputOf<Layout>,
): Promise<OutputOf<Layout>> {
  const { db } = context;
  if (at !== undefined) {
    const then = await readPlannedLayout(db, eventId, at);
    if (then !== null) return then;
  }
  // The house of a plan is read and laid out while the server gathers the seats.
  const [row, house] = await Promise.all([
    rowOf<LayoutRow>(db, layoutStatement, { eventId }),
    houseOfEvent(db, eventId, null),
  ]);
  if (row === undefined) refuse('not_found', { what: 'event', id: eventId });
  // The plan was changed between the two.
  if (row.plan_revision !== (house?.layoutRevision ?? null)) return readLayout(context, { eventId });
  const labelEnds = endsOf(row.label_lengths);
  const category = new Uint8Array(row.categories);
  const [version, labels] = [layoutVersion(row.layout_revision), new Uint8Array(row.labels)];
  if (house !== null)
    return { eventId: row.id, version, category, labels, labelEnds, ...placesOf(house, category) };
  return {
    eventId: row.id,
    version,
    category,
    labels,
    labelEnds,
    ...layoutWithAreas(row.categories.length, row.areas),
  };
}

function endsOf(lengths: Buffer): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(lengths.length / 2);
  let end = 0;
  for (let index = 0; index < ends.length; index += 1) {
    end += lengths.readUInt16BE(index * 2);
    ends[index] = end;
  }
  return ends;
}

const layoutStatement = `
  select e.id, e.layout_revision, c.labels, c.label_lengths, c.categories,
    (select max(p.layout_revision) from event_plans p where p.event_id = e.id) as plan_revision,
    (select coalesce(json_agg(json_build_object('name', a.name, 'places',
        (select count(*) from seats s where s.event_id = e.id and s.area_no = a.area_no)) order by a.area_no), '[]')
      from event_areas a where a.event_id = e.id and e.plan_version_id is null) as areas
  from events e cross join lateral (
    select string_agg(convert_to(label, 'UTF8'), '') as labels,
      string_agg(int2send(octet_length(label)::int2), '') as label_lengths,
      string_agg(set_byte('\\x00', 0, category_no), '') as categories
    from (select s.label, s.category_no from seats s where s.event_id = e.id order by s.seat_no) seat
  ) c
  where e.id = :eventId`;
