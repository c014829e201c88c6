import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';
import type { MigrationConfig } from '../src/main/db/migrator/sql';

/** Events, their price categories and their areas without numbers. */
export const config: MigrationConfig = { change: 'breaking' };

export async function up(knex: Knex): Promise<void> {
  await sql(knex)`
    create table events (
      id uuid primary key default gen_random_uuid(),
      name text not null check (btrim(name) <> ''),
      description text not null default '',
      venue text not null default '',
      starts_at timestamptz not null,
      ends_at timestamptz,
      -- IANA name: a show time keeps its zone.
      time_zone text not null default 'Asia/Jakarta',
      currency text not null default 'IDR' check (currency ~ '^[A-Z]{3}$'),
      status text not null default 'draft' check (status in ('draft', 'on_sale', 'closed', 'cancelled')),
      capacity integer not null check (capacity between 1 and 200000),
      -- Null: the layout is a pure function of the capacity.
      plan_version_id uuid,
      -- Rises whenever labels, categories or the number of seats change.
      layout_revision integer not null default 1,
      -- Rises with every edit; an edit names the one that it read.
      revision integer not null default 1,
      -- Null: as soon as, and as long as, the status says so.
      sale_starts_at timestamptz,
      sale_ends_at timestamptz,
      -- How long seats stay held without anything happening, and at the longest.
      hold_minutes smallint not null default 8 check (hold_minutes between 1 and 120),
      hold_cap_minutes smallint not null default 30,
      -- How many seats one till may hold at a time.
      till_hold_limit integer not null default 1000 check (till_hold_limit > 0),
      -- What happens when a sale would leave one seat alone.
      single_seat_rule text not null default 'off' check (single_seat_rule in ('off', 'warn', 'forbid')),
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid references users (id),
      changed_at timestamptz not null default now(),
      changed_by uuid references users (id),
      changed_till_id uuid references tills (id),
      check (ends_at is null or ends_at > starts_at),
      constraint events_sale_ends_after_it_starts check (sale_ends_at > sale_starts_at),
      constraint events_hold_cap_is_longest check (hold_cap_minutes between hold_minutes and 480)
    );
    -- Whether its seats may be sold and held now, on the server's clock.
    create function event_sells(e events) returns boolean language sql stable as $$
      select e.status = 'on_sale' and e.archived_at is null and (e.sale_starts_at is null or e.sale_starts_at <= now())
        and (e.sale_ends_at is null or e.sale_ends_at > now())
    $$;
    create index events_by_start on events (starts_at, id) where archived_at is null;

    -- Categories fill the house from the front in the order of their numbers.
    create table price_categories (
      event_id uuid not null references events (id) on delete cascade,
      category_no smallint not null check (category_no between 1 and 26),
      code text not null check (code ~ '\S'),
      name text not null check (name ~ '\S'),
      price_minor bigint not null check (price_minor >= 0),
      seat_count integer not null check (seat_count > 0),
      primary key (event_id, category_no)
    );
    create unique index price_categories_code_key on price_categories (event_id, lower(code));

    -- Parts of an event without numbers on the seats: standing room, free seating. Their places are rows of seats that nobody chooses
    -- between.
    create table event_areas (
      event_id uuid not null references events (id) on delete cascade,
      area_no smallint not null check (area_no > 0),
      name text not null check (name ~ '\S'),
      primary key (event_id, area_no)
    );
    create unique index event_areas_name_key on event_areas (event_id, lower(name));

    -- Tells every till which events changed.
    create function notify_events_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare v_ids text;
    begin
      select string_agg(distinct to_json(id::text)::text, ',') into v_ids from (select id from changed limit 51) c;
      if v_ids is null then return null; end if;
      perform pg_notify('box_office', case when (select count(*) from changed) > 50
        then '{"t":"changed","topic":"events","ids":[]}' else '{"t":"changed","topic":"events","ids":[' || v_ids || ']}' end);
      return null;
    end
    $$;
    create trigger events_inserted after insert on events referencing new table as changed
      for each statement execute function notify_events_changed();
    create trigger events_updated after update on events referencing new table as changed
      for each statement execute function notify_events_changed();
    create trigger events_deleted after delete on events referencing old table as changed
      for each statement execute function notify_events_changed();

    grant select, insert, delete, update (name, description, venue, starts_at, ends_at, time_zone, currency, status, capacity,
      plan_version_id, layout_revision, revision, archived_at, sale_starts_at, sale_ends_at, hold_minutes, hold_cap_minutes,
      till_hold_limit, single_seat_rule, changed_at, changed_by, changed_till_id) on events to box_office_till;
    grant select, insert, update, delete on price_categories to box_office_till;
    grant select, insert, update, delete on event_areas to box_office_till;
  `;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop function event_sells(events);
    drop table event_areas, price_categories, events;
    drop function notify_events_changed;
  `;
}
