create table holds (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events (id) on delete cascade,
  -- A hold belongs to a sale at a till, not to a window.
  person_id uuid references users (id),
  till_id uuid references tills (id),
  -- What the sale counts on. A hold that ran out and lost one of them to somebody else is over for good.
  seat_nos integer[] not null,
  placed_at timestamptz not null default now(),
  held_until timestamptz not null,
  -- Null while it lives or ran out by itself.
  ended_at timestamptz,
  end_reason text check (end_reason in ('released', 'sold')),
  booking_id uuid,
  check ((ended_at is null) = (end_reason is null))
);
create index holds_alive on holds (till_id, held_until) where ended_at is null;
create index holds_of_event on holds (event_id);
grant select, insert, update (seat_nos, held_until, ended_at, end_reason, booking_id) on holds to box_office_till;
