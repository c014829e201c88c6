import type { z } from 'zod';
import { similarNames } from './similar-names';

/** Why a value cannot be used, in plain English; `undefined`: as the schema says it. `fields`: those of the input as a whole. */
export function reasonOf(issue: z.core.$ZodRawIssue, fields: readonly string[]): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `expected ${wordsFor[issue.expected] ?? issue.expected}, got ${kindOf(issue.input)}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'is empty';
      return `at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case 'unrecognized_keys':
      return issue.keys
        .map((key) => unknownField(key, (issue.path ?? []).length === 0 ? fields : []))
        .join('; ');
    case 'invalid_format':
      return issue.format === 'uuid' ? 'not an id: ids are UUIDs, as replies have them' : undefined;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return undefined;
  }
}

const wordsFor: Partial<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return wordsFor[typeof value] ?? typeof value;
}

function unitOf(origin: string, bound: number | bigint): string {
  const unit = { string: 'character', array: 'item' }[origin];
  if (unit === undefined) return '';
  return bound === 1 ? ` ${unit}` : ` ${unit}s`;
}

function unknownField(key: string, fields: readonly string[]): string {
  const [meant] = similarNames(key, fields);
  const hint = meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`;
  return `there is no field ${JSON.stringify(key)}${hint}`;
}
