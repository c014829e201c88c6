import { z } from 'zod';
import type { RefusalCode } from '../../shared/refusals/refusal';
import type { NamedOperation } from '../ipc/named-operation';
import { exampleOf, inputSchema, operationsAbout, outputSchema } from './operation-list';
import { commonRefusals, ownRefusals } from './operation-refusals';
import { isRefusalCode, refusalMeanings } from './refusal-meanings';

/** The part of a JSON schema that help shows. */
const fieldSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), fieldSchema).optional();
  },
  get items() {
    return fieldSchema.optional();
  },
  get anyOf() {
    return z.array(fieldSchema).optional();
  },
  get oneOf() {
    return z.array(fieldSchema).optional();
  },
});
type FieldSchema = z.output<typeof fieldSchema>;

/** What a person at a terminal wants to know about an operation, a feature or a refusal; `null`: there is none of that name. */
export function helpOn(about: string): string | null {
  const operations = operationsAbout(about);
  const [only] = operations;
  if (only?.name === about) return helpOnOperation(only);
  if (operations.length > 0) return helpOnFeature(operations);
  return isRefusalCode(about) ? helpOnRefusal(about) : null;
}

/** What it does, its fields, its answer, an example, what it may refuse. */
function helpOnOperation(operation: NamedOperation): string {
  const { name, kind, role, says } = operation;
  const input = fieldSchema.parse(inputSchema(operation));
  const output = fieldSchema.parse(outputSchema(operation));
  return [
    `${name}: ${says}`,
    `A ${kind} for ${role === 'nobody' ? 'anybody, without signing in' : `the role ${role} and above`}.`,
    '',
    'Input (* has to be there):',
    ...orNothing(fieldsOf(input, true)),
    '',
    'Answer:',
    ...orNothing(fieldsOf(output, false)),
    '',
    'Example, with ids of earlier replies:',
    `  npm run --silent call -- ${name} '${JSON.stringify(exampleOf(operation))}'`,
    '',
    'May refuse with:',
    ...orNothing(ownRefusals(name).map(meaningOf)),
    `As others like it: ${commonRefusals(operation).join(', ')}`,
    '',
  ].join('\n');
}

/** What it means and where it may come from. */
function helpOnRefusal(code: RefusalCode): string {
  const own = operationsAbout(null)
    .filter(({ name }) => ownRefusals(name).includes(code))
    .map(({ name }) => name);
  return `${code}: ${refusalMeanings[code]}\n${own.length === 0 ? '' : `From: ${own.join(', ')}\n`}`;
}

/** Operations by name, one a line. */
function helpOnFeature(operations: readonly NamedOperation[]): string {
  return operations.map(({ name, role, says }) => `${name} (${role})\n  ${says}\n`).join('');
}

function meaningOf(code: RefusalCode): string {
  return `  ${code}: ${refusalMeanings[code]}`;
}

function orNothing(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['  nothing'] : lines;
}

/** One line for each field, those within it indented; `starred`: those that have to be there get a star. */
function fieldsOf(
  { properties = {}, required = [] }: FieldSchema,
  starred: boolean,
  indent = '  ',
): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const star = starred && required.includes(name) ? '*' : '';
    const about = field.description === undefined ? '' : `. ${field.description}`;
    const within = partsOf(field).flatMap((parts, place) => [
      ...(place === 0 ? [] : [`${indent}or`]),
      ...fieldsOf(parts, starred, `${indent}  `),
    ]);
    return [`${indent}${name}${star}: ${kindOf(field)}${about}`, ...within];
  });
}

/** What has the fields within a field: an object, each item of a list, or every kind of object that it may be. */
function partsOf(field: FieldSchema): readonly FieldSchema[] {
  if (field.properties) return [field];
  if (field.items) return partsOf(field.items);
  return waysOf(field).flatMap(partsOf);
}

function waysOf({ anyOf, oneOf }: FieldSchema): readonly FieldSchema[] {
  return anyOf ?? oneOf ?? [];
}

function kindOf(field: FieldSchema): string {
  const ways = waysOf(field);
  if (ways.length > 0) return [...new Set(ways.map(kindOf))].join(' or ');
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum) return field.enum.map((one) => JSON.stringify(one)).join(' | ');
  const bounds = boundsOf(field);
  if (field.type === 'array') {
    const items = field.items === undefined ? 'anything' : kindOf(field.items);
    return `list${bounds} of ${items}`;
  }
  const types = [field.type].flat().map(wordFor);
  return `${field.format ?? types.join(' or ')}${bounds}`;
}

function wordFor(type: string | undefined): string {
  if (type === 'integer') return 'whole number';
  if (type === 'string') return 'text';
  return type ?? 'anything';
}

/** Bounds that only say what a number can be anyway are left out. */
function boundsOf(field: FieldSchema): string {
  const low = field.minimum ?? field.minItems ?? field.minLength;
  const high = field.maximum ?? field.maxItems ?? field.maxLength;
  const meant = (bound: number | undefined) =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (meant(low) && meant(high)) return ` ${low} to ${high}`;
  if (meant(high)) return ` to ${high}`;
  return meant(low) && low !== 0 ? ` from ${low}` : '';
}
