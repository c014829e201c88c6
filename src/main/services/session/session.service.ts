import { refuse, Refused } from '../../../shared/refusals/refusal';
import type { ServiceOf } from '../context';
import { rowOf } from '../rows';
import type { SignIn } from '../users/sign-in';

/** Who is signed in at a window, and the lock on it. */
export function sessionService(signIn: SignIn): ServiceOf<'session'> {
  return {
    current: async ({ db, till, session: { current } }) => {
      if (current !== null)
        return { state: current.isLocked ? 'locked' : 'signed_in', person: current.person, till };
      const isSetUp = await rowOf(db, 'select 1 from installation', {});
      return { state: isSetUp === undefined ? 'no_admin' : 'signed_out', person: null, till };
    },

    signOut: async ({ session }) => {
      session.end();
      return {};
    },

    lock: async ({ session }) => {
      session.lock();
      return {};
    },

    unlock: async ({ db, till, session }, { password }) => {
      const mine = session.current ?? refuse('sign_in_required', { operation: 'session.unlock' });
      const { email } = mine.person;
      await signIn(db, { email, password, tillId: till.id }).catch(asWrongPassword);
      session.unlock();
      return mine.person;
    },
  };
}

/** Whose password it is, is known here. */
function asWrongPassword(error: unknown): never {
  if (error instanceof Refused && error.refusal.code === 'sign_in_failed') refuse('wrong_password', {});
  throw error;
}
