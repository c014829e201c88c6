import type { Knex } from 'knex';
import { personRole } from '../../../shared/contract/operation';
import { userId } from '../../../shared/domain/ids';
import { passwordByteLimit } from '../../../shared/domain/password-rules';
import { refuse } from '../../../shared/refusals/refusal';
import type { PasswordHashing } from '../../devices/password-hashing';
import type { SignedIn } from '../context';
import { rowOf } from '../rows';
import { proofOf } from './passwords';

/** Who tries to sign in, and at which till; `null` before this installation has a name. */
export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly tillId: string | null;
}

interface Begun {
  readonly attempt_id: string | null;
  readonly user_id: string | null;
  readonly password_hash: string;
  readonly proof_salt: Buffer;
  readonly wait_seconds: number;
}

/** Checks a password and says who it is. Refuses with `sign_in_failed`, `sign_in_slowed`. */
export type SignIn = (db: Knex, attempt: SignInAttempt) => Promise<SignedIn>;

/** Sign-ins of this till. Those of one address come one after the other, so that guesses at the same instant are counted too. */
export function signInDesk(hashing: PasswordHashing): SignIn {
  const turns = new Map<string, Promise<unknown>>();
  return (db, attempt) => {
    const address = attempt.email.toLowerCase().replaceAll(/\s/g, '');
    const mine = (turns.get(address) ?? Promise.resolve()).then(() => signInWith(hashing, db, attempt));
    const done = mine
      .catch(() => undefined)
      .finally(() => {
        if (turns.get(address) === done) turns.delete(address);
      });
    turns.set(address, done);
    return mine;
  };
}

/**
 * Exactly one bcrypt comparison of the same cost, whether or not the address is known. Each statement is its own transaction, so that
 * a failure is counted although it is refused.
 */
async function signInWith(
  hashing: PasswordHashing,
  db: Knex,
  { email, password, tillId }: SignInAttempt,
): Promise<SignedIn> {
  const begun = await rowOf<Begun>(db, 'select * from begin_sign_in(:email, :tillId)', { email, tillId });
  if (begun === undefined) throw new Error('begin_sign_in answered nothing');
  if (begun.wait_seconds > 0) refuse('sign_in_slowed', { retryAfterSeconds: begun.wait_seconds });
  const [matches, proof] = await Promise.all([
    hashing.compare(password, begun.password_hash),
    proofOf(password, begun.proof_salt),
  ]);
  // bcrypt reads no more than its limit: a longer password with the right beginning is still wrong.
  const isRight = matches && begun.user_id !== null && Buffer.byteLength(password) <= passwordByteLimit;
  if (!isRight) {
    await rowOf(db, 'select sign_in_failed(:attempt)', { attempt: begun.attempt_id });
    refuse('sign_in_failed', {});
  }
  await rowOf(db, 'select sign_in_succeeded(:attempt, :user)', {
    attempt: begun.attempt_id,
    user: begun.user_id,
  });
  return { ...(await whoSignedIn(db, begun.user_id)), proof, proofSalt: begun.proof_salt };
}

async function whoSignedIn(
  db: Knex,
  id: string | null,
): Promise<Pick<SignedIn, 'person' | 'passwordGeneration'>> {
  const found = await rowOf<{ id: string; name: string; email: string; role: string; generation: number }>(
    db,
    `select id, name, email, role, password_generation as generation from users where id = :id and disabled_at is null`,
    { id },
  );
  // Disabled between the two statements.
  if (found === undefined) refuse('sign_in_failed', {});
  const { name, email, generation } = found;
  const person = { id: userId.parse(found.id), name, email, role: personRole.parse(found.role) };
  return { person, passwordGeneration: generation };
}
