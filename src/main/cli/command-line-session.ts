import type { Reply } from '../../shared/contract/bridge';
import type { Caller } from '../ipc/caller';
import type { Dispatch } from '../ipc/dispatch';
import type { NamedOperation } from '../ipc/named-operation';

/** Who the environment says is asking. */
export interface Credentials {
  readonly email: string | undefined;
  readonly password: string | undefined;
}

const commandLine: Caller = { id: 0, isTrusted: true };

/** Calls operations as the person of the environment, who is signed in before the first one that needs it, and only then. */
export function commandLineSession(dispatch: Dispatch, { email, password }: Credentials) {
  let signIn: Promise<Reply> | null = null;

  const signedIn = async (): Promise<Reply> => {
    signIn ??= dispatch(commandLine, {
      feature: 'users',
      operation: 'signIn',
      input: {
        email,
        password,
      },
    });
    const reply = await signIn;
    // A wrong password stays wrong; a connection may come back.
    if (!reply.ok && reply.refusal.code !== 'sign_in_failed') signIn = null;
    return reply;
  };

  return async ({ feature, operation, name, role }: NamedOperation, input: unknown): Promise<Reply> => {
    if (role !== 'nobody') {
      if (!hasCredentials({ email, password })) return signInRequired(name);
      const reply = await signedIn();
      if (!reply.ok) return reply;
    }
    const reply = await dispatch(commandLine, { feature, operation, input });
    if (!reply.ok && reply.refusal.code === 'session_ended') signIn = null;
    return reply;
  };
}

/** Whether anybody is named at all. */
export function hasCredentials({ email, password }: Credentials): boolean {
  return email !== undefined && email !== '' && password !== undefined && password !== '';
}

/** The reply where nobody is named. */
export function signInRequired(operation: string): Reply {
  return { ok: false, refusal: { code: 'sign_in_required', facts: { operation } } };
}
