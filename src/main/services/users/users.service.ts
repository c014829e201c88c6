import { refuse } from '../../../shared/refusals/refusal';
import type { RecentPeople } from '../../devices/recent-people';
import type { ServiceOf } from '../context';
import type { Installation } from '../tills/installation';
import { touchTill } from '../tills/till-rows';
import { addPerson, changePerson, makeFirstAdmin, signerOf } from './change-people';
import { preparedSecrets, proofOf } from './passwords';
import { listPeople, readPerson } from './people';
import type { SignIn } from './sign-in';

/** What people and their passwords need of the outside. */
export interface UsersDevices {
  readonly signIn: SignIn;
  readonly recent: RecentPeople;
  readonly installation: Installation;
}

/** People who may sign in. The database changes them only under proof of a password (docs/decisions/0003). */
export function usersService({ signIn, recent, installation }: UsersDevices): ServiceOf<'users'> {
  return {
    bootstrap: (context, input) => makeFirstAdmin(context.db, input, preparedSecrets(context)),

    signIn: async ({ db, session }, { email, password }) => {
      const till = await installation.tillOrNew(db);
      const signedIn = await signIn(db, { email, password, tillId: till.id });
      await touchTill(db, till.id);
      session.begin(signedIn);
      session.afterwards(() => recent.remember(signedIn.person));
      return signedIn.person;
    },

    create: (context, input) => addPerson(context, input, preparedSecrets(context)),

    list: async ({ db }, { search = '' }) => ({ items: await listPeople(db, search), next: null }),

    update: async (context, { userId, ...change }) => {
      const person = await changePerson(context, userId, change);
      const mine = context.session.current;
      // A new role of one's own ends the session like anybody's; a new name or address does not.
      if (mine?.person.id === userId && mine.person.role === person.role)
        context.session.begin({ ...mine, person });
      return person;
    },

    disable: (context, { userId }) => changePerson(context, userId, { isEnabled: false }),

    enable: (context, { userId }) => changePerson(context, userId, { isEnabled: true }),

    changePassword: async (context, { oldPassword }) => {
      const { db, actor, session } = context;
      const mine = session.current ?? refuse('sign_in_required', { operation: 'users.changePassword' });
      const oldProof = await proofOf(oldPassword, mine.proofSalt);
      if (!oldProof.equals(actor.proof)) refuse('wrong_password', {});
      const { hash, proofSalt, proofHash, proof } = preparedSecrets(context);
      await db.raw('select change_password(?, ?, ?, ?, ?)', [actor.id, oldProof, hash, proofSalt, proofHash]);
      const person = await readPerson(db, actor.id);
      session.begin({ person, proof, proofSalt, passwordGeneration: mine.passwordGeneration + 1 });
      return person;
    },

    resetPassword: async (context, { userId }) => {
      const signer = signerOf(context, 'admin');
      const person = await readPerson(context.db, userId);
      const { hash, proofSalt, proofHash } = preparedSecrets(context);
      await context.db.raw('select reset_password(?, ?, ?, ?, ?, ?)', [
        signer.id,
        signer.proof,
        userId,
        hash,
        proofSalt,
        proofHash,
      ]);
      return person;
    },

    clearSignInDelay: async (context, { userId }) => {
      const signer = signerOf(context, 'manager');
      const person = await readPerson(context.db, userId);
      await context.db.raw('select clear_sign_in_delay(?, ?, ?)', [signer.id, signer.proof, userId]);
      return person;
    },

    recent: async () => ({ items: [...(await recent.list())], next: null }),
  };
}
