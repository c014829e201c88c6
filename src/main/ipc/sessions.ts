import type { LiveMessage } from '../../shared/contract/live';
import type { SessionDoor, SignedIn } from '../services/context';

type Change = Extract<LiveMessage, { type: 'session' }>['why'];

/** Who is signed in at one window. Lives in main's memory only and goes with the window. */
export interface Session extends SignedIn {
  readonly isLocked: boolean;
  /** Milliseconds since 1970 of the last key, click or command. */
  readonly lastUsed: number;
}

/** What sessions are kept with. */
export interface SessionsSettings {
  readonly now: () => number;
  /** Minutes without use until a session locks; 0: never. Asked each time. */
  readonly idleLockMinutes: () => number;
  readonly tell: (callerId: number, message: LiveMessage) => void;
}

export type Sessions = ReturnType<typeof keepSessions>;

/** Keeps the session of every window. */
export function keepSessions({ now, idleLockMinutes, tell }: SessionsSettings) {
  const sessions = new Map<number, Session>();
  /** Rises when a page goes, so that a sign-in which was under way does not reach the next page. */
  const pages = new Map<number, number>();

  const change = (callerId: number, session: Session | null, why: Change) => {
    if (session === null) sessions.delete(callerId);
    else sessions.set(callerId, session);
    tell(callerId, { type: 'session', why });
  };

  const lockIfIdle = (callerId: number, session: Session): Session => {
    const minutes = idleLockMinutes();
    if (session.isLocked || minutes === 0 || now() - session.lastUsed < minutes * 60_000) return session;
    const locked = { ...session, isLocked: true };
    change(callerId, locked, 'locked');
    return locked;
  };

  const of = (callerId: number): Session | null => {
    const session = sessions.get(callerId);
    return session === undefined ? null : lockIfIdle(callerId, session);
  };

  return {
    /** The session of a window, locked if it was left alone for too long. */
    of,
    /** A key, a click or a command: the session is in use. A locked one stays locked. */
    used(callerId: number): void {
      const session = of(callerId);
      if (session !== null && !session.isLocked) sessions.set(callerId, { ...session, lastUsed: now() });
    },
    begin(callerId: number, signedIn: SignedIn): void {
      const { person, proof, proofSalt, passwordGeneration } = signedIn;
      const facts = { person, proof, proofSalt, passwordGeneration };
      change(callerId, { ...facts, isLocked: false, lastUsed: now() }, 'signed_in');
    },
    end(callerId: number): void {
      if (sessions.has(callerId)) change(callerId, null, 'signed_out');
    },
    lock(callerId: number): void {
      const session = of(callerId);
      if (session !== null && !session.isLocked) change(callerId, { ...session, isLocked: true }, 'locked');
    },
    unlock(callerId: number): void {
      const session = sessions.get(callerId);
      if (session) change(callerId, { ...session, isLocked: false, lastUsed: now() }, 'unlocked');
    },
    /** Locks whatever was left alone for too long; to be called every few seconds. */
    lockIdle(): void {
      for (const callerId of sessions.keys()) of(callerId);
    },
    /** The page closed, navigated or crashed. */
    pageGone(callerId: number): void {
      pages.set(callerId, pageOf(callerId) + 1);
      sessions.delete(callerId);
    },
    all: (): ReadonlyMap<number, Session> => sessions,
    pageOf,
  };

  function pageOf(callerId: number): number {
    return pages.get(callerId) ?? 0;
  }
}

/** A door for one call: what the service asks of it is done by `settle`, once the call has succeeded and its page is still there. */
export function openDoor(
  sessions: Sessions,
  callerId: number,
): { door: SessionDoor; settle: () => Promise<void> } {
  const page = sessions.pageOf(callerId);
  const changes: (() => void)[] = [];
  const acts: (() => Promise<void>)[] = [];
  const door: SessionDoor = {
    current: sessions.of(callerId),
    begin: (signedIn) => changes.push(() => sessions.begin(callerId, signedIn)),
    end: () => changes.push(() => sessions.end(callerId)),
    lock: () => changes.push(() => sessions.lock(callerId)),
    unlock: () => changes.push(() => sessions.unlock(callerId)),
    afterwards: (act) => acts.push(act),
  };
  const settle = async () => {
    for (const act of acts) await act();
    if (sessions.pageOf(callerId) !== page) return;
    for (const change of changes) change();
  };
  return { door, settle };
}
