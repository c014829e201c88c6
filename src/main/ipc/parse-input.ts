import type { z } from 'zod';
import { refuse } from '../../shared/refusals/refusal';
import { reasonOf } from '../../shared/domain/input-reasons';
import type { NamedOperation } from './named-operation';

const limits = { issues: 20, reason: 300 };

/** An input as its operation expects it, and the key that the dispatcher keeps to itself. */
export interface ParsedInput {
  readonly input: Record<string, unknown>;
  readonly idempotencyKey: string | null;
}

/** Parses by the contract; nothing is coerced. Refuses with `invalid_input`, naming each path and reason. */
export function parseInput(operation: NamedOperation, sent: unknown): ParsedInput {
  const parsed = safely(operation.input, sent);
  if (!parsed.success)
    refuse('invalid_input', { issues: parsed.error.issues.slice(0, limits.issues).map(plain) });
  const { idempotencyKey, ...input } = parsed.data;
  const unstorable = pathOfUnstorable(parsed.data, '');
  if (unstorable !== null) {
    refuse('invalid_input', {
      issues: [
        { path: unstorable, reason: 'holds the character NUL or half a character, which cannot be stored' },
      ],
    });
  }
  return { input, idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null };
}

function safely(schema: z.ZodObject, sent: unknown): z.ZodSafeParseResult<Record<string, unknown>> {
  try {
    return schema.safeParse(sent, { error: (issue) => reasonOf(issue, Object.keys(schema.shape)) });
  } catch {
    refuse('invalid_input', { issues: [{ path: '', reason: 'cannot be read' }] });
  }
}

function plain({ path, message }: z.core.$ZodIssue): { path: string; reason: string } {
  return {
    path: path.map(String).join('.').slice(0, limits.reason),
    reason: message.slice(0, limits.reason),
  };
}

/** One half of a surrogate pair would silently become a question mark: two different passwords would be one. */
const unstorableCharacter = /[\0\p{Surrogate}]/u;

/** The dotted path of a text that cannot be stored as it is; `null` when all can be. */
function pathOfUnstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return unstorableCharacter.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const found = pathOfUnstorable(item, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
