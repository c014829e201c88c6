import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { drawnSeats, drawnValues } from '../seats/house-layouts';
import { refuseEndBeforeStart } from './end-after-start';
import { eventOf, readEvent } from './event-row';
import { createFromPlan } from './create-from-plan';
import { addAreas, pricesWithAreas } from './areas';
import { newEventValues } from './new-event-values';

type Create = Contract['events']['create'];

/**
 * Makes an event, its categories and exactly `capacity` seats. Without a status it is on sale at once, as the specification this
 * product began with promises; without a price its seats cost nothing. Refuses `price_categories_do_not_add_up`,
 * `invalid_input`, and `plan_not_published` and `not_found` for a plan.
 */
export async function createEvent(
  context: ServiceContext,
  input: ParsedInputOf<Create>,
): Promise<OutputOf<Create>> {
  refuseEndBeforeStart(input.startsAt, input.endsAt ?? null);
  if (input.planVersionId !== undefined) return createFromPlan(context, input, input.planVersionId);
  const { areas = [] } = input;
  const capacity = input.capacity ?? (areas.length > 0 ? 0 : undefined);
  if (capacity === undefined)
    refuse('invalid_input', { issues: [{ path: 'capacity', reason: 'say how many seats, or give a plan' }] });
  const { db } = context;
  const values = newEventValues(context, input);
  const { categories, numbered, categoryNos } = pricesWithAreas({ ...input, capacity, areas });
  const standing = areas.reduce((sum, { places }) => sum + places, 0);
  if (capacity + standing > 200_000)
    refuse('invalid_input', { issues: [{ path: 'areas', reason: 'at most 200,000 seats and places' }] });
  const id = v7();
  await db.raw(createStatement, {
    ...values,
    id,
    capacity: capacity + standing,
    codes: categories.map(({ code }) => code),
    names: categories.map(({ name }) => name),
    prices: categories.map(({ priceMinor }) => priceMinor),
    seats: categories.map(({ seats }) => seats),
    numbered: [...numbered],
    ...drawnValues(capacity),
  });
  if (areas.length > 0) await addAreas(db, { eventId: id, after: capacity, areas, categoryNos });
  return eventOf(await readEvent(db, id));
}

const createStatement = `
  with made as (
    insert into events (id, name, description, venue, starts_at, ends_at, time_zone, currency, status, capacity,
      sale_starts_at, sale_ends_at, hold_minutes, hold_cap_minutes, till_hold_limit, single_seat_rule, created_by, changed_by, changed_till_id)
    values (:id, :name, :description, :venue, :startsAt, :endsAt, :timeZone, :currency, :status, :capacity,
      :saleStartsAt, :saleEndsAt, :holdMinutes, :holdCapMinutes, :tillHoldLimit, :singleSeatRule, :personId, :personId, :tillId)
    returning id, capacity
  ), categories as (
    select c.*, coalesce(sum(numbered) over (order by category_no rows unbounded preceding), 0) as last_seat
    from unnest(:codes::text[], :names::text[], :prices::bigint[], :seats::integer[], :numbered::integer[])
      with ordinality as c(code, name, price_minor, seats, numbered, category_no)
  ), priced as (
    insert into price_categories (event_id, category_no, code, name, price_minor, seat_count)
    select made.id, c.category_no, c.code, c.name, c.price_minor, c.seats from made, categories c
  ), ${drawnSeats}, places as (
    select array_agg((last_seat - numbered + 1)::int order by category_no) as firsts from categories
  )
  insert into seats (event_id, seat_no, label, category_no, rank, left_no, right_no)
  select made.id, d.seat_no, 'Seat-' || d.seat_no, width_bucket(d.seat_no, places.firsts), d.rank, d.left_no, d.right_no
  from made, places, drawn d`;
