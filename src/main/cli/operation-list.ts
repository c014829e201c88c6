import { z } from 'zod';
import { homes, type Feature } from '../../shared/contract/contract';
import { allOperations } from '../ipc/named-operation';

/** Every operation with its role, the database that it lives in and the JSON schemas of what goes in and comes out. */
export function listOperations() {
  return allOperations().map(({ name, feature, kind, role, says, input, output }) => ({
    op: name,
    kind,
    role,
    database: homes[feature as Feature],
    says,
    input: z.toJSONSchema(input, {
      io: 'input',
      unrepresentable: 'any',
    }),
    output: z.toJSONSchema(output, {
      unrepresentable: 'any',
      override: asPlainArray,
    }),
  }));
}

/** Typed arrays are printed as plain ones. */
function asPlainArray({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }): void {
  if (zodSchema._zod.def.type !== 'custom') return;
  Object.assign(jsonSchema, { type: 'array', items: { type: 'number' } });
}
