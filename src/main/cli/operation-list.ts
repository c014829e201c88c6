import { z } from 'zod';
import { allOperations } from '../ipc/named-operation';

/** Every operation with its role and the JSON schemas of what goes in and comes out. */
export function listOperations() {
  return allOperations().map(({ name, kind, role, says, input, output }) => ({
    op: name,
    kind,
    role,
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
