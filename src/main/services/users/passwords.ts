import { createHash, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordHashing } from '../../devices/password-hashing';
import { passwordAtLeast, passwordByteLimit } from '../../../shared/domain/password-rules';
import type { PasswordContext, PasswordSecrets } from '../context';
import { refuse } from '../../../shared/refusals/refusal';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
/** 32 MB and about 60 ms. */
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Refuses with `password_too_short`, `password_too_long`; counts what a person typed, character by character. */
export function demandGoodPassword(password: string): void {
  const bytes = Buffer.byteLength(password);
  if (bytes > passwordByteLimit) refuse('password_too_long', { bytes, limit: passwordByteLimit });
  const characters = Array.from(password).length;
  if (characters < passwordAtLeast) refuse('password_too_short', { characters, atLeast: passwordAtLeast });
}

/** Which field of an operation's input is a new password. */
const newPasswordFields: Record<string, string> = {
  'users.bootstrap': 'password',
  'users.create': 'password',
  'users.changePassword': 'newPassword',
  'users.resetPassword': 'newPassword',
};

/** Does the slow work that a call needs before its transaction opens; `null` where it needs none. Refuses a bad password. */
export async function prepareNewPassword(
  hashing: PasswordHashing,
  operation: string,
  input: Record<string, unknown>,
): Promise<PasswordSecrets | null> {
  const field = newPasswordFields[operation];
  const password = field === undefined ? undefined : input[field];
  return typeof password === 'string' ? secretsOf(hashing, password) : null;
}

/** The secrets that were made for this call. */
export function preparedSecrets({ newPassword }: PasswordContext): PasswordSecrets {
  if (newPassword === null) throw new Error('no password was prepared for this operation');
  return newPassword;
}

async function secretsOf(hashing: PasswordHashing, password: string): Promise<PasswordSecrets> {
  demandGoodPassword(password);
  const proofSalt = randomBytes(16);
  const [hash, proof] = await Promise.all([hashing.hash(password), proofOf(password, proofSalt)]);
  return { hash, proofSalt, proof, proofHash: createHash('sha256').update(proof).digest() };
}

/** What the database demands before it changes roles or passwords: scrypt of the password. */
export function proofOf(password: string, salt: Buffer): Promise<Buffer> {
  return derive(password, salt, 32, scryptCost);
}
