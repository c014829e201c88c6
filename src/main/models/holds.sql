create table holds (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events (id) on delete cascade,
  -- A hold belongs to a sale at a till, not to a window.
  person_id uuid references users (id),
  till_id uuid references tills (id),
  -- What the sale counts on. A hold that ran out and lost one of them to somebody else is over for good.
  seat_nos integer[] not null,
  -- Seats that its sale may only leave alone where no other choice would do better: given back so that nobody free is beside them any
  -- more, or beside a seat that was to leave a booking for these.
  owed_nos integer[] not null default '{}',
  -- A hold that was taken over goes on with the instant of the one that it came from.
  placed_at timestamptz not null default now(),
  held_until timestamptz not null,
  -- Null while it lives or ran out by itself.
  ended_at timestamptz,
  end_reason text check (end_reason in ('released', 'sold', 'taken_over')),
  booking_id uuid,
  -- Who took it over, and where it went on.
  taken_by uuid references users (id),
  taken_to_till uuid references tills (id),
  -- Its seats end with it.
  unique (id, held_until),
  check ((ended_at is null) = (end_reason is null))
);
create index holds_alive on holds (till_id, held_until) where ended_at is null;
create index holds_of_event on holds (event_id);

-- Whoever writes a hold: it lasts no longer than its event allows, counted from when its seats were chosen first, and a till has no more
-- seats on hold at a time than its event lets it. The till's lock is the last one that a command takes (docs/decisions/0008).
-- (`is true`: looked for by till, never among all that the event ever had.)
create function hold_keeps_its_limits() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  v_event record;
  v_held bigint;
begin
  select e.hold_cap_minutes, e.till_hold_limit into v_event from events e where e.id = new.event_id;
  if tg_op = 'INSERT' then new.placed_at := least(new.placed_at, clock_timestamp()); end if;
  new.held_until := least(new.held_until, new.placed_at + make_interval(mins => v_event.hold_cap_minutes));
  if new.till_id is null or new.ended_at is not null or new.held_until <= now() then return new; end if;
  if tg_op = 'UPDATE' and old.held_until > now() and cardinality(new.seat_nos) <= cardinality(old.seat_nos) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('box_office holds of ' || new.till_id || new.event_id, 0));
  select coalesce(sum(cardinality(h.seat_nos)), 0) into v_held from holds h
    where h.till_id = new.till_id and (h.event_id = new.event_id) is true and h.ended_at is null and h.held_until > now() and h.id <> new.id;
  if v_held + cardinality(new.seat_nos) > v_event.till_hold_limit then
    raise exception using errcode = 'BO009', message = format('till %s would hold %s seats at a time, of %s that it may',
      new.till_id, v_held + cardinality(new.seat_nos), v_event.till_hold_limit);
  end if;
  return new;
end
$$;
create trigger holds_keep_their_limits before insert or update of seat_nos, held_until on holds
  for each row execute function hold_keeps_its_limits();

-- The sale that had it hears of it.
create function hold_was_taken_over() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_notify('box_office', format('{"t":"changed","topic":"holds","ids":["%s"]}', new.id));
  return null;
end
$$;
create trigger holds_taken_over after update on holds for each row
  when (new.end_reason = 'taken_over' and old.end_reason is null) execute function hold_was_taken_over();

grant select, insert, update (seat_nos, owed_nos, held_until, ended_at, end_reason, booking_id, taken_by, taken_to_till) on holds to box_office_till;
