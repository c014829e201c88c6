import type { Knex } from 'knex';
import { DatabaseError } from 'pg';
import { v7 } from 'uuid';
import type { Booking } from '../../../shared/contract/bookings';
import type { ServiceContext } from '../context';
import { refuseIfNotOnSale } from '../events/events.service';
import { giveLocksBack, shareEvent } from '../locks';
import { rowOf, type Values } from '../rows';
import { headOf, type BookingRow, type Line } from './booking-row';
import { sellStatement } from './sell-statement';

/** What is sold, whichever way its seats are picked. */
export interface Order {
  readonly eventId: string;
  readonly quantity: number;
  readonly customerName: string | null;
  /** The hold that this sale ends. */
  readonly holdId: string | null;
  /** The booking that it is given for. */
  readonly exchangedFrom: string | null;
}

interface SoldRow extends BookingRow {
  readonly lines: readonly Line[];
}

type Outcome = ({ readonly is_open: boolean; readonly id: null } | SoldRow) & { readonly is_open: boolean };

/** Sells what one pick finds; `null` when that is less than the order. Refuses `event_not_on_sale` and `not_found`. */
export async function trySelling(
  context: ServiceContext,
  order: Order,
  pick: string,
  values: Values & { readonly seatNos?: readonly number[] } = {},
): Promise<Booking | null> {
  const { db, actor, approver, till } = context;
  const { seatNos } = values;
  // Before the sale looks at prices: those that a manager writes while it waits have to be the ones that it sees.
  await shareEvent(db, order.eventId);
  const selling = rowOf<Outcome>(db, sellStatement(pick), {
    ...order,
    ...values,
    bookingId: v7(),
    tillNumber: till.number,
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  });
  const outcome = await selling.catch((error: unknown) =>
    refuseIfJustClosed(db, order.eventId, seatNos, error),
  );
  if (outcome?.is_open !== true) await refuseIfNotOnSale(db, order.eventId, seatNos);
  if (outcome === undefined || outcome.id === null) return null;
  return {
    ...headOf({ ...outcome, seller_name: actor.name, till_name: till.name }),
    lines: [...outcome.lines],
  };
}

/** A raw client may close an event without waiting for sales; then the database itself refuses this one. */
async function refuseIfJustClosed(
  db: Knex,
  eventId: string,
  seatNos: readonly number[] | undefined,
  error: unknown,
): Promise<never> {
  if (error instanceof DatabaseError && error.code === 'BO003') {
    await giveLocksBack(db);
    await refuseIfNotOnSale(db, eventId, seatNos);
  }
  throw error;
}
