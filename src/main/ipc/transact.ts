import type { Knex } from 'knex';
import { DatabaseError } from 'pg';
import { refuse } from '../../shared/refusals/refusal';
import { isConnectionError, neverConnected } from '../db/connection-problem';
import { isNotKnownDurable, mayHaveCommitted } from '../db/prepared';

/** What is known of the way to the database while a command runs. */
export interface Way {
  handle(): Promise<Knex>;
  /** When the database was last heard. */
  lastHeard(): Date;
  /** The database that is open; a newer app's schema may only be looked at. */
  readonly opened: { readonly newerSchema: readonly string[] | null } | null;
}

/**
 * Runs work in one transaction. When the connection breaks before the commit was sent, nothing happened: `offline`. When it breaks
 * after that, nobody here can know: `outcome_unknown`, and asking again with the same key finds out.
 */
export async function inTransaction<T>(
  way: Way,
  idempotencyKey: string | null,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  const db = await way.handle();
  let isCommitting = false;
  try {
    return await db.transaction(async (transaction) => {
      const value = await work(transaction);
      isCommitting = true;
      return value;
    });
  } catch (error) {
    if (isNotKnownDurable(error)) refuseBroken(way, true, idempotencyKey);
    if (!isConnectionError(error)) throw error;
    refuseBroken(way, isCommitting, idempotencyKey);
  }
}

/**
 * Runs work that is one statement and changes everything or nothing. Whatever the database says no to was not done: `null`, so that the
 * steps may try and explain; what nobody expects is noted besides. When the connection breaks meanwhile nobody here can know: `outcome_unknown`.
 */
export async function inOneStatement<T>(
  way: Way,
  idempotencyKey: string | null,
  noteProblem: (error: DatabaseError) => void,
  work: (db: Knex) => Promise<T>,
): Promise<T | null> {
  const db = await way.handle();
  try {
    return await work(db);
  } catch (error) {
    if (mayHaveCommitted(error)) refuseBroken(way, true, idempotencyKey);
    if (isConnectionError(error)) refuseBroken(way, !neverConnected(error), idempotencyKey);
    if (!(error instanceof DatabaseError)) throw error;
    if (!expectedNo.test(error.code ?? '')) noteProblem(error);
    return null;
  }
}

/** Our own class, a lock that is kept too long, a key or seat that another took first. */
const expectedNo = /^(BO...|55P03|40P01|40001|23505)$/;

/** Runs work whose statements are each their own transaction. `changes`: whether a broken connection leaves the outcome open. */
export async function inStatements<T>(
  way: Way,
  changes: boolean,
  work: (db: Knex) => Promise<T>,
): Promise<T> {
  const db = await way.handle();
  try {
    return await work(db);
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    refuseBroken(way, changes && !neverConnected(error), null);
  }
}

function refuseBroken(way: Way, mayHaveHappened: boolean, idempotencyKey: string | null): never {
  const since = way.lastHeard().toISOString();
  if (mayHaveHappened) refuse('outcome_unknown', { since, idempotencyKey });
  refuse('offline', { since });
}
