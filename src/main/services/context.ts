import type { Knex } from 'knex';
import type { Contract, Feature, OutputOf, ParsedInputOf } from '../../shared/contract/contract';
import type { PersonRole } from '../../shared/contract/operation';
import type { Person } from '../../shared/contract/users';
import type { TillId, UserId } from '../../shared/domain/ids';

/** The person on whose behalf a service acts. */
export interface Actor {
  readonly id: UserId;
  readonly name: string;
  readonly role: PersonRole;
  /** scrypt of the password with the person's salt: what the database demands for roles and passwords. Never leaves main. */
  readonly proof: Buffer;
}

/** This installation. */
export interface Till {
  readonly id: TillId;
  readonly number: number;
  readonly name: string;
}

export interface Clock {
  now(): Date;
}

/**
 * What every service function is given first. It opens no transaction: `db` is the dispatcher's (or the pool, see `atomic`).
 * Rows bring `timestamptz` as ISO 8601 text in UTC and `bigint` as number (src/main/db/type-parsers.ts).
 */
export interface ServiceContext {
  readonly db: Knex;
  readonly actor: Actor;
  /** A second person who signed for this one call. */
  readonly approver: Actor | null;
  readonly till: Till;
  readonly clock: Clock;
  /** Where new events are, as this installation says: zone and currency. */
  readonly region: { readonly timeZone: string; readonly currency: string };
}

/** The context of operations that need no sign-in. */
export interface OpenContext extends Omit<ServiceContext, 'actor' | 'till'> {
  readonly actor: Actor | null;
  /** `null` until this installation has a name. */
  readonly till: Till | null;
}

/** Who has signed in, as main keeps it in memory for one window. */
export interface SignedIn {
  readonly person: Person;
  readonly proof: Buffer;
  readonly proofSalt: Buffer;
  readonly passwordGeneration: number;
}

/** The session of the window that called. What is asked of it happens once the call has succeeded. */
export interface SessionDoor {
  readonly current: (SignedIn & { readonly isLocked: boolean }) | null;
  begin(signedIn: SignedIn): void;
  end(): void;
  lock(): void;
  unlock(): void;
  /** Something else that must not happen before the call has succeeded, such as a note on this PC. */
  afterwards(act: () => Promise<void>): void;
}

/** Features that may change who is signed in. */
type DoorKeepers = 'users' | 'session' | 'tills' | 'database';

/** Everything that the database keeps of a password, and the proof that it demands again. */
export interface PasswordSecrets {
  /** bcrypt. */
  readonly hash: string;
  readonly proofSalt: Buffer;
  /** sha256 of the proof. */
  readonly proofHash: Buffer;
  readonly proof: Buffer;
}

/** Calls that bring a new password find its secrets here: they are made before the transaction, which must not wait for them. */
export interface PasswordContext {
  readonly newPassword: PasswordSecrets | null;
}

type ContextFor<F, O> = (O extends { role: 'nobody' } ? OpenContext : ServiceContext) &
  (F extends DoorKeepers ? { readonly session: SessionDoor } : unknown) &
  (F extends 'users' ? PasswordContext : unknown);

/** One feature's functions, as the contract asks for them: a missing or mistyped one is a compile error. */
export type ServiceOf<F extends Feature> = {
  readonly [O in keyof Contract[F]]: (
    context: ContextFor<F, Contract[F][O]>,
    input: ParsedInputOf<Contract[F][O]>,
  ) => Promise<OutputOf<Contract[F][O]>>;
};

export type Services = { readonly [F in Feature]: ServiceOf<F> };
