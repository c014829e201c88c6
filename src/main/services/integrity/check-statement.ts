/**
 * Every rule in one statement, so that all of them see the same instant: sales that go on meanwhile are either there whole or not at
 * all. Each rule reads its tables once, whatever the number of seats. Each answers rows of rule, event_id, seat_nos, booking_ids.
 */
const rules = `
  live as materialized (
    select booking_id, event_id, count(*) as seats, array_agg(seat_no) as seat_nos
    from seats where booking_id is not null group by booking_id, event_id
  ), current_lines as materialized (
    select l.booking_id, l.seat_no, l.price_minor
    from booking_lines l left join line_endings x on x.booking_id = l.booking_id and x.line_no = l.line_no where x.line_no is null
  ), sold as materialized (
    select booking_id, count(*) as lines, count(distinct seat_no) as seats, sum(price_minor) as total, array_agg(seat_no) as seat_nos
    from current_lines group by booking_id
  ), unlined as materialized (
    select s.booking_id, array_agg(s.seat_no) as seat_nos
    from seats s left join current_lines l on l.booking_id = s.booking_id and l.seat_no = s.seat_no
    where s.booking_id is not null and l.seat_no is null group by s.booking_id
  ), moved as materialized (
    select booking_id, seat_no, count(*) filter (where comes) as taken, count(*) filter (where not comes) as freed
    from (
      select j.booking_id, n.seat_no, j.action not in ('cancelled', 'exchanged', 'seats_freed') as comes
      from journal j cross join lateral unnest(j.seat_nos) n(seat_no)
      where j.booking_id is not null
        and j.action in ('sold', 'restored', 'moved', 'seats_taken', 'cancelled', 'exchanged', 'seats_freed')
      union all
      select j.booking_id, n.seat_no::int, false
      from journal j cross join lateral jsonb_array_elements_text(j.facts -> 'fromSeatNos') n(seat_no)
      where j.booking_id is not null and j.action = 'moved'
    ) step group by booking_id, seat_no
  ), faults as (
    ${oneBookingPerSeat()}
    union all ${liveSeatsEqualQuantity()}
    union all ${linesEqualSeats()}
    union all ${totalsEqualLines()}
    union all ${everyBookingHasItsSeller()}
    union all ${heldImpliesUnbooked()}
    union all ${heldSeatsAreOfTheirHold()}
    union all ${keptSeatsAreOfTheirNamedHold()}
    union all ${placesAreOfAnArea()}
    union all ${everythingSoldIsInTheJournal()}
    union all ${seatsEqualCapacity()}
  )
  select (select count(*) from seats) as checked,
    (select coalesce(json_agg(json_build_object('rule', rule, 'eventId', event_id,
        'seatNos', coalesce(seat_nos[1:1000], '{}'), 'bookingIds', booking_ids)), '[]')
      from (select * from faults limit 1000) f) as faults`;

/** Looks at everything. */
export const checkStatement = `with ${rules}`;

/** Looks by the same rules at one event (`:eventId`), with its bookings, as if there were no other. */
export const checkStatementOfEvent = `
  with events as materialized (
    select * from public.events where id = :eventId
  ), seats as materialized (
    select * from public.seats where event_id = :eventId
  ), bookings as materialized (
    select * from public.bookings where event_id = :eventId
  ), booking_lines as materialized (
    select l.* from bookings b join public.booking_lines l on l.booking_id = b.id
  ), journal as materialized (
    select j.* from bookings b join public.journal j on j.booking_id = b.id
  ), ${rules}`;

/** A seat carries one booking; two live ones can only claim it by their lines. */
function oneBookingPerSeat(): string {
  return `
    select 'one_booking_per_seat' as rule, b.event_id, array[l.seat_no] as seat_nos, array_agg(b.id order by b.id) as booking_ids
    from current_lines l join bookings b on b.id = l.booking_id
    where b.status = 'CONFIRMED' group by b.event_id, l.seat_no having count(distinct b.id) > 1`;
}

/** A confirmed booking has its quantity of seats, all of its own event; a cancelled or missing one has none. */
function liveSeatsEqualQuantity(): string {
  return `
    (select 'live_seats_equal_quantity', coalesce(b.event_id, v.event_id), array(select unnest(v.seat_nos) order by 1),
      array[coalesce(b.id, v.booking_id)]
    from bookings b full join live v on v.booking_id = b.id
    where coalesce(v.seats, 0) <> case when b.status = 'CONFIRMED' then b.quantity else 0 end
      or v.event_id <> b.event_id)`;
}

/** As many live lines as seats were sold, each for a seat of its own, and every live seat among them. */
function linesEqualSeats(): string {
  return `
    (select 'lines_equal_seats', b.event_id, array(select unnest(s.seat_nos) union select unnest(u.seat_nos) order by 1), array[b.id]
    from bookings b left join sold s on s.booking_id = b.id left join unlined u on u.booking_id = b.id
    where coalesce(s.lines, 0) <> b.quantity or s.seats <> s.lines or u.booking_id is not null)`;
}

function totalsEqualLines(): string {
  return `
    (select 'totals_equal_lines', b.event_id, array(select unnest(s.seat_nos) order by 1), array[b.id]
    from bookings b left join sold s on s.booking_id = b.id where b.total_minor <> coalesce(s.total, 0))`;
}

/** Whoever sold it stands on the booking; a raw client has no person, but then its login and no other person stands in the journal. */
function everyBookingHasItsSeller(): string {
  return `
    (select 'every_booking_has_its_seller', b.event_id, array(select unnest(s.seat_nos) order by 1), array[b.id]
    from bookings b left join sold s on s.booking_id = b.id
    where b.sold_by is null and not exists (
      select from journal j where j.booking_id = b.id and j.action = 'sold' and j.person_id is null and j.login <> ''))`;
}

function heldImpliesUnbooked(): string {
  return `
    (select 'held_implies_unbooked', event_id, array_agg(seat_no order by seat_no), array_agg(distinct booking_id)
    from seats where booking_id is not null and (hold_id is not null or held_until is not null) group by event_id)`;
}

/** A held seat is one of the seats of its hold, which did not end, and ends with it. */
function heldSeatsAreOfTheirHold(): string {
  return `
    (select 'held_seats_are_of_their_hold', s.event_id, array_agg(s.seat_no order by s.seat_no), '{}'::uuid[]
    from seats s left join holds h on h.id = s.hold_id
    where s.hold_id is not null and (h.id is null or h.event_id <> s.event_id or h.ended_at is not null
      or s.seat_no <> all(h.seat_nos) or h.held_until <> s.held_until)
    group by s.event_id)`;
}

/** A seat that is kept back is one of the seats of its named hold and open when that says so; it is not sold. */
function keptSeatsAreOfTheirNamedHold(): string {
  return `
    (select 'kept_seats_are_of_their_named_hold', s.event_id, array_agg(s.seat_no order by s.seat_no), '{}'::uuid[]
    from seats s left join named_holds n on n.id = s.named_hold_id
    where s.named_hold_id is not null and (n.id is null or n.event_id <> s.event_id or n.kind <> s.named_hold_kind
      or s.seat_no <> all(n.seat_nos) or n.kept_until <> s.named_until or s.booking_id is not null)
    group by s.event_id)`;
}

/** A place without a number belongs to an area of its event and sits beside nobody. */
function placesAreOfAnArea(): string {
  return `
    (select 'places_are_of_an_area', s.event_id, array_agg(s.seat_no order by s.seat_no), '{}'::uuid[]
    from seats s left join event_areas a on a.event_id = s.event_id and a.area_no = s.area_no
    where s.area_no is not null and (a.area_no is null or num_nonnulls(s.left_no, s.right_no) > 0)
    group by s.event_id)`;
}

/** Every line was once taken by an entry, and whoever takes the entries one by one ends at the seats as they are. */
function everythingSoldIsInTheJournal(): string {
  return `
    (select 'everything_sold_is_in_the_journal', b.event_id, array_agg(x.seat_no order by x.seat_no), array[x.booking_id]
    from (
      select coalesce(c.booking_id, m.booking_id) as booking_id, coalesce(c.seat_no, m.seat_no) as seat_no
      from (
        select booking_id, seat_no, bool_or(is_live) as is_live
        from (
          select booking_id, seat_no, false as is_live from booking_lines
          union all select booking_id, seat_no, true from seats where booking_id is not null
        ) claimed group by booking_id, seat_no
      ) c full join moved m on m.booking_id = c.booking_id and m.seat_no = c.seat_no
      where coalesce(m.taken, 0) = 0 or m.taken - m.freed <> case when c.is_live then 1 else 0 end
    ) x left join bookings b on b.id = x.booking_id group by b.event_id, x.booking_id)`;
}

/** Seats 1 … capacity, none missing, none beyond. The seats named are those in excess, or the numbers that are missing. */
function seatsEqualCapacity(): string {
  return `
    (select 'seats_equal_capacity', x.event_id,
      array(
        select n from generate_series(1, x.capacity) n where not exists (select from seats s where s.event_id = x.event_id and s.seat_no = n)
        union all select s.seat_no from seats s where s.event_id = x.event_id and s.seat_no > x.capacity
        order by 1 limit 1000
      ), '{}'::uuid[]
    from (
      select coalesce(e.id, s.event_id) as event_id, coalesce(e.capacity, 0) as capacity
      from events e full join (select event_id, count(*) as seats, max(seat_no) as last from seats group by event_id) s on s.event_id = e.id
      where e.id is null or s.event_id is null or s.seats <> e.capacity or s.last <> e.capacity
    ) x)`;
}
