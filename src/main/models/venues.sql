create table venues (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '\S'),
  address text not null default '',
  created_at timestamptz not null default now(),
  created_by uuid references users (id)
);
create unique index venues_name_key on venues (lower(name));
grant select, insert, delete, update (name, address) on venues to box_office_till;
