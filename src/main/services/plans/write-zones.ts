import type { Knex } from 'knex';
import { refuse } from '../../../shared/refusals/refusal';
import { rowsOf } from '../rows';
import type { DrawnPlan } from './plan-documents';
import { zonesOf } from './seat-new-event';

interface Category {
  readonly category_no: number;
  readonly code: string;
  readonly price_minor: number;
}

interface Prices {
  readonly eventId: string;
  readonly zonePrices?: readonly { readonly code: string; readonly priceMinor: number }[] | undefined;
}

/**
 * Makes the zones of a plan the price categories of an event: by code, so that a zone keeps its number and price. Answers the number of
 * each zone by its place in the plan. Refuses `invalid_input` for a new zone without a price.
 */
export async function writeZones(
  db: Knex,
  { eventId, zonePrices = [] }: Prices,
  plan: DrawnPlan,
): Promise<Map<number, number>> {
  const before = await rowsOf<Category>(
    db,
    'select category_no, code, price_minor from price_categories where event_id = :eventId order by category_no',
    { eventId },
  );
  const used = new Set(before.map((category) => category.category_no));
  const numbers = new Map<number, number>();
  const zones = zonesOf(plan).map(({ place, zone }) => {
    const known = before.find(({ code }) => isSameCode(code, zone.code));
    const price =
      known?.price_minor ?? zonePrices.find(({ code }) => isSameCode(code, zone.code))?.priceMinor;
    if (price === undefined)
      refuse('invalid_input', {
        issues: [{ path: 'zonePrices', reason: `zone ${zone.code} is new: it needs a price` }],
      });
    const no = known?.category_no ?? freeNumber(used);
    numbers.set(place, no);
    return { ...zone, no, price };
  });
  const numbersKept = zones.map(({ no }) => no);
  await db.raw(
    'delete from price_categories where event_id = :eventId and not category_no = any(:numbersKept::int[])',
    {
      eventId,
      numbersKept,
    },
  );
  await db.raw(
    `insert into price_categories (event_id, category_no, code, name, price_minor, seat_count)
    select :eventId, c.no, c.code, c.name, c.price, c.seats
    from unnest(:numbersKept::int[], :codes::text[], :names::text[], :prices::bigint[], :seats::int[]) c(no, code, name, price, seats)
    on conflict (event_id, category_no) do update set name = excluded.name, seat_count = excluded.seat_count`,
    {
      eventId,
      numbersKept,
      codes: zones.map(({ code }) => code),
      names: zones.map(({ name }) => name),
      prices: zones.map(({ price }) => price),
      seats: zones.map(({ seats }) => seats),
    },
  );
  return numbers;
}

function freeNumber(used: Set<number>): number {
  let no = 1;
  while (used.has(no)) no += 1;
  used.add(no);
  return no;
}

function isSameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
