import type { Knex } from 'knex';
import { DatabaseError } from 'pg';
import { refuse } from '../../shared/refusals/refusal';
import { rowsOf } from './rows';

/**
 * The one order of locks, so that no two commands can wait for each other: events by rising id, booking, hold, then seats by rising event
 * and number.
 * Selling, holding and giving back share the event; what touches its whole house takes it alone. Row locks alone would starve the
 * latter in a rush, because sharers keep joining; so all pass a gate first, whose queue is fair (docs/decisions/0008). No wait is longer
 * than the pool's lock time-out of 3 s.
 */
const gateOf = (eventId: string) => `hashtextextended('box_office sale ' || ${eventId}, 0)`;

/** The event, shared, if it is on sale now. A statement that waited for whoever closes it sees it closed. */
export const openEvent = `
  gate as materialized (select 1 as passed from pg_advisory_xact_lock_shared(${gateOf(':eventId')})),
  open_event as materialized (
    select e.id, e.currency, make_interval(mins => e.hold_minutes) as hold_time, make_interval(mins => e.hold_cap_minutes) as hold_cap
    from gate, events e where e.id = :eventId and event_sells(e)
    for key share of e
  )`;

/** Shares an event, whatever its status, until the transaction ends. */
export async function shareEvent(db: Knex, eventId: string): Promise<void> {
  await db.raw(
    `with gate as materialized (select 1 as passed from pg_advisory_xact_lock_shared(${gateOf(':eventId')}))
    select e.id from gate, events e where e.id = :eventId for key share of e`,
    { eventId },
  );
}

/** Shares the event of a hold or booking, whatever its status, until the transaction ends. */
export async function shareEventOf(
  db: Knex,
  table: 'holds' | 'named_holds' | 'bookings',
  id: string,
): Promise<void> {
  await db.raw(
    `with gate as materialized (
      select x.event_id from ${table} x, pg_advisory_xact_lock_shared(${gateOf('x.event_id')}) where x.id = :id
    )
    select e.id from gate, events e where e.id = gate.event_id for key share of e`,
    { id },
  );
}

/** Shares two events in the order of their ids, so that crossing exchanges never wait for each other's second. */
export async function shareEvents(db: Knex, eventIds: readonly string[]): Promise<void> {
  for (const id of [...eventIds].sort())
    await db.raw(
      `with gate as materialized (select 1 as passed from pg_advisory_xact_lock_shared(${gateOf(':id')}))
      select e.id from gate, events e where e.id = :id for key share of e`,
      { id },
    );
}

/** Keeps other edits of an event out until the transaction ends; sales go on. */
export async function lockEventForEdit(db: Knex, eventId: string): Promise<void> {
  await db.raw('select id from events where id = :eventId for no key update', { eventId });
}

/**
 * Waits for every sale in flight and keeps new ones out, so that what the house says now stays true. Always after `lockEventForEdit`:
 * sales need nothing of the event that an edit keeps from them, so they end.
 */
export async function lockEventAgainstSales(db: Knex, eventId: string): Promise<void> {
  await db.raw(
    `with gate as materialized (select 1 as passed from pg_advisory_xact_lock(${gateOf(':eventId')}))
    select e.id from gate, events e where e.id = :eventId for update of e`,
    { eventId },
  );
}

/** Whether this error means that somebody else kept a lock too long (or, with raw clients about, crosswise). */
export function isLockTrouble(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '55P03' || error.code === '40P01');
}

/** What a command waits for. */
export type Wanted =
  | { readonly what: 'event' }
  | { readonly what: 'seats'; readonly eventId: string; readonly seatNos: readonly number[] }
  | { readonly what: 'free_seats'; readonly eventId: string }
  | { readonly what: 'seats_of_hold'; readonly holdId: string }
  | { readonly what: 'seats_of_booking'; readonly bookingId: string };

/**
 * Does work that may wait for locks. When somebody keeps one too long, everything that the work did or locked is
 * given back and it refuses `busy`, naming the seats that somebody else is changing.
 */
export async function orBusy<Result>(db: Knex, wanted: Wanted, work: () => Promise<Result>): Promise<Result> {
  await db.raw('savepoint before_locks');
  try {
    return await work();
  } catch (error) {
    if (!isLockTrouble(error)) throw error;
    await giveLocksBack(db);
    const busy = wanted.what === 'event' ? [] : await busySeats(db, wanted);
    refuse('busy', { seatNos: busy.map((seat) => seat.seat_no), labels: busy.map((seat) => seat.label) });
  }
}

/**
 * How often a command looks again when what it missed came free in between: a statement that had to wait sees the house as it was before
 * the wait, and the look that explains what is missing comes later still.
 */
export const looks = 5;

/** Gives back every lock and change since `orBusy` began, so that nobody waits for us while we try otherwise. */
export async function giveLocksBack(db: Knex): Promise<void> {
  await db.raw('rollback to savepoint before_locks');
}

async function busySeats(
  db: Knex,
  wanted: Exclude<Wanted, { what: 'event' }>,
): Promise<{ seat_no: number; label: string }[]> {
  const { what, ...values } = wanted;
  return rowsOf(
    db,
    `with wanted as (
      select s.event_id, s.seat_no, s.label from seats s where ${wantedSeats[what]} order by s.seat_no limit 20000
    ), idle as materialized (
      select s.seat_no from seats s where (s.event_id, s.seat_no) in (select event_id, seat_no from wanted)
      for update skip locked
    )
    select seat_no, label from wanted where seat_no not in (select seat_no from idle) order by seat_no limit 20`,
    values,
  );
}

const wantedSeats = {
  seats: 's.event_id = :eventId and s.seat_no = any(:seatNos::int[])',
  free_seats: 's.event_id = :eventId and seat_is_free(s)',
  seats_of_hold: 's.hold_id = :holdId',
  seats_of_booking: 's.booking_id = :bookingId',
};
