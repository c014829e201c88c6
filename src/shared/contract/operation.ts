import { z } from 'zod';

/** Roles in rising order: whoever has a later one may do everything of an earlier one. */
export const roles = ['nobody', 'counter', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];
export const personRole = z.enum(['counter', 'manager', 'admin']);
export type PersonRole = z.output<typeof personRole>;

/**
 * How an operation is kept whole.
 * `transaction`: the dispatcher opens one around the service. `statement`: the service runs single statements, each its own
 * transaction. `none`: the operation touches no database.
 */
export type Atomicity = 'transaction' | 'statement' | 'none';

/** In which database a feature lives: the venue's (shared or embedded), the one on this PC, or none at all. */
export type Home = 'shared' | 'here' | 'none';

export interface Operation<Kind extends 'command' | 'query', In extends z.ZodObject, Out extends z.ZodType> {
  readonly kind: Kind;
  readonly role: Role;
  readonly input: In;
  readonly output: Out;
  readonly atomic: Atomicity;
  /** Only these pass while the session is locked. */
  readonly whileLocked: boolean;
  /** One sentence for `call --list` and the documentation. */
  readonly says: string;
}

interface OperationFacts<In extends z.ZodObject, Out extends z.ZodType> {
  says: string;
  role: Role;
  input: In;
  output: Out;
  atomic?: Atomicity;
  whileLocked?: boolean;
}

/** One try of one sale: the same key and input get the stored reply, never a second booking. */
const idempotencyKey = z.string().min(1).max(200).optional();

/** An operation that changes something. Its input may carry an `idempotencyKey`, which the dispatcher keeps to itself. */
export function command<In extends z.ZodObject, Out extends z.ZodType>(facts: OperationFacts<In, Out>) {
  return {
    kind: 'command',
    atomic: 'transaction',
    whileLocked: false,
    ...facts,
    input: facts.input.safeExtend({ idempotencyKey }),
  } as const;
}

/** An operation that only reads. */
export function query<In extends z.ZodObject, Out extends z.ZodType>(facts: OperationFacts<In, Out>) {
  return { kind: 'query', atomic: 'statement', whileLocked: false, ...facts } as const;
}

/** `{"items": […], "next": cursor or null}`: the shape of every list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** An instant as ISO 8601 with its offset. */
export const instant = z.iso.datetime({ offset: true });

export const empty = z.strictObject({});
