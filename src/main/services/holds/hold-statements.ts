import { openEvent } from '../locks';
import { isPicked, picked } from '../look-up-seats';
import { namedWhileItLives } from '../picked-seats';

/** How a pick ended: nothing was changed unless `hold_id` is there. */
export interface Placed {
  readonly is_open: boolean;
  readonly found: number;
  readonly hold_id: string | null;
}

/** Holds what a pick chose, if it is as many as asked. `:holdId` is the new hold's. */
export function newHold(pick: string): string {
  return `
    with ${openEvent}, ${pick}, placed as (
      insert into holds (id, event_id, person_id, till_id, seat_nos, held_until)
      select :holdId, e.id, :personId, :tillId, c.seat_nos, clock_timestamp() + e.hold_time
      from open_event e, (select array_agg(seat_no order by seat_no) as seat_nos from chosen) c
      where cardinality(c.seat_nos) = :quantity::int
      returning id, held_until
    ), held as (
      update seats s set hold_id = placed.id, held_until = placed.held_until, ${namedWhileItLives}
      from placed, ${picked('chosen')} where ${isPicked}
    ) ${outcome}`;
}

/**
 * Lets what a pick chose join the hold `:holdId`, which is locked; its time begins anew, up to its cap. For the seats that it has already it
 * never waits: whoever is busy with them took the hold's time for over.
 */
export function joinedHold(pick: string): string {
  return `
    with ${openEvent}, ${pick}, own as materialized (
      select s.seat_no from seats s
      where (select count(*) from chosen) = :quantity::int
        and s.hold_id = :holdId
      order by s.seat_no for update skip locked
    ), placed as (
      update holds h set held_until = clock_timestamp() + e.hold_time,
        seat_nos = array(select seat_no from own union select seat_no from chosen order by 1)
      from open_event e
      where h.id = :holdId and h.placed_at + e.hold_cap > now() and (select count(*) from chosen) = :quantity::int
        and (select count(*) from own) = cardinality(h.seat_nos)
      returning h.id, h.held_until
    ), held as (
      update seats s set hold_id = placed.id, held_until = placed.held_until, ${namedWhileItLives}
      from placed, ${picked('(select seat_no from own union select seat_no from chosen) has')} where ${isPicked}
    ) ${outcome}`;
}

const outcome = `
  select exists (select from open_event) as is_open, (select count(*)::int from chosen) as found,
    (select id from placed) as hold_id`;
