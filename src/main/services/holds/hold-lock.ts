import type { Knex } from 'knex';
import type { EventId, HoldId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { shareEventOf } from '../locks';
import { instantOf, rowOf } from '../rows';
import { refuseHold } from './hold-ended';

/** A hold that is locked until the transaction ends. */
export interface LockedHold {
  readonly id: HoldId;
  readonly event_id: EventId;
  readonly till_id: string | null;
  readonly seat_nos: readonly number[];
  /** Seats that its sale leaves alone only where nothing else would do. */
  readonly owed_nos: readonly number[];
  readonly end_reason: 'released' | 'sold' | 'taken_over' | null;
  /** On the server's clock, its time is not over. It may have been over before and nobody else took its seats. */
  readonly is_in_time: boolean;
}

interface LockedRow extends LockedHold {
  readonly by: string | null;
  readonly till: string | null;
  readonly held_until: string;
}

/**
 * Locks the event (shared) and then a hold of this till. One of another till is refused `hold_elsewhere` while it lives and `hold_ended`
 * when its time is over, because only its own till may have it back; `not_found` when there is none.
 */
export async function lockHold(context: ServiceContext, holdId: string): Promise<LockedHold> {
  const { till } = context;
  const row = await lockHoldOfAnyTill(context, holdId);
  if (row.till_id === till.id || row.end_reason !== null) return row;
  if (!row.is_in_time) return refuseHold(context, holdId);
  refuse('hold_elsewhere', {
    holdId,
    by: row.by ?? '',
    till: row.till ?? '',
    until: instantOf(row.held_until),
  });
}

/** The same, whoever's it is. Refuses `not_found`. */
export async function lockHoldOfAnyTill({ db }: ServiceContext, holdId: string): Promise<LockedRow> {
  await shareEventOf(db, 'holds', holdId);
  const row = await lockRow(db, holdId);
  if (row === undefined) refuse('not_found', { what: 'hold', id: holdId });
  return row;
}

/** What a hold would sell, not locked. Refuses `not_found`. */
export async function readSeatsOfHold(
  db: Knex,
  holdId: string,
): Promise<Pick<LockedHold, 'event_id' | 'seat_nos' | 'owed_nos'>> {
  const row = await rowOf<Pick<LockedHold, 'event_id' | 'seat_nos' | 'owed_nos'>>(
    db,
    'select event_id, seat_nos, owed_nos from holds where id = :holdId',
    { holdId },
  );
  if (row === undefined) refuse('not_found', { what: 'hold', id: holdId });
  return row;
}

async function lockRow(db: Knex, holdId: string): Promise<LockedRow | undefined> {
  return rowOf<LockedRow>(
    db,
    `select h.id, h.event_id, h.till_id, h.seat_nos, h.owed_nos, h.end_reason, h.held_until > now() as is_in_time, h.held_until,
      u.name as by, t.name as till
    from holds h left join users u on u.id = h.person_id left join tills t on t.id = h.till_id
    where h.id = :holdId for update of h`,
    { holdId },
  );
}
