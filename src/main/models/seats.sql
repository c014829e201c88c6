create table seats (
  event_id uuid not null references events (id) on delete cascade,
  -- 1 … capacity: small, ordered, and an index into every typed array about the event.
  seat_no integer not null check (seat_no between 1 and 200000),
  -- The label in force.
  label text not null,
  category_no smallint not null default 1,
  booking_id uuid references bookings (id),
  hold_id uuid,
  held_until timestamptz,
  -- Kept back from the open sale, until its release; 'infinity': until somebody releases it. Somebody who may can hold it for a sale
  -- nevertheless; when that hold ends unsold, the seat is kept back again.
  named_hold_id uuid,
  named_hold_kind text,
  named_until timestamptz,
  -- Wheelchair places and their companions are a pool of their own: nobody gets one who does not ask for it.
  kind text not null default 'standard' check (kind in ('standard', 'wheelchair', 'companion', 'restricted_view')),
  step_free boolean not null default false,
  -- A place in an area without numbers, where only the count matters.
  area_no smallint,
  -- How good it is, 0 the best: what best available goes by. See src/shared/domain/seat-ranks.ts.
  rank integer not null default 0 check (rank >= 0),
  -- Who sits side by side with it. Null at an aisle. Never read from labels.
  left_no integer,
  right_no integer,
  -- Which seat of the event's plan version it is.
  plan_seat_id text,
  primary key (event_id, seat_no),
  foreign key (event_id, area_no) references event_areas (event_id, area_no),
  foreign key (hold_id, held_until) references holds (id, held_until) on update cascade,
  foreign key (event_id, named_hold_id, named_hold_kind, named_until) references named_holds (event_id, id, kind, kept_until)
    on update cascade,
  constraint seats_held_implies_unbooked check (booking_id is null or hold_id is null),
  constraint seats_hold_has_an_end check ((hold_id is null) = (held_until is null)),
  constraint seats_named_hold_is_whole check (num_nulls(named_hold_id, named_hold_kind, named_until) in (0, 3)),
  constraint seats_named_hold_is_unsold check (named_hold_id is null or booking_id is null)
) with (fillfactor = 80);
create index seats_free on seats (event_id, seat_no) where booking_id is null;
-- `rank >= 0` is always so: only a query that says it walks by rank. Others would be planned to look for a number in here, from end to end,
-- while nobody has analysed the table.
create index seats_free_by_rank on seats (event_id, rank, seat_no) where booking_id is null and rank >= 0;
create index seats_of_booking on seats (booking_id, seat_no) where booking_id is not null;
create index seats_of_hold on seats (hold_id, seat_no) where hold_id is not null;
create index seats_of_named_hold on seats (named_hold_id, seat_no) where named_hold_id is not null;

-- The one predicate of availability, on the server's clock: no job, crash or flag can leave a seat stuck.
create function seat_is_free(s seats) returns boolean language sql stable as $$
  select s.booking_id is null and (s.held_until is null or s.held_until <= now()) and (s.named_until is null or s.named_until <= now())
$$;

-- As outsiders spell it.
create function seat_state(s seats) returns text language sql stable as $$
  select case when s.booking_id is not null then 'booked'
    when s.held_until > now() then 'held'
    when s.named_until > now() then case s.named_hold_kind when 'block' then 'blocked' else 'named_hold' end else 'free' end
$$;

-- The same as one number: the place in src/shared/domain/seat-state.ts.
create function seat_state_code(s seats) returns integer language sql stable as $$
  select case when s.booking_id is not null then 4
    when s.held_until > now() then 1
    when s.named_until > now() then case s.named_hold_kind when 'block' then 3 else 2 end else 0 end
$$;

-- When a seat that is held or kept back changes by itself. Null: it does not, or there is no such time.
create function seat_is_kept_until(s seats) returns timestamptz language sql stable as $$
  select nullif(case when s.booking_id is not null then null when s.held_until > now() then s.held_until
    when s.named_until > now() then s.named_until end, 'infinity')
$$;

create function refuse_seat_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.event_id, new.seat_no) = (old.event_id, old.seat_no) or tg_op = 'DELETE' then
    raise exception using errcode = 'BO001', message = format('seat %s (%s) belongs to booking %s', old.seat_no, old.label, old.booking_id);
  end if;
  raise exception using errcode = 'BO008', message = format('seat %s: a seat is made free and keeps its number', new.seat_no);
end
$$;
create trigger seats_one_booking_each before update on seats for each row
  when (old.booking_id is not null and new.booking_id is not null and old.booking_id <> new.booking_id)
  execute function refuse_seat_change();
create trigger seats_keep_their_number before update on seats for each row
  when (old.event_id <> new.event_id or old.seat_no <> new.seat_no) execute function refuse_seat_change();
create trigger seats_are_made_free before insert on seats for each row
  when (new.booking_id is not null or new.hold_id is not null or new.named_hold_id is not null) execute function refuse_seat_change();
create trigger seats_sold_stay before delete on seats for each row
  when (old.booking_id is not null) execute function refuse_seat_change();

-- What a change of seats that a booking had or gets did to its total: facts for the journal, from which money is asked for or given back.
-- p_taken_minor: prices of the seats that it took; p_unseen_minor: those among them whose lines are being written this moment.
create function facts_of_change(p_action text, p_booking_id uuid, p_taken_minor bigint, p_unseen_minor bigint, p_freed_nos integer[],
  p_exchanged_from uuid, p_exchanged_to uuid)
returns jsonb language plpgsql stable as $$
declare
  v_live bigint := (select coalesce(sum(l.price_minor), 0) from live_lines l where l.booking_id = p_booking_id) + coalesce(p_unseen_minor, 0);
  v_freed bigint := (select coalesce(sum((
      select l.price_minor from booking_lines l where l.booking_id = p_booking_id and l.seat_no = n.seat_no order by l.line_no desc limit 1
    )), 0) from unnest(p_freed_nos) n(seat_no));
  v_before bigint := case p_action when 'cancelled' then v_live when 'exchanged' then v_live when 'restored' then 0
    when 'sold' then (select b.total_minor from bookings b where b.id = p_exchanged_from)
    else v_live - coalesce(p_taken_minor, 0) + v_freed end;
  v_after bigint := case p_action when 'cancelled' then 0
    when 'exchanged' then (select b.total_minor from bookings b where b.id = p_exchanged_to) else v_live end;
begin
  return jsonb_strip_nulls(jsonb_build_object('beforeMinor', v_before, 'afterMinor', v_after, 'differenceMinor', v_after - v_before,
    'fromSeatNos', case p_action when 'moved' then p_freed_nos end,
    'exchangedFrom', case p_action when 'sold' then p_exchanged_from end, 'exchangedTo', case p_action when 'exchanged' then p_exchanged_to end));
end
$$;

-- Per statement, whoever wrote it: every claim gets its line as sold (unless the writer made it), lines of seats that leave a booking
-- which goes on end, every claim and every freed seat goes to the journal (whose rows make the booking be checked at commit), and the
-- maps hear the new states in one small message.
-- Its plans are kept for the connection's life and made when tables may be small, so they must not fit small tables only: before and
-- after are grouped instead of joined, other tables are looked up row by row, and never read from end to end.
create function seats_changed() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  v_message record;
  v_was_sold boolean := exists (select from old_rows where booking_id is not null);
begin
  -- Seats are moved by one statement: whoever frees some and takes others in two has given up and taken.
  if v_was_sold then
    insert into line_endings (booking_id, line_no, reason)
    select m.booking_id, l.line_no, case when m.taken > 0 then 'moved' else 'given_up' end
    from (
      select booking_id, array_agg(seat_no) filter (where had and not has) as freed_nos, count(*) filter (where has and not had) as taken
      from (
        select booking_id, seat_no, bool_or(not is_new) as had, bool_or(is_new) as has
        from (
          select booking_id, seat_no, false as is_new from old_rows where booking_id is not null
          union all select booking_id, seat_no, true from new_rows where booking_id is not null
        ) either group by booking_id, seat_no
      ) seat group by booking_id
    ) m cross join lateral unnest(m.freed_nos) n(seat_no) cross join lateral (
      select x.line_no from live_lines x where x.booking_id = m.booking_id and x.seat_no = n.seat_no offset 0
    ) l
    where (select b.status from bookings b where b.id = m.booking_id) = 'CONFIRMED';
  end if;

  -- A mere hold has neither lines nor history.
  if v_was_sold or exists (select from new_rows where booking_id is not null) then
    with change as materialized (
      select event_id, seat_no, (array_agg(booking_id) filter (where not is_new))[1] as was,
        (array_agg(booking_id) filter (where is_new))[1] as is_now,
        max(label) filter (where is_new) as label, max(category_no) filter (where is_new) as category_no
      from (
        select event_id, seat_no, booking_id, label, category_no, false as is_new from old_rows
        union all select event_id, seat_no, booking_id, label, category_no, true from new_rows
      ) both_rows
      group by event_id, seat_no
    ), claimed as materialized (
      select k.is_now, k.seat_no, k.label, l.line_no, coalesce(l.price_minor, c.price_minor, 0) as price_minor, coalesce(c.code, '-') as code
      from change k left join lateral (
        select x.line_no, x.price_minor from live_lines x where x.booking_id = k.is_now and x.seat_no = k.seat_no offset 0
      ) l on true left join lateral (
        select p.code, p.price_minor from price_categories p where p.event_id = k.event_id and p.category_no = k.category_no offset 0
      ) c on true
      where k.was is null and k.is_now is not null
    ), written as (
      insert into booking_lines (booking_id, line_no, seat_no, label, category_code, price_minor)
      select k.is_now, b.last_line_no + row_number() over (partition by k.is_now order by k.seat_no), k.seat_no, k.label, k.code, k.price_minor
      from claimed k cross join lateral (
        -- Looked up for all before the first is written: those written by this very statement would be passed over one by one.
        select coalesce((select x.line_no from booking_lines x where x.booking_id = k.is_now order by x.line_no desc limit 1), 0) as last_line_no
        offset 0
      ) b where k.line_no is null
    )
    insert into journal (action, event_id, booking_id, seat_nos, person_id, till_id, approved_by, facts)
    select a.action, m.event_id, m.booking_id, coalesce(m.taken_nos, m.freed_nos), b.changed_by, b.changed_till_id, b.approved_by,
      case when a.action <> 'sold' or b.exchanged_from is not null then facts_of_change(a.action, m.booking_id,
        (select sum(k.price_minor)::bigint from claimed k where k.is_now = m.booking_id),
        (select sum(k.price_minor)::bigint from claimed k where k.is_now = m.booking_id and k.line_no is null),
        m.freed_nos, b.exchanged_from, b.exchanged_to) end
    from (
      select event_id, coalesce(is_now, was) as booking_id, array_agg(seat_no order by seat_no) filter (where was is null) as taken_nos,
        array_agg(seat_no order by seat_no) filter (where is_now is null) as freed_nos
      from change where (was is null) <> (is_now is null) group by 1, 2
    ) m cross join lateral (
      select x.status, x.changed_by, x.changed_till_id, x.approved_by, x.exchanged_from,
        case when x.status = 'CANCELLED' then (
          select y.id from bookings y where y.exchanged_from = x.id and y.status = 'CONFIRMED' order by y.sold_at desc limit 1
        ) end as exchanged_to
      from bookings x where x.id = m.booking_id offset 0
    ) b cross join lateral (
      select case when m.taken_nos is null then
          case when b.status = 'CONFIRMED' then 'seats_freed' when b.exchanged_to is null then 'cancelled' else 'exchanged' end
        when m.freed_nos is not null then 'moved'
        else coalesce((
          select case when j.action in ('cancelled', 'exchanged') then 'restored' else 'seats_taken' end
          from journal j where j.booking_id = m.booking_id order by j.id desc limit 1
        ), 'sold') end as action
      offset 0
    ) a;
  end if;

  for v_message in
    select event_id, string_agg(format('[%s,%s,%s]', first, last, code), ',' order by first) as runs, min(ends_at) as ends_at
    from (
      select event_id, code, min(seat_no) as first, max(seat_no) as last, min(ends_at) as ends_at
      from (
        select n.event_id, n.seat_no, seat_state_code(row(n.*)::seats) as code,
          seat_is_kept_until(row(n.*)::seats) as ends_at,
          n.seat_no - row_number() over (partition by n.event_id, seat_state_code(row(n.*)::seats) order by n.seat_no) as island
        from new_rows n
      ) numbered group by event_id, code, island
    ) runs group by event_id
  loop
    perform pg_notify('box_office', case when length(v_message.runs) > 7500
      then format('{"t":"resync","e":"%s"}', v_message.event_id)
      else format('{"t":"seats","e":"%s","r":[%s],"u":%s}', v_message.event_id, v_message.runs,
        coalesce(round(extract(epoch from v_message.ends_at) * 1000)::text, 'null')) end);
  end loop;
  return null;
end
$$;
create trigger seats_changed after update on seats referencing old table as old_rows new table as new_rows
  for each statement execute function seats_changed();

-- An event's seats are 1 … N without a hole: they are made and taken at the back, because their numbers are places in arrays.
create function seats_made_or_removed() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare v_event record;
begin
  for v_event in select event_id, min(seat_no) as first, max(seat_no) as last, count(*) as seats from changed group by event_id loop
    if tg_op = 'DELETE' then
      if exists (select from seats s where s.event_id = v_event.event_id and s.seat_no > v_event.first) then
        raise exception using errcode = 'BO008', message = format('seat %s: seats are taken away from the back', v_event.first);
      end if;
    elsif v_event.seats <> v_event.last - v_event.first + 1 or v_event.first > 1
      and not exists (select from seats s where s.event_id = v_event.event_id and s.seat_no = v_event.first - 1)
    then
      raise exception using errcode = 'BO008', message = format('seats %s to %s would leave a hole', v_event.first, v_event.last);
    end if;
    perform pg_notify('box_office', format('{"t":"resync","e":"%s"}', v_event.event_id));
  end loop;
  return null;
end
$$;
create trigger seats_made after insert on seats referencing new table as changed
  for each statement execute function seats_made_or_removed();
create trigger seats_removed after delete on seats referencing old table as changed
  for each statement execute function seats_made_or_removed();

grant select, insert, delete, update (label, category_no, booking_id, hold_id, held_until, named_hold_id, named_hold_kind, named_until,
  kind, step_free, area_no, rank, left_no, right_no, plan_seat_id) on seats to box_office_till;
