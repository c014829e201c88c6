import type { RefusalCode } from '../../../shared/refusals/refusal';
import { RefusalError } from '../client';

/** The field of a form that a refusal is about, so that its sentence can stand there; `null`: about the whole. */
export function fieldOf(error: unknown): string | null {
  return error instanceof RefusalError ? (fields[error.refusal.code] ?? null) : null;
}

const fields: Partial<Record<RefusalCode, string>> = {
  email_taken: 'email',
  password_too_long: 'password',
  password_too_short: 'password',
  till_name_taken: 'till',
  wrong_password: 'oldPassword',
};
