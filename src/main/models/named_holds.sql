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
  -- As it was placed; which seats it still has stands on the seats.
  seat_nos integer[] not null,
  placed_at timestamptz not null default now(),
  placed_by uuid references users (id),
  placed_at_till uuid references tills (id),
  -- Null while it lives or ran out by itself.
  ended_at timestamptz,
  ended_by uuid references users (id),
  unique (event_id, id, kind)
);
create index named_holds_of_event on named_holds (event_id, placed_at, id);
grant select, insert, update (letter, colour, reason, owner, release_at, breakable_by, seat_nos, ended_at, ended_by)
  on named_holds to box_office_till;
