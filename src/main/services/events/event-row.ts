import type { Knex } from 'knex';
import type { BoxOfficeEvent } from '../../../shared/contract/events';
import type { EventStatus } from '../../../shared/domain/event-status';
import type { EventId } from '../../../shared/domain/ids';
import type { MinorUnits } from '../../../shared/domain/money';
import { refuse } from '../../../shared/refusals/refusal';
import { instantOf, instantOrNull, rowOf } from '../rows';
import type { SaleSettings } from './sale-settings';

/** An event as `eventColumns` reads it. */
export interface EventRow {
  readonly id: EventId;
  readonly name: string;
  readonly description: string;
  readonly venue: string;
  readonly starts_at: string;
  readonly ends_at: string | null;
  readonly time_zone: string;
  readonly currency: string;
  readonly status: EventStatus;
  readonly capacity: number;
  readonly plan_version_id: string | null;
  readonly sale_starts_at: string | null;
  readonly sale_ends_at: string | null;
  readonly hold_minutes: number;
  readonly hold_cap_minutes: number;
  readonly till_hold_limit: number;
  readonly single_seat_rule: SaleSettings['singleSeatRule'];
  readonly revision: number;
  readonly archived_at: string | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly changed_by_name: string | null;
  readonly price_categories: readonly CategoryRow[];
}

interface CategoryRow {
  readonly categoryNo: number;
  readonly code: string;
  readonly name: string;
  readonly priceMinor: MinorUnits;
  readonly seats: number;
}

/** Of `events e`. */
export const eventColumns = `
  e.id, e.name, e.description, e.venue, e.starts_at, e.ends_at, e.time_zone, e.currency, e.status, e.capacity, e.plan_version_id,
  e.sale_starts_at, e.sale_ends_at, e.hold_minutes, e.hold_cap_minutes, e.till_hold_limit, e.single_seat_rule,
  e.revision, e.archived_at, e.created_at, e.changed_at,
  (select u.name from users u where u.id = e.changed_by) as changed_by_name,
  (select coalesce(json_agg(json_build_object('categoryNo', p.category_no, 'code', p.code, 'name', p.name,
      'priceMinor', p.price_minor, 'seats', p.seat_count) order by p.category_no), '[]')
    from price_categories p where p.event_id = e.id) as price_categories`;

/** How the house of `events e` stands, seat by seat. Goes into a `lateral` join. */
export const houseCounts = `
  select count(*) filter (where seat_is_free(s))::int as free,
    count(*) filter (where seat_state_code(s) = 1)::int as held,
    count(*) filter (where seat_state_code(s) = 2)::int as named_held,
    count(*) filter (where seat_state_code(s) = 3)::int as blocked,
    count(*) filter (where s.booking_id is not null)::int as booked,
    (select coalesce(sum(b.total_minor), 0)::float8 from bookings b where b.event_id = e.id and b.status = 'CONFIRMED') as sold_minor
  from seats s where s.event_id = e.id`;

export interface HouseCounts {
  readonly free: number;
  readonly held: number;
  readonly named_held: number;
  readonly blocked: number;
  readonly booked: number;
  readonly sold_minor: number;
}

/** The event as the contract shows it. */
export function eventOf(row: EventRow): BoxOfficeEvent {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    venue: row.venue,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOrNull(row.ends_at),
    timeZone: row.time_zone,
    currency: row.currency,
    status: row.status,
    capacity: row.capacity,
    saleStartsAt: instantOrNull(row.sale_starts_at),
    saleEndsAt: instantOrNull(row.sale_ends_at),
    holdMinutes: row.hold_minutes,
    holdCapMinutes: row.hold_cap_minutes,
    tillHoldLimit: row.till_hold_limit,
    singleSeatRule: row.single_seat_rule,
    priceCategories: [...row.price_categories],
    revision: row.revision,
    isArchived: row.archived_at !== null,
    planVersionId: row.plan_version_id,
    createdAt: instantOf(row.created_at),
    changedAt: instantOf(row.changed_at),
    changedBy: row.changed_by_name,
  };
}

/** How the house stands as the contract shows it. */
export function countsOf(row: HouseCounts) {
  const { free, held, named_held: namedHeld, blocked, booked, sold_minor: soldMinor } = row;
  return { free, held, namedHeld, blocked, booked, soldMinor };
}

/** One event as it stands now. Refuses `not_found`. */
export async function readEvent(db: Knex, eventId: string): Promise<EventRow> {
  const row = await rowOf<EventRow>(db, `select ${eventColumns} from events e where e.id = :eventId`, {
    eventId,
  });
  if (row === undefined) refuse('not_found', { what: 'event', id: eventId });
  return row;
}
