import type { Knex } from 'knex';
import type { EventStatus } from '../../../shared/domain/event-status';
import { refuse } from '../../../shared/refusals/refusal';
import { instantOf, rowOf } from '../rows';

interface SaleStanding {
  readonly name: string;
  readonly status: EventStatus;
  readonly is_archived: boolean;
  /** Null: it began. */
  readonly begins_at: string | null;
  /** Null: it did not end. */
  readonly ended_at: string | null;
  readonly labels: string[];
}

/**
 * Says why nothing can be sold or held: `event_not_on_sale`, `sale_not_yet_open`, `sale_is_over`, or `not_found`. Answers when the event is
 * on sale after all. `seatNos`: the seats asked for, to be named.
 */
export async function refuseIfNotOnSale(
  db: Knex,
  eventId: string,
  seatNos: readonly number[] = [],
): Promise<void> {
  const event = await rowOf<SaleStanding>(
    db,
    `select name, status, archived_at is not null as is_archived,
      case when sale_starts_at > now() then sale_starts_at end as begins_at, case when sale_ends_at <= now() then sale_ends_at end as ended_at,
      array(select s.label from seats s where s.event_id = e.id and s.seat_no = any(:seatNos::int[]) order by s.seat_no limit 200) as labels
    from events e where id = :eventId`,
    { eventId, seatNos },
  );
  if (event === undefined) refuse('not_found', { what: 'event', id: eventId });
  const { name, status, labels, is_archived: isArchived, begins_at: beginsAt, ended_at: endedAt } = event;
  if (status !== 'on_sale' || isArchived)
    refuse('event_not_on_sale', { eventId, name, status: isArchived ? 'archived' : status, labels });
  if (beginsAt !== null)
    refuse('sale_not_yet_open', { eventId, name, startsAt: instantOf(beginsAt), labels });
  if (endedAt !== null) refuse('sale_is_over', { eventId, name, endedAt: instantOf(endedAt), labels });
}
