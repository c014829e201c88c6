import { DatabaseError } from 'pg';
import { plainMessage } from '../db/connection-problem';
import type { Refusal } from '../../shared/refusals/refusal';

/** What the call was about, for the facts of a refusal. */
export interface AskedFor {
  readonly input: Record<string, unknown>;
}

/**
 * What the database said no to, as a refusal; `null` for a bug of ours. The one place that knows SQLSTATEs. Services translate
 * themselves where the facts need a look at rows (`seats_unavailable`, `event_not_on_sale`, `last_admin`).
 */
export function refusalOfDatabase(error: unknown, { input }: AskedFor): Refusal | null {
  if (!(error instanceof DatabaseError)) return isPoolFull(error) ? busy : null;
  if (error.code === '23505') return refusalOfTaken(error.constraint, input);
  if (error.code !== undefined && waiting.has(error.code)) return busy;
  if (error.code !== undefined && unstorable.has(error.code))
    return {
      code: 'invalid_input',
      facts: { issues: [{ path: '', reason: plainMessage(error).slice(0, 300) }] },
    };
  if (error.code === 'BO005') return { code: 'proof_needed', facts: {} };
  if (error.code === 'BO006') return { code: 'already_set_up', facts: {} };
  // A raw client took a seat between our look and our claim; asking again names it.
  if (error.code === 'BO001') return busy;
  return null;
}

const busy: Refusal = { code: 'busy', facts: { seatNos: [], labels: [] } };

/** Lock not available, deadlock, serialization failure, statement timeout, too many connections. */
const waiting = new Set(['55P03', '40P01', '40001', '57014', '53300']);

/** Text that cannot be stored, an instant or number that is out of range. */
const unstorable = new Set(['22021', '22P05', '22008', '22003']);

function refusalOfTaken(constraint: string | undefined, input: Record<string, unknown>): Refusal | null {
  if (constraint === 'users_email_key')
    return { code: 'email_taken', facts: { email: textOf(input['email']) } };
  if (constraint === 'tills_name_key')
    return { code: 'till_name_taken', facts: { name: textOf(input['name']) } };
  return null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isPoolFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'KnexTimeoutError';
}
