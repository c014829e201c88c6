import { v7 } from 'uuid';
import type { Booking } from '../../../shared/contract/bookings';
import type { ServiceContext } from '../context';
import { refuseIfNotOnSale } from '../events/events.service';
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
  values: Values = {},
): Promise<Booking | null> {
  const { db, actor, approver, till } = context;
  const outcome = await rowOf<Outcome>(db, sellStatement(pick), {
    ...order,
    ...values,
    bookingId: v7(),
    tillNumber: till.number,
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  });
  if (outcome?.is_open !== true) await refuseIfNotOnSale(db, order.eventId);
  if (outcome === undefined || outcome.id === null) return null;
  return {
    ...headOf({ ...outcome, seller_name: actor.name, till_name: till.name }),
    lines: [...outcome.lines],
  };
}
