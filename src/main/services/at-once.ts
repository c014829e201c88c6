// Casts: the dispatcher knows inputs by the names of their operations only.
import type { OperationName } from '../../shared/contract/contract';
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

/**
 * Does a whole command, with the check of the person and of the key, in one statement that is its own transaction. Answers `null`, and
 * has changed nothing, whenever it is not plainly possible: then the command is done in steps, which wait, refuse and explain.
 */
export type AtOnce = (
  context: ServiceContext,
  input: Record<string, unknown>,
  swiftTry: SwiftTry,
) => Promise<unknown>;

/** The commands of a rush. See docs/decisions/0007-a-sale-in-one-statement.md. */
export const atOnce: { readonly [Name in OperationName]?: AtOnce } = {
  'bookings.create': sellAtOnce,
  'holds.place': holdAtOnce as AtOnce,
};
