import { lookedUp } from './look-up-seats';

/**
 * Ways to pick the seats of a sale, each locking what it picks, in the order of the numbers, as a common table expression
 * `chosen (seat_no, label, category_no)` after `openEvent`. A seat whose lock had to be waited for is looked at again.
 */

/** What a seat that is sold no longer has. */
export const notNamed = 'named_hold_id = null, named_hold_kind = null, named_until = null';

/**
 * What becomes of the named hold of a seat `s` that is held for a sale: one whose release time is over is left, one that lives stays and
 * has the seat again when the sale comes to nothing.
 */
export const namedWhileItLives = `
  named_hold_id = case when s.named_until > now() then s.named_hold_id end,
  named_hold_kind = case when s.named_until > now() then s.named_hold_kind end,
  named_until = case when s.named_until > now() then s.named_until end`;

/**
 * Places in areas are only sold by number of seats where the event has no others: whoever wants to stand says so. Wheelchair places and
 * their companions' never.
 */
export const byQuantity = (event: string, seat = 's') =>
  `${seat}.kind in ('standard', 'restricted_view')
    and (${seat}.area_no is null or not exists (select from seats n where n.event_id = ${event} and n.area_no is null))`;

/** The first free ones that nobody else is busy with. Never waits; may come back short although seats are left. */
export const firstIdleSeats = `
  chosen as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and seat_is_free(s) and ${byQuantity('(select id from open_event)')}
    order by s.seat_no limit :quantity::int for update skip locked
  )`;

/** The first free ones; waits for whoever is busy with them. Nothing may be locked yet that others could wait for. */
export const firstFreeSeats = `
  chosen as materialized (
    select s.seat_no, s.label, s.category_no from seats s
    where s.event_id = (select id from open_event) and seat_is_free(s) and ${byQuantity('(select id from open_event)')}
    order by s.seat_no limit :quantity::int for update
  )`;

/**
 * Those named (`seatNos`) that are free, while others beside them (`stayingNos`) are free and stay so until this is over. Waits for
 * whoever is busy with one of them.
 */
export const chosenSeats = chosen('for update');

/** The same without waiting. */
export const idleChosenSeats = chosen('for update skip locked');

function chosen(locking: 'for update' | 'for update skip locked'): string {
  return `
  asked_for as materialized (
    ${ofOpenEvent(':seatNos::int[] || :stayingNos::int[]', 'seat_is_free(s)', locking)}
  ), chosen as materialized (
    select a.* from asked_for a
    where a.seat_no = any(:seatNos::int[])
      and (select count(*) from asked_for x where x.seat_no = any(:stayingNos::int[])) = cardinality(:stayingNos::int[])
  )`;
}

/** Those named that are free, or kept back by a named hold that somebody of the roles `:mayBreak` may break. */
export const namedSeatsToBreak = `
  chosen as materialized (${ofOpenEvent(
    ':seatNos::int[]',
    `(seat_is_free(s) or seat_state_code(s) in (2, 3)
      and exists (select from named_holds n where n.id = s.named_hold_id and n.breakable_by = any(:mayBreak::text[])))`,
  )})`;

/** Those named that the hold `:holdId` has still, in its time. */
export const seatsOfHold = `
  chosen as materialized (${ofOpenEvent(':seatNos::int[]', 's.hold_id = :holdId and s.held_until > now()')})`;

function ofOpenEvent(
  seatNos: string,
  fits: string,
  locking: 'for update' | 'for update skip locked' = 'for update',
): string {
  const event = '(select id from open_event)';
  return lookedUp({ event, seatNos, columns: 's.seat_no, s.label, s.category_no', fits, locking });
}

/** No seat with a number. */
export const noSeats = `
  chosen as materialized (select s.seat_no, s.label, s.category_no from seats s where false)`;

/**
 * What a pick chooses (`:numbered` of them), and with it places in areas: of each `:areaNos` so many (`:areaQuantities`), whichever are
 * free and not chosen already. First the seats with numbers, then area by area, so that whoever waits does so in one order.
 */
export function withAreas(pick: string, locking: 'for update' | 'for update skip locked'): string {
  const numbered = pick.replace('chosen as', 'numbered as').replaceAll(':quantity', ':numbered');
  return `${numbered}, standing as materialized (
    select p.seat_no, p.label, p.category_no from unnest(:areaNos::int[], :areaQuantities::int[]) a(area_no, quantity)
    cross join lateral (
      select s.seat_no, s.label, s.category_no from seats s
      where s.event_id = (select id from open_event) and s.area_no = a.area_no and seat_is_free(s)
        and (select count(*) from numbered) = :numbered::int and s.seat_no not in (select n.seat_no from numbered n)
      order by s.seat_no limit a.quantity ${locking}
    ) p
  ), chosen as materialized (
    select seat_no, label, category_no from numbered union all select seat_no, label, category_no from standing
  )`;
}
