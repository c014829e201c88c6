/**
 * Seats are looked up by event and number behind a fence (docs/decisions/0016), so that no statement reads a whole house, whatever the
 * server believes of an event that nobody has analysed yet.
 */

/** Which seats `s` to look up, and what of them. */
interface LookUp {
  /** Of one event, as the statement spells it. */
  readonly event: string;
  /** A list of numbers, as the statement spells it. */
  readonly seatNos: string;
  readonly columns: string;
  /** Further conditions; those that do not fit are left out. */
  readonly fits?: string;
  readonly locking?: 'for update' | 'for update skip locked';
}

/** A query of seats by their numbers, each looked up by itself and locked, where that is asked for, in the order of the numbers. */
export function lookedUp({ event, seatNos, columns, fits = 'true', locking }: LookUp): string {
  return `
    select found.* from (select distinct unnest(${seatNos}) as seat_no order by 1) wanted cross join lateral (
      select ${columns} from seats s where s.event_id = ${event} and s.seat_no = wanted.seat_no and ${fits} ${locking ?? 'offset 0'}
    ) found`;
}

/** For an update of seats `s`, which says `from` this and `where` `isPicked`: those of the event `:eventId` that were picked. */
export const picked = (from: string) =>
  `(select :eventId::uuid as event_id, seat_no from ${from} offset 0) picked`;
export const isPicked = 's.event_id = picked.event_id and s.seat_no = picked.seat_no';
