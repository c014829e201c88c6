// Cast: the contract is looked up by names that only run time knows.
import { z } from 'zod';
import type { CallEnvelope } from '../../shared/contract/bridge';
import { contract } from '../../shared/contract/contract';
import type { Operation, Role } from '../../shared/contract/operation';
import { similarNames } from '../../shared/domain/similar-names';
import { refuse } from '../../shared/refusals/refusal';

/** Any operation of the contract, with its name `feature.operation`. */
export interface NamedOperation extends Operation<'command' | 'query', Role, z.ZodObject, z.ZodType> {
  readonly name: string;
  readonly feature: string;
  readonly operation: string;
}

const envelope = z.strictObject({
  feature: z.string().max(100),
  operation: z.string().max(100),
  input: z.unknown(),
  approval: z
    .strictObject({ email: z.string().min(1).max(320), password: z.string().max(10_000) })
    .optional(),
});

/** Reads what a window sent, whatever it is. Refuses with `bad_call`. */
export function readEnvelope(sent: unknown): CallEnvelope {
  const read = attempt(() => envelope.safeParse(sent));
  if (!read?.success) refuse('bad_call', { reason: 'not a call: feature, operation and input are expected' });
  const { feature, operation, input, approval } = read.data;
  return { feature, operation, input, ...(approval ? { approval } : {}) };
}

/** Finds an operation among those that the contract itself declares. Refuses with `unknown_operation`. */
export function namedOperation(feature: string, operation: string): NamedOperation {
  const name = `${feature}.${operation}`;
  const operations = ownProperty(contract, feature);
  const found = operations && ownProperty(operations, operation);
  if (!found) refuse('unknown_operation', { operation: name.slice(0, 200), didYouMean: meantBy(name) });
  return { ...(found as Omit<NamedOperation, 'name' | 'feature' | 'operation'>), name, feature, operation };
}

/** All operations, in the contract's order. */
export function allOperations(): NamedOperation[] {
  return Object.entries(contract).flatMap(([feature, operations]) =>
    Object.keys(operations).map((operation) => namedOperation(feature, operation)),
  );
}

/** Operations that are called nearly so; otherwise those of the feature, where there is one of that name. */
export function meantBy(name: string): string[] {
  const names = Object.entries(contract).flatMap(([feature, operations]) =>
    Object.keys(operations).map((operation) => `${feature}.${operation}`),
  );
  const similar = similarNames(name, names);
  return similar.length > 0 ? similar : names.filter((one) => one.split('.')[0] === name.split('.')[0]);
}

/** `__proto__` and `constructor` are no operations. */
function ownProperty(object: object, key: string): object | null {
  const value: unknown = Object.hasOwn(object, key) ? object[key as keyof typeof object] : null;
  return typeof value === 'object' ? value : null;
}

/** A payload with traps in it must not bring main down. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
