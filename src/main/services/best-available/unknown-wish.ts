import type { Knex } from 'knex';
import type { BestWish } from '../../../shared/contract/best-seats';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf, rowsOf } from '../rows';

/**
 * Nobody sits near a seat that the event does not have, nor near a place in an area, which is nowhere in particular. Refuses
 * `invalid_input`; says nothing of an event that there is not.
 */
export async function refuseUnknownNear(db: Knex, eventId: string, { near }: BestWish): Promise<void> {
  if (near === undefined) return;
  const seat = await rowOf<{ capacity: number; label: string | null; area_no: number | null }>(
    db,
    `select e.capacity, s.label, s.area_no from events e left join seats s on s.event_id = e.id and s.seat_no = :near
    where e.id = :eventId`,
    { eventId, near },
  );
  if (seat === undefined || (seat.label !== null && seat.area_no === null)) return;
  const reason =
    seat.label === null
      ? `this event has no seat ${near}, only 1 to ${seat.capacity}`
      : `seat ${near} (${seat.label}) is a place in an area, not a seat with a number`;
  refuse('invalid_input', { issues: [{ path: 'best.near', reason }] });
}

/** Nobody sits in a category that the event does not have, however many seats are free. Refuses `invalid_input`. */
export function refuseUnknownCategory(
  { categoryNo }: BestWish,
  categories: readonly { categoryNo: number; code: string }[],
): void {
  if (categoryNo === undefined || categories.some((known) => known.categoryNo === categoryNo)) return;
  const known = categories.map((each) => `${each.categoryNo} (${each.code})`).join(', ');
  const reason = `this event has no price category ${categoryNo}, only ${known}`;
  refuse('invalid_input', { issues: [{ path: 'best.categoryNo', reason }] });
}

/** The price categories of an event, in their order. */
export function categoriesOf(db: Knex, eventId: string): Promise<{ categoryNo: number; code: string }[]> {
  return rowsOf(
    db,
    `select category_no as "categoryNo", code from price_categories where event_id = :eventId order by category_no`,
    { eventId },
  );
}
