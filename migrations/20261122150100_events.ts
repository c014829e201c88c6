import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';
import type { MigrationConfig } from '../src/main/db/migrator/sql';

/** Events and their price categories. */
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
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      created_by uuid references users (id),
      changed_at timestamptz not null default now(),
      changed_by uuid references users (id),
      changed_till_id uuid references tills (id),
      check (ends_at is null or ends_at > starts_at)
    );
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
      plan_version_id, layout_revision, revision, archived_at, changed_at, changed_by, changed_till_id) on events to box_office_till;
    grant select, insert, update, delete on price_categories to box_office_till;
  `;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop table price_categories, events;
    drop function notify_events_changed;
  `;
}
