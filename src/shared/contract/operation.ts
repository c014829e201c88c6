// Casts: what a schema becomes when a key is added to it is said by a type of its own, because inference forgets the fields.
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

export interface Operation<
  Kind extends 'command' | 'query',
  Needs extends Role,
  In extends z.ZodObject,
  Out extends z.ZodType,
> {
  readonly kind: Kind;
  readonly role: Needs;
  readonly input: In;
  readonly output: Out;
  readonly atomic: Atomicity;
  /** Only these pass while the session is locked. */
  readonly whileLocked: boolean;
  /** One sentence for `call --list` and the documentation. */
  readonly says: string;
}

interface OperationFacts<Needs extends Role, In extends z.ZodObject, Out extends z.ZodType> {
  says: string;
  role: Needs;
  input: In;
  output: Out;
  atomic?: Atomicity;
  whileLocked?: boolean;
}

const idempotencyKey = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe('One try of one wish: the same key and input get the stored reply, nothing is done twice.');

/** A command's input: its own fields and the key. */
type WithKey<In extends z.ZodObject> =
  In extends z.ZodObject<infer Fields, infer Config>
    ? z.ZodObject<Fields & { idempotencyKey: typeof idempotencyKey }, Config>
    : never;

/** An operation that changes something. Its input may carry an `idempotencyKey`, which the dispatcher keeps to itself. */
export function command<Needs extends Role, In extends z.ZodObject, Out extends z.ZodType>(
  facts: OperationFacts<Needs, In, Out>,
): Operation<'command', Needs, WithKey<In>, Out> {
  const input = facts.input.safeExtend({ idempotencyKey }) as unknown as WithKey<In>;
  return { kind: 'command', atomic: 'transaction', whileLocked: false, ...facts, input };
}

/** An operation that only reads. */
export function query<Needs extends Role, In extends z.ZodObject, Out extends z.ZodType>(
  facts: OperationFacts<Needs, In, Out>,
): Operation<'query', Needs, In, Out> {
  return { kind: 'query', atomic: 'statement', whileLocked: false, ...facts };
}

/** `{"items": […], "next": cursor or null}`: the shape of every list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** An instant as ISO 8601 with its offset; seconds may be left out. In UTC within the years 1 to 9999, which four digits can write. */
export const instant = z
  .string()
  .refine(isInstant, 'an instant is ISO 8601 with its offset, such as 2026-12-05T20:00:00+07:00')
  .meta({ format: 'date-time' });

const toTheSecond = z.iso.datetime({ offset: true });
const toTheMinute = z.iso.datetime({ offset: true, precision: -1 });
const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

function isInstant(text: string): boolean {
  if (!toTheSecond.safeParse(text).success && !toTheMinute.safeParse(text).success) return false;
  const at = Date.parse(text);
  return at >= firstInstant && at <= lastInstant;
}

export const empty = z.strictObject({});
