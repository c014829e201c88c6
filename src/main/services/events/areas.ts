import type { Knex } from 'knex';
import type { NewArea } from '../../../shared/contract/events';
import type { MinorUnits } from '../../../shared/domain/money';
import { minorUnits } from '../../../shared/domain/money';
import { refuse } from '../../../shared/refusals/refusal';
import { rowsOf } from '../rows';
import { categoriesOfNewEvent, type PriceCategory } from './price-categories';

/** The price categories of a house with areas, counted with their places, and which of them each area has. */
export interface AreaPrices {
  readonly categories: readonly PriceCategory[];
  /** How many numbered seats each category has. */
  readonly numbered: readonly number[];
  readonly categoryNos: readonly number[];
}

/**
 * The categories of the numbered seats, then those of areas that have a price of their own. An area without code and price has the only
 * category there is. Refuses `invalid_input` and `price_categories_do_not_add_up`.
 */
export function pricesWithAreas(input: {
  readonly capacity: number;
  readonly priceMinor?: MinorUnits | undefined;
  readonly priceCategories?: readonly PriceCategory[] | undefined;
  readonly areas: readonly NewArea[];
}): AreaPrices {
  const { capacity, areas } = input;
  const categories = capacity === 0 ? [] : [...categoriesOfNewEvent(input)];
  const seatsOf = categories.map(({ seats }) => seats);
  const categoryNos = areas.map((area, index) => {
    const { name, places, categoryCode, priceMinor } = area;
    const found = categories.findIndex(({ code }) => code.toLowerCase() === categoryCode?.toLowerCase());
    const shared =
      categoryCode === undefined && priceMinor === undefined && categories.length === 1 ? 0 : found;
    const category = categories[shared];
    if (category !== undefined) {
      if (priceMinor !== undefined && priceMinor !== category.priceMinor)
        refuse('invalid_input', {
          issues: [
            { path: `areas.${index}.priceMinor`, reason: `category ${category.code} has another price` },
          ],
        });
      categories[shared] = { ...category, seats: category.seats + places };
      return shared + 1;
    }
    if (categoryCode !== undefined && priceMinor === undefined)
      refuse('invalid_input', {
        issues: [
          { path: `areas.${index}.categoryCode`, reason: 'there is no such category: give its price' },
        ],
      });
    const code = categoryCode ?? freeCode(categories);
    const price = priceMinor ?? input.priceMinor ?? minorUnits.parse(0);
    categories.push({ code, name, priceMinor: price, seats: places });
    return categories.length;
  });
  if (categories.length > 26)
    refuse('invalid_input', { issues: [{ path: 'areas', reason: 'at most 26 price categories' }] });
  const names = areas.map(({ name }) => name.toLowerCase());
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice !== -1)
    refuse('invalid_input', {
      issues: [{ path: `areas.${twice}.name`, reason: 'another area has this name' }],
    });
  return { categories, numbered: categories.map((_, index) => seatsOf[index] ?? 0), categoryNos };
}

/** Adds the areas of a new event and their places after its numbered seats. */
export async function addAreas(
  db: Knex,
  {
    eventId,
    after,
    areas,
    categoryNos,
  }: { eventId: string; after: number; areas: readonly NewArea[] } & Pick<AreaPrices, 'categoryNos'>,
): Promise<void> {
  const names = areas.map(({ name }) => name);
  await db.raw(
    `insert into event_areas (event_id, area_no, name)
    select :eventId, area_no, name from unnest(:names::text[]) with ordinality as a(name, area_no)`,
    { eventId, names },
  );
  await db.raw(
    `insert into seats (event_id, seat_no, label, category_no, area_no)
    select :eventId, :after::int + row_number() over (order by a.area_no, place_no), a.name || '-' || place_no, a.category_no, a.area_no
    from unnest(:names::text[], :places::int[], :categoryNos::int[]) with ordinality as a(name, places, category_no, area_no)
      cross join generate_series(1, a.places) place_no`,
    { eventId, after, names, places: areas.map(({ places }) => places), categoryNos: [...categoryNos] },
  );
}

/** The areas of an event as they stand now. */
export async function readAreas(db: Knex, eventId: string): Promise<AreaNow[]> {
  return rowsOf<AreaNow>(
    db,
    `select a.area_no as "areaNo", a.name, count(s.seat_no)::int as places,
      (count(*) filter (where s.seat_no is not null and seat_is_free(s)))::int as free,
      coalesce(min(s.category_no), 1) as "categoryNo", coalesce(min(p.price_minor), 0) as "priceMinor"
    from event_areas a
      left join seats s on s.event_id = a.event_id and s.area_no = a.area_no
      left join price_categories p on p.event_id = s.event_id and p.category_no = s.category_no
    where a.event_id = :eventId group by a.area_no, a.name order by a.area_no`,
    { eventId },
  );
}

interface AreaNow {
  readonly areaNo: number;
  readonly name: string;
  readonly places: number;
  readonly free: number;
  readonly categoryNo: number;
  readonly priceMinor: number;
}

function freeCode(categories: readonly PriceCategory[]): string {
  const used = new Set(categories.map(({ code }) => code.toLowerCase()));
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').find((code) => !used.has(code.toLowerCase())) ?? 'ZZ';
}
