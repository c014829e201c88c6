import type { Knex } from 'knex';
import type { EventStatus } from '../../../shared/domain/event-status';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf } from '../rows';

/** Says why nothing can be sold or held: `event_not_on_sale`, or `not_found`. Answers when the event is on sale after all. */
export async function refuseIfNotOnSale(db: Knex, eventId: string): Promise<void> {
  const event = await rowOf<{ name: string; status: EventStatus; is_archived: boolean }>(
    db,
    'select name, status, archived_at is not null as is_archived from events where id = :eventId',
    { eventId },
  );
  if (event === undefined) refuse('not_found', { what: 'event', id: eventId });
  const { name, status, is_archived: isArchived } = event;
  if (status === 'on_sale' && !isArchived) return;
  refuse('event_not_on_sale', { eventId, name, status: isArchived ? 'archived' : status });
}
