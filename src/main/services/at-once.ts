// Casts: the dispatcher knows inputs by the names of their operations only.
import type { Knex } from 'knex';
import type { OperationName } from '../../shared/contract/contract';
import { runPrepared, type PreparedStatement } from '../db/prepared';
import { sellAtOnce } from './bookings/sell-at-once';
import type { ServiceContext, SignedIn } from './context';
import { holdAtOnce } from './holds/hold-at-once';

/** One try of a command that may be done in a single statement. */
export interface SwiftTry {
  /** Who signed in: the statement itself looks whether that still holds. */
  readonly session: SignedIn;
  readonly idempotencyKey: string | null;
  /** Of the parsed input; `null` without a key. */
  readonly inputHash: Buffer | null;
}

/** A command as the database does it at once. */
export interface SwiftOrder {
  /** By itself: answers one row with `p_reply`. */
  readonly statement: PreparedStatement;
  readonly values: readonly unknown[];
  /** The same as one of several, for `orders_to_disk`; `null` where it takes too long to have others wait for it. */
  readonly together: TogetherOrder | null;
}

/** Fields as `orders_to_disk` reads them. */
interface TogetherOrder extends Readonly<Record<string, unknown>> {
  readonly does: 'sell' | 'hold';
  readonly event_id: string | null;
}

/**
 * A whole command, with the check of the person and of the key, as an order that is its own transaction or part of one. `null` when it is
 * not plainly possible.
 */
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

/**
 * Whether one order may be done in one transaction with the one before it: sales with sales, holds with holds in the same event, because
 * a hold keeps its till's lock for the event until the end (docs/decisions/0008).
 */
export function mayGoTogether(before: SwiftOrder, order: SwiftOrder): boolean {
  const [one, other] = [before.together, order.together];
  if (one === null || other === null || one.does !== other.does) return false;
  return other.does === 'sell' || one.event_id === other.event_id;
}

/**
 * Does orders of one process, in their order, in one call. Answers for each what the contract says, or `null` where it was not plainly
 * possible and nothing was done: then the command is done in steps, which wait, refuse and explain.
 */
export async function doAtOnce(db: Knex, orders: readonly SwiftOrder[]): Promise<readonly unknown[]> {
  const [first] = orders;
  if (first === undefined) return [];
  const { statement, values } = first;
  if (orders.length === 1) {
    const [row] = await runPrepared<{ p_reply: unknown }>(db, statement, values);
    return [row?.p_reply ?? null];
  }
  const all = JSON.stringify(orders.map(({ together }) => together));
  const [row] = await runPrepared<{ p_replies: unknown[] }>(db, ordersToDisk, [all]);
  return row?.p_replies ?? [];
}

const ordersToDisk = { name: 'orders_to_disk', text: 'call orders_to_disk(null, $1)' };
