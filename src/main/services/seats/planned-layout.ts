import type { Knex } from 'knex';
import type { EventId } from '../../../shared/domain/ids';
import { planVersionId } from '../../../shared/domain/ids';
import type { LayoutPlan, SeatLayout } from '../../../shared/contract/seats';
import { houseOfEvent } from '../plans/plans.service';
import { rowsOf } from '../rows';
import { layoutVersion } from './layout-version';

type HouseOfEvent = NonNullable<Awaited<ReturnType<typeof houseOfEvent>>>;
type Places = Pick<SeatLayout, 'x' | 'y' | 'row' | 'section' | 'rowNames' | 'sectionNames' | 'plan'>;

/** Places and drawing of a plan in the event's order. `category`: of every seat, to colour the categories as their zones. */
export function placesOf(house: HouseOfEvent, category: Uint8Array): Places {
  const { order, plan } = house;
  const { house: drawn } = plan;
  return {
    x: inOrder(drawn.x, order),
    y: inOrder(drawn.y, order),
    row: inOrder(drawn.row, order),
    section: inOrder(drawn.section, order),
    rowNames: drawn.rowNames,
    sectionNames: drawn.sectionNames,
    plan: planOf(house, category),
  };
}

/** An event's house as its plan was at an instant: labels and zones of the plan, whatever was corrected since. Null: it had no plan. */
export async function readPlannedLayout(db: Knex, eventId: EventId, at: string): Promise<SeatLayout | null> {
  const house = await houseOfEvent(db, eventId, at);
  if (house === null) return null;
  const { document, house: drawn } = house.plan;
  const categories = await rowsOf<{ category_no: number; code: string }>(
    db,
    'select category_no, lower(code) as code from price_categories where event_id = :eventId',
    { eventId },
  );
  const numbers = document.zones.map(
    ({ code }) => categories.find((each) => each.code === code.toLowerCase())?.category_no ?? 0,
  );
  const category = inOrder(drawn.category, house.order).map((place) => numbers[place - 1] ?? 0);
  const ordered = house.order?.map((place) => drawn.labels[place] ?? '') ?? drawn.labels;
  const version = layoutVersion(house.layoutRevision);
  return { eventId, version, category, ...packed(ordered), ...placesOf(house, category) };
}

function planOf({ plan, order }: HouseOfEvent, category: Uint8Array): LayoutPlan {
  const { document, house } = plan;
  const { focal, areas, tables, shapes, captions } = document;
  return {
    planVersionId: planVersionId.parse(plan.id),
    focal,
    kind: inOrder(house.kind, order),
    stepFree: inOrder(house.stepFree, order),
    area: inOrder(house.area, order),
    left: renumbered(house.left, order),
    right: renumbered(house.right, order),
    areas: areas.map(({ name, kind, outline, capacity }) => ({ name, kind, outline, capacity })),
    tables: tables.map(({ id, section, name, form, x, y, width, depth, turn }) => ({
      id,
      section,
      name,
      form,
      x,
      y,
      width,
      depth,
      turn,
    })),
    shapes,
    captions,
    colours: coloursOf(plan, category, order),
  };
}

/** The colour of each category: that of the zone in which its seats are. */
function coloursOf(
  { document, house }: HouseOfEvent['plan'],
  category: Uint8Array,
  order: HouseOfEvent['order'],
): Record<string, number> {
  const colours: Record<string, number> = {};
  const seen = new Uint8Array(256);
  for (let index = 0; index < category.length; index += 1) {
    const no = category[index] ?? 0;
    if (seen[no] === 1) continue;
    seen[no] = 1;
    const zone = document.zones[(house.category[order?.[index] ?? index] ?? 0) - 1];
    if (zone !== undefined) colours[no] = zone.colour;
  }
  return colours;
}

type Packed = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

function inOrder<Values extends Packed>(values: Values, order: HouseOfEvent['order']): Values {
  if (order === null) return values;
  const sorted = values.slice(0, order.length) as Values;
  for (const [index, place] of order.entries()) sorted[index] = values[place] ?? 0;
  return sorted;
}

/** Neighbours in the numbers of the event. */
function renumbered(
  neighbours: Int32Array<ArrayBuffer>,
  order: HouseOfEvent['order'],
): Int32Array<ArrayBuffer> {
  if (order === null) return neighbours;
  const seatNos = new Int32Array(neighbours.length + 1);
  for (const [index, place] of order.entries()) seatNos[place + 1] = index + 1;
  return Int32Array.from(order, (place) => seatNos[neighbours[place] ?? 0] ?? 0);
}

function packed(labels: readonly string[]): Pick<SeatLayout, 'labels' | 'labelEnds'> {
  const encoder = new TextEncoder();
  const texts = labels.map((label) => encoder.encode(label));
  const labelEnds = new Uint32Array(texts.length);
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0));
  let end = 0;
  for (const [index, text] of texts.entries()) {
    bytes.set(text, end);
    end += text.length;
    labelEnds[index] = end;
  }
  return { labels: bytes, labelEnds };
}
