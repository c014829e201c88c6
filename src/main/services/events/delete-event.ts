import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { lockEventAgainstSales, lockEventForEdit, orBusy } from '../locks';
import { rowOf, rowsOf } from '../rows';
import { refuseSeats } from '../seats/seats.service';
import { readEvent } from './event-row';

type Delete = Contract['events']['delete'];

/**
 * Removes an event that never had a booking, with its seats; archives one that had. Deleting an archived one again is fine.
 * Refuses `event_has_live_bookings`, `seats_unavailable` (held at other tills), `not_found` and `busy`.
 */
export async function deleteEvent(
  context: ServiceContext,
  { eventId }: ParsedInputOf<Delete>,
): Promise<OutputOf<Delete>> {
  const { db } = context;
  return orBusy(db, { what: 'event' }, async () => {
    await lockEventForEdit(db, eventId);
    await lockEventAgainstSales(db, eventId);
    const event = await readEvent(db, eventId);
    if (event.archived_at !== null) return { id: event.id, outcome: 'archived' };
    const history = await historyOf(context, eventId);
    if (history.live > 0)
      refuse('event_has_live_bookings', {
        eventId,
        name: event.name,
        bookings: history.live,
        seats: history.seats,
      });
    await refuseIfHeldElsewhere(context, eventId);
    await endHolds(context, eventId);
    if (history.bookings === 0) await remove(context, eventId);
    else await archive(context, eventId);
    return { id: event.id, outcome: history.bookings === 0 ? 'removed' : 'archived' };
  });
}

interface History {
  readonly bookings: number;
  readonly live: number;
  readonly seats: number;
}

async function historyOf({ db }: ServiceContext, eventId: string): Promise<History> {
  const row = await rowOf<History>(
    db,
    `select count(*)::int as bookings, count(*) filter (where status = 'CONFIRMED')::int as live,
      coalesce(sum(quantity) filter (where status = 'CONFIRMED'), 0)::int as seats
    from bookings where event_id = :eventId`,
    { eventId },
  );
  return row ?? { bookings: 0, live: 0, seats: 0 };
}

async function refuseIfHeldElsewhere(context: ServiceContext, eventId: string): Promise<void> {
  const { db, till } = context;
  const held = await rowsOf<{ seat_no: number }>(
    db,
    `select s.seat_no from seats s join holds h on h.id = s.hold_id
    where s.event_id = :eventId and s.held_until > now() and h.till_id is distinct from :tillId
    order by s.seat_no limit 200`,
    { eventId, tillId: till.id },
  );
  if (held.length > 0)
    await refuseSeats(
      context,
      eventId,
      held.map((seat) => seat.seat_no),
    );
}

async function endHolds({ db }: ServiceContext, eventId: string): Promise<void> {
  await db.raw(
    `with ended as (
      update holds set ended_at = now(), end_reason = 'released' where event_id = :eventId and ended_at is null
    )
    update seats set hold_id = null, held_until = null where event_id = :eventId and hold_id is not null`,
    { eventId },
  );
}

async function remove({ db }: ServiceContext, eventId: string): Promise<void> {
  await db.raw('delete from seats where event_id = :eventId', { eventId });
  await db.raw('delete from events where id = :eventId', { eventId });
}

async function archive({ db, actor, till }: ServiceContext, eventId: string): Promise<void> {
  await db.raw(
    `update events set archived_at = now(), revision = revision + 1, changed_at = now(), changed_by = :personId,
      changed_till_id = :tillId where id = :eventId`,
    { eventId, personId: actor.id, tillId: till.id },
  );
}
