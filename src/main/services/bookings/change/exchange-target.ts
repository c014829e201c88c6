import type { Knex } from 'knex';
import { refuse } from '../../../../shared/refusals/refusal';
import { rowOf } from '../../rows';
import { otherColumns, otherOf, type OtherBooking, type OtherRow } from './other-booking';
import { homeOf, refuseOtherEvent } from './wanted-seats';

/** The event for which a booking is exchanged. */
export interface Target {
  readonly eventId: string;
  readonly name: string;
  readonly currency: string;
}

/** The event asked for, or that of the hold. Refuses `not_found`, and `invalid_input` for the booking's own event. */
export async function eventToExchangeFor(
  db: Knex,
  { eventId, holdId }: { eventId?: string | undefined; holdId?: string | undefined },
  fromEventId: string,
): Promise<Target> {
  const id = eventId ?? (holdId === undefined ? '' : await homeOf(db, 'holds', holdId));
  if (holdId !== undefined) await refuseOtherEvent(db, holdId, id);
  if (id === fromEventId)
    refuse('invalid_input', { issues: [{ path: 'eventId', reason: 'within one event a booking is moved' }] });
  const event = await rowOf<{ name: string; currency: string }>(
    db,
    'select name, currency from events where id = :id',
    { id },
  );
  if (event === undefined) refuse('not_found', { what: 'event', id });
  return { eventId: id, ...event };
}

/** The booking that was exchanged, as it is now. */
export async function readOther(db: Knex, bookingId: string): Promise<OtherBooking> {
  const row = await rowOf<{ other: OtherRow }>(
    db,
    `select ${otherColumns} as other from bookings o join events oe on oe.id = o.event_id where o.id = :bookingId`,
    { bookingId },
  );
  const other = otherOf(row?.other ?? null);
  if (other === null) throw new Error('a booking that was exchanged stays');
  return other;
}
