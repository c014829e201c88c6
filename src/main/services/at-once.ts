// Casts: the dispatcher knows inputs by the names of their operations only.
import type { Knex } from 'knex';
import type { OperationName } from '../../shared/contract/contract';
import { runPrepared } from '../db/prepared';
import { sellAtOnce } from './bookings/sell-at-once';
import type { ServiceContext } from './context';
import { holdAtOnce } from './holds/hold-at-once';
import type { SwiftOrder, SwiftTry } from './swift-order';

/** `null` when a command is not plainly possible at once. */
export type AtOnce = (
  context: ServiceContext,
  input: Record<string, unknown>,
  swiftTry: SwiftTry,
) => SwiftOrder | null;

/** The commands of a rush. See docs/decisions/0007-a-sale-in-one-statement.md. */
export const atOnce: { readonly [Name in OperationName]?: AtOnce } = {
  'bookings.create': sellAtOnce,
  'holds.place': holdAtOnce as AtOnce,
};

/** Whether one order may be done in one transaction with the one before it. */
export function mayGoTogether(before: SwiftOrder, order: SwiftOrder): boolean {
  return order.together !== null && order.together === before.together;
}

/**
 * Does orders that may go together, in one call. Answers for each what the contract says, or `null` where it was not plainly possible and
 * nothing was done: then the command is done in steps, which wait, refuse and explain.
 */
export async function doAtOnce(db: Knex, orders: readonly SwiftOrder[]): Promise<readonly unknown[]> {
  const [first] = orders;
  if (first === undefined) return [];
  const all = JSON.stringify(orders.map(({ fields }) => fields));
  const [row] = await runPrepared<{ p_replies: { id: string }[] | null }>(db, toDisk[first.does], [all]);
  const replies = new Map(row?.p_replies?.map((reply) => [reply.id, reply]));
  return orders.map(({ fields }) => replies.get(fields.id) ?? null);
}

const toDisk = {
  sell: { name: 'sell_to_disk', text: `call orders_to_disk(null, 'sell', $1)` },
  hold: { name: 'hold_to_disk', text: `call orders_to_disk(null, 'hold', $1)` },
};
