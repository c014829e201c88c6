import { z } from 'zod';
import { homes, type Feature } from '../../shared/contract/contract';
import type { NamedOperation } from '../ipc/named-operation';
import { allOperations } from '../ipc/named-operation';
import { examples } from './examples';
import { refusalsOf } from './operation-refusals';
import { refusalMeanings } from './refusal-meanings';

/** The operations of a feature, or the one of that name; `null`: all of them. Empty when there are none. */
export function operationsAbout(about: string | null): NamedOperation[] {
  return allOperations().filter(({ name, feature }) => about === null || feature === about || name === about);
}

/** Operations with all that a caller needs to know, and what the refusals mean that they may answer with. */
export function listOperations(operations: readonly NamedOperation[]) {
  const items = operations.map((operation) => ({
    ...nameOf(operation),
    database: homes[operation.feature as Feature],
    input: inputSchema(operation),
    output: outputSchema(operation),
    example: exampleOf(operation),
    refusals: refusalsOf(operation),
  }));
  const met = new Set<string>(items.flatMap(({ refusals }) => refusals));
  const refusals = Object.fromEntries(Object.entries(refusalMeanings).filter(([code]) => met.has(code)));
  return { items, next: null, refusals };
}

/** Operations by name with one sentence each. */
export function nameOperations(operations: readonly NamedOperation[]) {
  return { items: operations.map(nameOf), next: null };
}

function nameOf({ name, kind, role, says }: NamedOperation) {
  return { op: name, kind, role, says };
}

/** An input that the operation takes. Ids in it come from earlier replies. */
export function exampleOf({ name }: NamedOperation): unknown {
  const known: Partial<Record<string, unknown>> = examples;
  return known[name];
}

/** What goes in, as JSON schema. */
export function inputSchema({ input }: NamedOperation) {
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', override: inFewerWords });
}

/** What comes out, as JSON schema. */
export function outputSchema({ output }: NamedOperation) {
  return z.toJSONSchema(output, { unrepresentable: 'any', override: inFewerWords });
}

/** Typed arrays are printed as plain ones. That a UUID is one is said by its format. */
function inFewerWords({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }): void {
  if (zodSchema._zod.def.type === 'custom')
    Object.assign(jsonSchema, { type: 'array', items: { type: 'number' } });
  if ('format' in jsonSchema && jsonSchema.format === 'uuid' && 'pattern' in jsonSchema)
    delete jsonSchema.pattern;
}
