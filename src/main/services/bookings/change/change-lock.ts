import type { Knex } from 'knex';
import type { OperationName } from '../../../../shared/contract/contract';
import { refuse } from '../../../../shared/refusals/refusal';
import type { ServiceContext } from '../../context';
import { instantOf, instantOrNull, rowOf } from '../../rows';
import { lockBooking, type LockedBooking } from '../booking-lock';
import { refuseIfNotTheirs } from '../cancel-right';

/** What is to be changed, and the revision that the change was thought out on. */
export interface Asked {
  readonly bookingId: string;
  readonly revision?: number | undefined;
}

/**
 * Locks a booking for a change by somebody who may. Refuses `not_found`, `needs_manager` and `booking_changed_meanwhile`; a cancelled
 * one is for the caller to judge.
 */
export async function lockForChange(
  context: ServiceContext,
  { bookingId, revision }: Asked,
  operation: OperationName,
): Promise<LockedBooking> {
  const booking = await lockBooking(context.db, bookingId);
  refuseIfNotTheirs(context, booking, operation);
  if (revision !== undefined && revision !== booking.revision) await refuseStale(context.db, booking);
  return booking;
}

/** Refuses `booking_is_cancelled`. */
export function refuseIfCancelled(booking: LockedBooking): void {
  if (booking.status === 'CONFIRMED') return;
  refuse('booking_is_cancelled', {
    bookingId: booking.id,
    code: booking.code,
    labels: booking.lines.map((line) => line.label),
    cancelledAt: instantOrNull(booking.cancelled_at),
  });
}

async function refuseStale(db: Knex, { id, code, revision, sold_at }: LockedBooking): Promise<never> {
  const last = await rowOf<{ at: string; by: string | null; till: string | null }>(
    db,
    `select j.at, p.name as by, t.name as till
    from journal j left join users p on p.id = j.person_id left join tills t on t.id = j.till_id
    where j.booking_id = :id order by j.id desc limit 1`,
    { id },
  );
  refuse('booking_changed_meanwhile', {
    bookingId: id,
    code,
    revision,
    by: last?.by ?? null,
    till: last?.till ?? null,
    at: instantOf(last?.at ?? sold_at),
  });
}
