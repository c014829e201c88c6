-- Seats kept back from the open sale: for somebody (house, press) or because they cannot be used (a camera).
create table named_holds (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events (id) on delete cascade,
  kind text not null check (kind in ('hold', 'block')),
  -- What stands on its seats on the map.
  letter text not null check (letter ~ '^[A-Z]$'),
  -- A place in the palette of named holds.
  colour smallint not null default 1 check (colour between 1 and 8),
  reason text not null check (reason ~ '\S'),
  -- Who is to be asked.
  owner text not null default '',
  -- From then on its seats are free by themselves; null: until somebody releases it.
  release_at timestamptz,
  -- The least role that may release it or sell from it before its time.
  breakable_by text not null default 'manager' check (breakable_by in ('counter', 'manager', 'admin')),
  -- Every seat that it was placed with or extended by; which of them it still has stands on the seats.
  seat_nos integer[] not null,
  placed_at timestamptz not null default now(),
  placed_by uuid references users (id),
  placed_at_till uuid references tills (id),
  -- Null while it lives or ran out by itself.
  ended_at timestamptz,
  -- Who wrote last, and who signed for it; the journal takes its names from here.
  changed_by uuid references users (id),
  changed_till_id uuid references tills (id),
  approved_by uuid references users (id),
  -- When its seats are free by themselves; they follow it, whoever changes it.
  kept_until timestamptz not null
    generated always as (coalesce(ended_at, release_at, 'infinity'::timestamptz)) stored,
  unique (event_id, id, kind, kept_until)
);
create index named_holds_of_event on named_holds (event_id, placed_at, id);

-- Whoever writes it: placing, changing and ending are in the journal, and every till hears of it.
create function named_hold_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now jsonb := jsonb_build_object('kind', new.kind, 'letter', new.letter, 'colour', new.colour, 'reason', new.reason, 'owner', new.owner,
    'releaseAt', new.release_at, 'breakableBy', new.breakable_by);
  v_before jsonb;
begin
  if tg_op = 'UPDATE' then
    if not new.seat_nos @> old.seat_nos then
      raise exception using errcode = 'check_violation', message = 'a named hold may take further seats in, but forgets none';
    end if;
    v_before := jsonb_build_object('kind', old.kind, 'letter', old.letter, 'colour', old.colour, 'reason', old.reason, 'owner', old.owner,
      'releaseAt', old.release_at, 'breakableBy', old.breakable_by);
    select jsonb_object_agg(n.key, n.value) into v_now from jsonb_each(v_now) n where n.value is distinct from v_before -> n.key;
  end if;
  insert into journal (action, event_id, seat_nos, person_id, till_id, approved_by, facts)
  values (
    case when tg_op = 'INSERT' then 'named_hold_placed' when new.ended_at is not null and old.ended_at is null then 'named_hold_released'
      when new.seat_nos <> old.seat_nos then 'named_hold_seats_added' else 'named_hold_changed' end,
    new.event_id, new.seat_nos, new.changed_by, new.changed_till_id, new.approved_by,
    jsonb_build_object('namedHoldId', new.id) || coalesce(v_now, '{}'));
  perform pg_notify('box_office', format('{"t":"changed","topic":"namedHolds","ids":["%s"]}', new.id));
  return null;
end
$$;
create trigger named_holds_changed after insert or update on named_holds for each row execute function named_hold_changed();

grant select, insert, update (seat_nos, letter, colour, reason, owner, release_at, breakable_by, ended_at, changed_by, changed_till_id, approved_by)
  on named_holds to box_office_till;
