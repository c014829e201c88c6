import type { Knex } from 'knex';
import { refuse } from '../../../shared/refusals/refusal';
import { patience } from '../locks';
import { rowOf } from '../rows';
import { eventColumns, type EventRow } from './event-row';

/** Keeps other edits out until the transaction ends; sales go on. Refuses `not_found`. */
export async function lockForEdit(db: Knex, eventId: string): Promise<EventRow> {
  return lock(db, eventId, 'no key update');
}

/**
 * Waits for every sale in flight and keeps new ones out, so that what the house says now stays true. Also from within `lockForEdit`:
 * sales ask nothing more of an event that they share, so they end. Refuses `not_found`.
 */
export async function lockAgainstSales(db: Knex, eventId: string): Promise<EventRow> {
  return lock(db, eventId, 'update');
}

async function lock(db: Knex, eventId: string, strength: 'update' | 'no key update'): Promise<EventRow> {
  // Read after the wait: a statement that waits keeps the snapshot from before.
  await db.raw(
    `with ${patience} select e.id from patience, events e where e.id = :eventId for ${strength} of e`,
    { eventId },
  );
  const row = await rowOf<EventRow>(db, `select ${eventColumns} from events e where e.id = :eventId`, {
    eventId,
  });
  if (row === undefined) refuse('not_found', { what: 'event', id: eventId });
  return row;
}
