import type { Knex } from 'knex';
import { refuse } from '../../shared/refusals/refusal';
import { rowOf } from './rows';

/** Refuses `not_found` for what is no event: an empty list would look like one without seats. */
export async function refuseUnknownEvent(db: Knex, eventId: string): Promise<void> {
  const row = await rowOf(db, 'select id from events where id = :eventId', { eventId });
  if (row === undefined) refuse('not_found', { what: 'event', id: eventId });
}
