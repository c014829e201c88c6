import { RefusalError } from '../client';

/** The field of a form that a refusal is about, so that its sentence can stand there; `null`: about the whole. */
export function fieldOf(error: unknown): string | null {
  if (!(error instanceof RefusalError)) return null;
  const { refusal } = error;
  switch (refusal.code) {
    case 'email_taken':
      return 'email';
    case 'password_too_long':
    case 'password_too_short':
      return 'password';
    case 'till_name_taken':
      return 'till';
    case 'wrong_password':
      return 'oldPassword';
    default:
      return null;
  }
}
