import type { RefusalCode } from '../../../shared/refusals/refusal';
import { RefusalError } from '../client';

/** Whether a call threw just this "no". */
export function hasCode(error: unknown, code: RefusalCode): boolean {
  return error instanceof RefusalError && error.refusal.code === code;
}
