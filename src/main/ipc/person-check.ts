import type { Knex } from 'knex';
import { refuse } from '../../shared/refusals/refusal';
import type { SignedIn } from '../services/context';

interface PersonNow {
  readonly id: string;
  readonly role: string;
  readonly isDisabled: boolean;
  readonly passwordGeneration: number;
}

/** Why a session may not go on; `null` when it may. */
export type EndOfSession = 'disabled' | 'role_changed' | 'password_changed' | null;

/** Looks, in a command's own transaction, whether the person is still who signed in. Refuses with `session_ended`. */
export async function demandUnchanged(db: Knex, session: SignedIn): Promise<void> {
  const [now] = await peopleNow(db, [session.person.id]);
  const why = endOf(session, now);
  if (why !== null) refuse('session_ended', { why });
}

/** Which of these sessions may not go on; their keys. */
export async function endedSessions<Key>(db: Knex, sessions: ReadonlyMap<Key, SignedIn>): Promise<Key[]> {
  const ids = [...new Set([...sessions.values()].map(({ person }) => person.id))];
  const people = new Map((await peopleNow(db, ids)).map((person) => [person.id, person]));
  return [...sessions]
    .filter(([, one]) => endOf(one, people.get(one.person.id)) !== null)
    .map(([key]) => key);
}

async function peopleNow(db: Knex, ids: readonly string[]): Promise<PersonNow[]> {
  const { rows } = await db.raw<{ rows: PersonNow[] }>(
    `select id, role, disabled_at is not null as "isDisabled", password_generation as "passwordGeneration"
       from users where id = any(?)`,
    [[...ids]],
  );
  return rows;
}

function endOf(session: SignedIn, now: PersonNow | undefined): EndOfSession {
  if (now === undefined || now.isDisabled) return 'disabled';
  if (now.role !== session.person.role) return 'role_changed';
  return now.passwordGeneration === session.passwordGeneration ? null : 'password_changed';
}
