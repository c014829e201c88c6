import type { Knex } from 'knex';
import type { PersonRole } from '../../../shared/contract/operation';
import { refuse } from '../../../shared/refusals/refusal';
import { shareEventOf } from '../locks';
import { rowOf } from '../rows';

/** A named hold that is locked until the transaction ends. */
export interface LockedNamedHold {
  readonly event_id: string;
  readonly letter: string;
  readonly reason: string;
  readonly breakable_by: PersonRole;
  readonly seat_nos: readonly number[];
  /** When somebody ended it; one whose time came by itself is not among these. */
  readonly ended_at: string | null;
}

/** Locks the event (shared), then the named hold, then the seats that it has, by rising number. Refuses `not_found`. */
export async function lockNamedHold(db: Knex, namedHoldId: string): Promise<LockedNamedHold> {
  await shareEventOf(db, 'named_holds', namedHoldId);
  const row = await rowOf<LockedNamedHold>(
    db,
    'select event_id, letter, reason, breakable_by, seat_nos, ended_at from named_holds where id = :namedHoldId for update',
    { namedHoldId },
  );
  if (row === undefined) refuse('not_found', { what: 'named_hold', id: namedHoldId });
  await db.raw(
    `select count(*) from (select from seats where named_hold_id = :namedHoldId order by event_id, seat_no for update) locked`,
    { namedHoldId },
  );
  return row;
}

/** Refuses `invalid_input` when a release time is not ahead, by the server's clock. */
export async function refuseReleaseInThePast(db: Knex, releaseAt: string | null | undefined): Promise<void> {
  if (releaseAt === null || releaseAt === undefined) return;
  const row = await rowOf<{ is_ahead: boolean }>(db, 'select :releaseAt::timestamptz > now() as is_ahead', {
    releaseAt,
  });
  if (row?.is_ahead !== true)
    refuse('invalid_input', {
      issues: [{ path: 'releaseAt', reason: 'that time is over: to free the seats now, release them' }],
    });
}
