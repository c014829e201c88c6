create table tills (
  id uuid primary key default gen_random_uuid(),
  -- Short and spoken: "Till 2". The first part of every booking code made there.
  number integer not null unique check (number > 0),
  name text not null check (btrim(name) <> ''),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
create unique index tills_name_key on tills (lower(btrim(name)));
grant select, insert (id, number, name), update (name, last_seen_at) on tills to box_office_till;
