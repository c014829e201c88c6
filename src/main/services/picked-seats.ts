/**
 * Ways to pick the seats of a sale, each locking what it picks, in the order of the numbers, as a common table expression
 * `chosen (seat_no, label, category_no)` after `openEvent`. A seat whose lock had to be waited for is looked at again.
 */

/** What a seat that is taken no longer has: a named hold whose release time is over. */
export const notNamed = 'named_hold_id = null, named_hold_kind = null, named_until = null';

/** The first free ones that nobody else is busy with. Never waits; may come back short although seats are left. */
export const firstIdleSeats = `
  chosen as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and seat_is_free(s)
    order by s.seat_no limit :quantity::int for update skip locked
  )`;

/** The first free ones; waits for whoever is busy with them. Nothing may be locked yet that others could wait for. */
export const firstFreeSeats = `
  chosen as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and seat_is_free(s)
    order by s.seat_no limit :quantity::int for update
  )`;

/** Those named that are free. */
export const namedSeats = `
  chosen as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and s.seat_no = any(:seatNos::int[]) and seat_is_free(s)
    order by s.seat_no for update
  )`;

/** Those named that the hold `:holdId` has still, in its time. */
export const seatsOfHold = `
  chosen as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and s.seat_no = any(:seatNos::int[])
      and s.hold_id = :holdId and s.held_until > now()
    order by s.seat_no for update
  )`;

/**
 * The first of several runs of neighbours (`firsts`, each `quantity` long, none overlapping another) that is free to its last seat.
 * All of them are locked meanwhile.
 */
export const firstWholeRun = runOf('for update');

/** The same without waiting: a run that somebody else is busy with is passed over. */
export const firstIdleRun = runOf('for update skip locked');

function runOf(locking: string): string {
  return `
  neighbours as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and s.seat_no = any(:seatNos::int[]) and seat_is_free(s)
    order by s.seat_no ${locking}
  ), chosen as materialized (
    select n.* from neighbours n, (
      select r.first from unnest(:firsts::int[]) r(first)
        join neighbours n on n.seat_no between r.first and r.first + :quantity::int - 1
      group by r.first having count(*) = :quantity::int order by r.first limit 1
    ) run
    where n.seat_no between run.first and run.first + :quantity::int - 1
  )`;
}
