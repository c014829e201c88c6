import { createHash, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordHashing } from '../../devices/password-hashing';
import { passwordAtLeast, passwordByteLimit } from '../../../shared/domain/password-rules';
import { refuse } from '../../../shared/refusals/refusal';

/** Everything that the database keeps of a password, and the proof that it demands again. */
export interface PasswordSecrets {
  readonly hash: string;
  readonly proofSalt: Buffer;
  /** sha256 of the proof. */
  readonly proofHash: Buffer;
  readonly proof: Buffer;
}

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

/** Makes what is stored of a new password. Refuses a bad one. */
export async function secretsOf(hashing: PasswordHashing, password: string): Promise<PasswordSecrets> {
  demandGoodPassword(password);
  const proofSalt = randomBytes(16);
  const [hash, proof] = await Promise.all([hashing.hash(password), proofOf(password, proofSalt)]);
  return { hash, proofSalt, proof, proofHash: createHash('sha256').update(proof).digest() };
}

/** What the database demands before it changes roles or passwords: scrypt of the password. */
export function proofOf(password: string, salt: Buffer): Promise<Buffer> {
  return derive(password, salt, 32, scryptCost);
}
