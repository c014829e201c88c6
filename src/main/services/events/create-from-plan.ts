import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { PlanVersionId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { planForEvent, seatNewEvent } from '../plans/plans.service';
import { eventOf, readEvent } from './event-row';
import { newEventValues } from './new-event-values';

type Create = Contract['events']['create'];

/**
 * Makes an event with the seats of a plan; its zones are the price categories. Refuses `not_found`, `plan_not_published`, and
 * `invalid_input` for what the plan says already or for the price of a zone that it does not have.
 */
export async function createFromPlan(
  context: ServiceContext,
  input: ParsedInputOf<Create>,
  planVersionId: PlanVersionId,
): Promise<OutputOf<Create>> {
  const { db } = context;
  const { plan, capacity, zones } = await planForEvent(context, planVersionId);
  refuseWhatThePlanSays(input, capacity);
  const prices = pricesOf(input, zones);
  const id = v7();
  await db.raw(createStatement, {
    ...newEventValues(context, input),
    id,
    capacity,
    planVersionId,
    codes: zones.map(({ code }) => code),
    names: zones.map(({ name }) => name),
    prices,
    seats: zones.map(({ seats }) => seats),
  });
  await seatNewEvent(context, id, plan);
  return eventOf(await readEvent(db, id));
}

function refuseWhatThePlanSays(input: ParsedInputOf<Create>, capacity: number): void {
  if (input.capacity !== undefined && input.capacity !== capacity)
    refuse('invalid_input', { issues: [{ path: 'capacity', reason: `the plan has ${capacity} seats` }] });
  if (input.areas !== undefined)
    refuse('invalid_input', { issues: [{ path: 'areas', reason: 'the plan has them' }] });
  if (input.priceCategories !== undefined)
    refuse('invalid_input', {
      issues: [{ path: 'priceCategories', reason: 'the plan has zones: give zonePrices' }],
    });
}

function pricesOf(input: ParsedInputOf<Create>, zones: readonly { readonly code: string }[]): number[] {
  const prices = new Map(zones.map(({ code }) => [code.toLowerCase(), input.priceMinor ?? 0]));
  for (const [index, { code, priceMinor }] of (input.zonePrices ?? []).entries()) {
    if (!prices.has(code.toLowerCase()))
      refuse('invalid_input', {
        issues: [{ path: `zonePrices.${index}.code`, reason: 'the plan has no seats in such a zone' }],
      });
    prices.set(code.toLowerCase(), priceMinor);
  }
  return zones.map(({ code }) => prices.get(code.toLowerCase()) ?? 0);
}

/** The venue of the plan, where nothing else is said. */
const createStatement = `
  with made as (
    insert into events (id, name, description, venue, starts_at, ends_at, time_zone, currency, status, capacity,
      sale_starts_at, sale_ends_at, hold_minutes, hold_cap_minutes, till_hold_limit, single_seat_rule, plan_version_id, created_by, changed_by, changed_till_id)
    select :id, :name, :description,
      coalesce(nullif(:venue, ''), (select v.name from plan_versions w join plans p on p.id = w.plan_id
        join venues v on v.id = p.venue_id where w.id = :planVersionId), ''),
      :startsAt, :endsAt, :timeZone, :currency, :status, :capacity,
      :saleStartsAt::timestamptz, :saleEndsAt::timestamptz, :holdMinutes::smallint, :holdCapMinutes::smallint, :tillHoldLimit::int,
      :singleSeatRule, :planVersionId, :personId, :personId, :tillId
    returning id
  )
  insert into price_categories (event_id, category_no, code, name, price_minor, seat_count)
  select made.id, c.category_no, c.code, c.name, c.price_minor, c.seats
  from made, unnest(:codes::text[], :names::text[], :prices::bigint[], :seats::integer[])
    with ordinality as c(code, name, price_minor, seats, category_no)`;
