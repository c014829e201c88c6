import { v7 } from 'uuid';
import type { ServiceContext, SignedIn } from './context';

/** One try of a command that may be done at once. */
export interface SwiftTry {
  /** Who signed in: the database itself looks whether that still holds. */
  readonly session: SignedIn;
  readonly idempotencyKey: string | null;
  /** Of the parsed input; `null` without a key. */
  readonly inputHash: Buffer | null;
}

/** A command as the database does it at once. */
export interface SwiftOrder {
  readonly does: 'sell' | 'hold';
  /** Fields as `sell_at_once` and `hold_at_once` read them (src/main/models/at_once.sql). */
  readonly fields: ReturnType<typeof whoOrders> & Readonly<Record<string, unknown>>;
  /** Orders with the same word may be done together; `null` where it takes too long to have others wait for it. */
  readonly together: string | null;
}

/** More seats than this are no rush, and are better planned for their number than by a plan that is kept. */
export const largestSwiftOrder = 200;

/** What every order says: the id of what it makes, for whom, and under which key. */
export function whoOrders({ actor, till }: ServiceContext, { session, idempotencyKey, inputHash }: SwiftTry) {
  return {
    id: v7(),
    person_id: actor.id,
    role: session.person.role,
    password_generation: session.passwordGeneration,
    till_id: till.id,
    key: idempotencyKey,
    input_hash: inputHash?.toString('hex') ?? null,
  };
}
