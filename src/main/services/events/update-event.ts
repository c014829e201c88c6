import type { Knex } from 'knex';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { lockEventAgainstSales, lockEventForEdit, orBusy } from '../locks';
import { instantOf, instantOrNull, rowOf } from '../rows';
import { setCapacity } from './capacity';
import { refuseEndBeforeStart } from './end-after-start';
import { refuseIfEditedMeanwhile } from './edited-meanwhile';
import { eventOf, readEvent, type EventRow } from './event-row';
import { settingsWith, type SaleSettings } from './sale-settings';
import { areSame, categoriesAfterEdit, haveSameSeats, type PriceCategory } from './price-categories';

type Update = Contract['events']['update'];
type Edit = ParsedInputOf<Update>;

/**
 * Changes an event on the revision that was read. Raising the capacity adds seats at the back, lowering takes free ones from there.
 * Refuses `edited_meanwhile`, `capacity_too_low`, `price_categories_do_not_add_up`, `invalid_input`, `not_found` and `busy`, and
 * `event_has_a_plan` where the number of seats comes from a seating plan.
 */
export async function updateEvent(context: ServiceContext, edit: Edit): Promise<OutputOf<Update>> {
  const { db } = context;
  const { eventId } = edit;
  return orBusy(db, { what: 'event' }, async () => {
    await lockEventForEdit(db, eventId);
    const row = await readEvent(db, eventId);
    refuseIfEditedMeanwhile(eventOf(row), edit);
    const before = row.price_categories;
    const capacity = edit.capacity ?? row.capacity;
    const categories = categoriesAfterEdit(before, { ...edit, capacity });
    refuseEndBeforeStart(edit.startsAt ?? instantOf(row.starts_at), endAfter(edit, row));
    if (row.plan_version_id !== null && (capacity !== row.capacity || !haveSameSeats(before, categories)))
      refuse('event_has_a_plan', { eventId, name: row.name });
    if (capacity !== row.capacity || !haveSameSeats(before, categories))
      await refuseIfItHasAreas(db, eventId);
    const settings = settingsWith(eventOf(row), edit);
    const closes = row.status === 'on_sale' && (edit.status ?? 'on_sale') !== 'on_sale';
    const isNewWindow = edit.saleStartsAt !== undefined || edit.saleEndsAt !== undefined;
    if (closes || isNewWindow || capacity !== row.capacity || !areSame(before, categories))
      await lockEventAgainstSales(db, eventId);
    await setCapacity(db, { eventId, from: row.capacity, to: capacity });
    if (!areSame(before, categories)) await writeCategories(context, eventId, categories);
    if (!haveSameSeats(before, categories)) await sortSeats(context, eventId);
    return eventOf(await writeEvent(context, edit, settings, !areSame(before, categories)));
  });
}

/** Places follow the numbered seats, so these can be neither more nor fewer. */
async function refuseIfItHasAreas(db: Knex, eventId: string): Promise<void> {
  const area = await rowOf(db, 'select area_no from event_areas where event_id = :eventId limit 1', {
    eventId,
  });
  if (area !== undefined)
    refuse('invalid_input', {
      issues: [{ path: 'capacity', reason: 'this event has areas, so the number of its seats stays' }],
    });
}

function endAfter(edit: Edit, row: EventRow): string | null {
  return edit.endsAt === undefined ? instantOrNull(row.ends_at) : edit.endsAt;
}

async function writeCategories(
  { db }: ServiceContext,
  eventId: string,
  categories: readonly PriceCategory[],
): Promise<void> {
  await db.raw('delete from price_categories where event_id = :eventId', { eventId });
  await db.raw(
    `insert into price_categories (event_id, category_no, code, name, price_minor, seat_count)
    select :eventId, c.category_no, c.code, c.name, c.price_minor, c.seats
    from unnest(:codes::text[], :names::text[], :prices::bigint[], :seats::integer[])
      with ordinality as c(code, name, price_minor, seats, category_no)`,
    {
      eventId,
      codes: categories.map(({ code }) => code),
      names: categories.map(({ name }) => name),
      prices: categories.map(({ priceMinor }) => priceMinor),
      seats: categories.map(({ seats }) => seats),
    },
  );
}

/** Gives every seat the category of its place; seats that have it already are not touched. */
async function sortSeats({ db }: ServiceContext, eventId: string): Promise<void> {
  await db.raw(
    `update seats s set category_no = c.category_no
    from (
      select category_no, sum(seat_count) over (order by category_no) as last_seat, seat_count
      from price_categories where event_id = :eventId
    ) c
    where s.event_id = :eventId and s.seat_no between c.last_seat - c.seat_count + 1 and c.last_seat
      and s.category_no <> c.category_no`,
    { eventId },
  );
}

async function writeEvent(
  { db, actor, till }: ServiceContext,
  edit: Edit,
  settings: SaleSettings,
  isNewLayout: boolean,
): Promise<EventRow> {
  await db.raw(
    `update events set
      name = coalesce(:name, name), description = coalesce(:description, description), venue = coalesce(:venue, venue),
      starts_at = coalesce(:startsAt::timestamptz, starts_at),
      ends_at = case when :setsEnd then :endsAt::timestamptz else ends_at end,
      time_zone = coalesce(:timeZone, time_zone), status = coalesce(:status, status), capacity = coalesce(:capacity, capacity),
      sale_starts_at = :saleStartsAt::timestamptz, sale_ends_at = :saleEndsAt::timestamptz, hold_minutes = :holdMinutes,
      hold_cap_minutes = :holdCapMinutes, till_hold_limit = :tillHoldLimit, single_seat_rule = :singleSeatRule,
      layout_revision = layout_revision + case when :isNewLayout then 1 else 0 end, revision = revision + 1,
      changed_at = now(), changed_by = :personId, changed_till_id = :tillId
    where id = :eventId`,
    {
      eventId: edit.eventId,
      name: edit.name ?? null,
      description: edit.description ?? null,
      venue: edit.venue ?? null,
      startsAt: edit.startsAt ?? null,
      setsEnd: edit.endsAt !== undefined,
      endsAt: edit.endsAt ?? null,
      timeZone: edit.timeZone ?? null,
      status: edit.status ?? null,
      capacity: edit.capacity ?? null,
      ...settings,
      isNewLayout,
      personId: actor.id,
      tillId: till.id,
    },
  );
  return readEvent(db, edit.eventId);
}
