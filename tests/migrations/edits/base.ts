/** A schema that has one of everything, for edits to start from. Not the product's: that one must stay free to change. */
export const baseSchema = `
  create type mood as enum ('glad', 'sad');
  create type address as (street text, town text);
  create domain short_text as text check (length(value) <= 40);
  create sequence ticket_numbers;
  create schema archive;

  create table people (
    id integer generated always as identity primary key,
    name varchar(50) not null,
    nick varchar(50),
    bio text,
    born text,
    mood mood not null default 'glad',
    score integer not null default 0,
    wealth numeric(10,2),
    joined timestamp,
    shout text generated always as (upper(name)) stored,
    constraint people_name_key unique (name)
  );
  create index people_mood on people (mood);
  create index people_open on people (name) where score > 0;

  create table halls (
    code text primary key,
    label text not null default 'hall',
    seats integer not null check (seats > 0),
    motto short_text,
    constraint halls_label_check check (label <> '')
  );
  create table shows (
    id serial primary key,
    hall text references halls (code),
    person_id integer references people (id) on delete cascade,
    title text not null,
    tags text[] not null default '{}',
    facts jsonb,
    starts timestamptz not null default now(),
    ends timestamptz,
    code integer,
    constraint shows_code_key unique (code)
  );
  create index shows_by_start on shows (starts desc);
  create table visits (
    show_id integer not null references shows (id),
    person_id integer not null references people (id),
    note text,
    primary key (show_id, person_id)
  );
  create table takings (day date not null, amount integer not null) partition by range (day);
  create table takings_2026 partition of takings for values from ('2026-01-01') to ('2027-01-01');
  create table notes (id integer primary key, body text, length integer generated always as (length(body)) stored);
  alter table notes enable row level security;
  create policy notes_read on notes for select using (id > 0);
  create table empty_shelf (id integer, label text);

  create view glad_people as select id, name, score from people where mood = 'glad';
  create view glad_names as select name from glad_people;
  create materialized view hall_sizes as select code, seats from halls;
  create unique index hall_sizes_code on hall_sizes (code);

  create function double(n integer) returns integer language sql immutable as $$ select n * 2 $$;
  create function note_change() returns trigger language plpgsql as $$
  begin
    new.title := btrim(new.title);
    return new;
  end
  $$;
  create function count_rows() returns trigger language plpgsql as $$
  begin
    perform count(*) from changed;
    return null;
  end
  $$;
  create trigger shows_trim before insert or update on shows for each row execute function note_change();
  create trigger visits_counted after insert on visits referencing new table as changed
    for each statement execute function count_rows();
  create rule notes_stay as on delete to empty_shelf do instead nothing;

  comment on table people is 'Who comes';
  comment on column people.bio is 'In their own words';
  grant select on people to box_office_till;
  grant update (label) on halls to box_office_till;
`;

/** Rows that every edit has to leave alone, or to carry over. */
export const baseRows = `
  insert into people (name, bio, born, score, wealth, joined)
    values ('Ana', 'sings', '1980', 3, 12.5, '2026-01-02 03:04:05'), ('Budi', null, '1999', 0, 1, null);
  insert into halls values ('A', 'Main', 120, 'lux'), ('B', 'Small', 30, null);
  insert into shows (hall, person_id, title, code, starts, ends)
    values ('A', 1, 'Opening', 7, '2026-05-01 19:00', '2026-05-01 21:00'), ('B', 2, 'Second', 8, '2026-05-02 19:00', '2026-05-02 21:00');
  insert into visits values (1, 1, 'early'), (1, 2, null);
  insert into takings values ('2026-03-01', 10), ('2026-04-01', 20);
  insert into notes values (1, 'first');
  refresh materialized view hall_sizes;
`;

/** How many rows each table holds, and values that a careless step would lose. */
export const rowProbes: readonly string[] = [
  'select count(*)::int from people',
  'select count(*)::int from halls',
  'select count(*)::int from shows',
  'select count(*)::int from visits',
  'select sum(amount)::int from takings',
  `select string_agg(name || coalesce(bio, '-'), ',' order by id) from people`,
  `select string_agg(code || label, ',' order by code) from halls`,
];
