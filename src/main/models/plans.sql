-- Seating plans: drawings of a house, in versions.
create table plans (
  id uuid primary key default gen_random_uuid(),
  -- Null: of no venue in particular.
  venue_id uuid references venues (id),
  name text not null check (name ~ '\S'),
  -- Rises with every save of the draft; a save names the one that it read.
  revision integer not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid references users (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references users (id),
  changed_till_id uuid references tills (id)
);
create index plans_by_name on plans (lower(name), id) where archived_at is null;

-- A draft is being drawn; a published version never changes again, because events were sold on it.
create table plan_versions (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plans (id) on delete cascade,
  version_no integer not null check (version_no > 0),
  status text not null default 'draft' check (status in ('draft', 'published')),
  -- See docs/seating-plans.md.
  document jsonb not null,
  capacity integer not null check (capacity between 0 and 200000),
  -- What is new in it, in the publisher's words.
  note text not null default '',
  created_at timestamptz not null default now(),
  created_by uuid references users (id),
  published_at timestamptz,
  published_by uuid references users (id),
  unique (plan_id, version_no),
  constraint plan_versions_published_is_whole check ((status = 'published') = (published_at is not null))
);
create unique index plan_versions_one_draft on plan_versions (plan_id) where status = 'draft';
create function refuse_published_plan_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'BO004', message = format('version %s of a plan is published and stays as it is', old.version_no);
end
$$;
create trigger plan_versions_published_stay before update on plan_versions for each row
  when (old.status = 'published') execute function refuse_published_plan_change();

alter table events add constraint events_plan_version_id_fkey foreign key (plan_version_id) references plan_versions (id);
create index events_of_plan_version on events (plan_version_id) where plan_version_id is not null;

-- Which plan an event had from when on, and which seat of it each of its seats was: so the house of any night can be shown again.
create table event_plans (
  event_id uuid not null references events (id) on delete cascade,
  layout_revision integer not null,
  plan_version_id uuid not null references plan_versions (id),
  -- Seat 1, 2, … of the event by its name in the plan. Null: in the plan's own order, as every event begins.
  plan_seat_ids text[],
  applied_at timestamptz not null default now(),
  applied_by uuid references users (id),
  applied_at_till uuid references tills (id),
  primary key (event_id, layout_revision)
);
create index event_plans_of_version on event_plans (plan_version_id);

-- Tells every till that plans changed.
create function notify_plans_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_notify('box_office', '{"t":"changed","topic":"plans","ids":[]}');
  return null;
end
$$;
create trigger plans_changed after insert or update or delete on plans
  for each statement execute function notify_plans_changed();

grant select, insert, delete, update (venue_id, name, revision, archived_at, changed_at, changed_by, changed_till_id)
  on plans to box_office_till;
grant select, insert, delete, update (status, document, capacity, note, published_at, published_by)
  on plan_versions to box_office_till;
grant select, insert on event_plans to box_office_till;
