import { v7 } from 'uuid';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { lockUsableHold, refuseHold } from '../holds/holds.service';
import { giveLocksBack, looks, orBusy, shareEvent } from '../locks';
import { isPicked, lookedUp, picked } from '../look-up-seats';
import { rowOf, type Values } from '../rows';
import { refuseSeats } from '../seats/seats.service';
import { refuseReleaseInThePast } from './named-hold-lock';
import { readNamedHold } from './named-hold-row';

type Place = Contract['namedHolds']['place'];

/**
 * Keeps seats back, all or nothing: free ones, or those of a hold of this till, which ends with it. Also before the sale opens. Refuses
 * `seats_unavailable`, `hold_ended`, `hold_elsewhere`, `invalid_input`, `event_not_on_sale` (archived), `not_found` and `busy`.
 */
export async function placeNamedHold(
  context: ServiceContext,
  input: ParsedInputOf<Place>,
): Promise<OutputOf<Place>> {
  const { db, actor, approver, till } = context;
  const { eventId, seatNos, holdId } = input;
  await refuseReleaseInThePast(db, input.releaseAt);
  const values = {
    namedHoldId: v7(),
    eventId,
    kind: input.kind,
    letter: input.letter,
    colour: input.colour ?? 1,
    reason: input.reason,
    owner: input.owner ?? '',
    releaseAt: input.releaseAt ?? null,
    breakableBy: input.breakableBy ?? 'manager',
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  };
  if (holdId === undefined) await keepFree(context, values, eventId, seatNos ?? []);
  else await keepHeld(context, values, eventId, holdId);
  return readNamedHold(db, values.namedHoldId);
}

async function keepFree(
  context: ServiceContext,
  values: Values,
  eventId: string,
  seatNos: readonly number[],
): Promise<void> {
  const { db } = context;
  await orBusy(db, { what: 'seats', eventId, seatNos }, async () => {
    for (let look = 0; look < looks; look += 1) {
      await shareEvent(db, eventId);
      await refuseUnknownOrArchived(db, eventId);
      if ((await rowOf(db, placeStatement(freeSeats), { ...values, seatNos })) !== undefined) return;
      await giveLocksBack(db);
      await refuseSeats(context, eventId, seatNos);
    }
    refuse('busy', { seatNos: [...seatNos], labels: [] });
  });
}

async function keepHeld(
  context: ServiceContext,
  values: Values,
  eventId: string,
  holdId: string,
): Promise<void> {
  const { db } = context;
  await orBusy(db, { what: 'seats_of_hold', holdId }, async () => {
    const hold = await lockUsableHold(context, holdId);
    if (hold.event_id !== eventId)
      refuse('invalid_input', { issues: [{ path: 'holdId', reason: 'a hold of another event' }] });
    await refuseUnknownOrArchived(db, eventId);
    const placed = await rowOf(db, placeStatement(heldSeats), { ...values, holdId, seatNos: hold.seat_nos });
    if (placed === undefined) await refuseHold(context, holdId);
    await db.raw(`update holds set ended_at = now(), end_reason = 'released' where id = :holdId`, { holdId });
  });
}

/** Nothing is kept back of what does not exist, or is put away. */
async function refuseUnknownOrArchived(db: ServiceContext['db'], eventId: string): Promise<void> {
  const event = await rowOf<{ name: string; is_archived: boolean }>(
    db,
    'select name, archived_at is not null as is_archived from events where id = :eventId',
    { eventId },
  );
  if (event === undefined) refuse('not_found', { what: 'event', id: eventId });
  if (event.is_archived)
    refuse('event_not_on_sale', { eventId, name: event.name, status: 'archived', labels: [] });
}

const freeSeats = 'seat_is_free(s)';
const heldSeats = 's.hold_id = :holdId and s.held_until > now()';

function placeStatement(which: string): string {
  return `
    with chosen as materialized (${lookedUp({
      event: ':eventId',
      seatNos: ':seatNos::int[]',
      columns: 's.seat_no',
      fits: which,
      locking: 'for update',
    })}), placed as (
      insert into named_holds (id, event_id, kind, letter, colour, reason, owner, release_at, breakable_by, seat_nos,
        placed_by, placed_at_till, changed_by, changed_till_id, approved_by)
      select :namedHoldId, :eventId, :kind, :letter, :colour, :reason, :owner, :releaseAt::timestamptz, :breakableBy, c.seat_nos,
        :personId, :tillId, :personId, :tillId, :approverId
      from (select array_agg(seat_no order by seat_no) as seat_nos from chosen) c
      where cardinality(c.seat_nos) = cardinality(:seatNos::int[])
      returning id, kind, kept_until
    ), kept as (
      update seats s set named_hold_id = placed.id, named_hold_kind = placed.kind, named_until = placed.kept_until,
        hold_id = null, held_until = null
      from placed, ${picked('chosen')} where ${isPicked}
    )
    select id from placed`;
}
