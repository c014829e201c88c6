/** People and their sign-in. */
export interface UserRefusals {
  /** Wrong password and unknown e-mail alike. */
  sign_in_failed: Record<string, never>;
  /** Too many wrong passwords for this person at this till; nobody is locked out at another. */
  sign_in_slowed: { retryAfterSeconds: number };
  already_set_up: Record<string, never>;
  email_taken: { email: string };
  /** bcrypt reads 72 bytes; a longer password would silently be cut. */
  password_too_long: { bytes: number; limit: 72 };
  password_too_short: { characters: number; atLeast: number };
  wrong_password: Record<string, never>;
  last_admin: { name: string };
  /** This needs an admin who signed in here with a password (or an admin's approval). */
  proof_needed: Record<string, never>;
}
