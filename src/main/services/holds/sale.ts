import { v7 } from 'uuid';
import { holdId as holdIdSchema, type EventId, type HoldId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { refuseIfNotOnSale } from '../events/events.service';
import { rowOf, type Values } from '../rows';
import { refuseHold, refuseToGrow } from './hold-ended';
import { lockHold } from './hold-lock';
import { joinedHold, newHold, type Placed } from './hold-statements';
import { orTillFull } from './till-limit';

/** What picked seats become part of: a new hold, or one that this till has already. */
export interface Sale {
  readonly context: ServiceContext;
  readonly eventId: EventId;
  readonly holdId: HoldId;
  /** Seats that it has already. */
  readonly seatNos: readonly number[];
  /** How many of them would be held again, because the hold's time was over. */
  readonly lapsed: number;
  readonly isNew: boolean;
}

export function newSale(context: ServiceContext, eventId: EventId): Sale {
  return { context, eventId, holdId: holdIdSchema.parse(v7()), seatNos: [], lapsed: 0, isNew: true };
}

/** A sale that goes on with a hold of this till. Refuses `hold_ended`, `hold_elsewhere`, `not_found`, or `invalid_input` for another event. */
export async function continuedSale(
  context: ServiceContext,
  eventId: EventId,
  holdId: HoldId,
): Promise<Sale> {
  const hold = await lockHold(context, holdId);
  if (hold.end_reason !== null) await refuseHold(context, holdId);
  if (hold.event_id !== eventId)
    refuse('invalid_input', { issues: [{ path: 'holdId', reason: 'a hold of another event' }] });
  const { seat_nos: seatNos, is_in_time: isInTime } = hold;
  return { context, eventId, holdId, seatNos, lapsed: isInTime ? 0 : seatNos.length, isNew: false };
}

/** Tries to hold what one pick finds; whether so many were found. Locks stay until they are given back or the command ends. */
export async function tryToHold(sale: Sale, pick: string, values: PickValues): Promise<boolean> {
  const { context, eventId, holdId, isNew } = sale;
  const { db, actor, till } = context;
  // Again, because its lock may have been given back with others.
  if (!isNew) await continuedSale(context, eventId, holdId);
  const statement = isNew ? newHold(pick) : joinedHold(pick);
  const own = { eventId, holdId, personId: actor.id, tillId: till.id };
  // Of many seats that would do, none was asked for.
  const named = values.seatNos?.length === values.quantity ? values.seatNos : [];
  const asked = { eventId, seatNos: named, asked: values.quantity + sale.lapsed };
  const placed = await orTillFull(context, asked, () => rowOf<Placed>(db, statement, { ...own, ...values }));
  if (placed?.is_open !== true) await refuseIfNotOnSale(db, eventId, named);
  if (placed?.hold_id === holdId) return true;
  if (placed?.found === values.quantity) await refuseToGrow(context, holdId);
  return false;
}

export type PickValues = Values & { readonly quantity: number; readonly seatNos?: readonly number[] };
