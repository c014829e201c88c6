import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';

export async function up(knex: Knex): Promise<void> {
  await sql(knex)`
    -- The group role of every till: what a till's credential may do. The owner role only migrates and is never stored on a till.
    -- Roles belong to the whole server, so another database may be making this one at the same instant.
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'box_office_till') then
        begin
          create role box_office_till nologin;
        exception
          when duplicate_object or unique_violation then null;
          when insufficient_privilege then
            raise exception using errcode = 'BO010', message = 'the role box_office_till is missing and may not be made here',
              hint = format('create role box_office_till nologin; grant box_office_till to %I;', current_user);
        end;
      end if;
      for attempt in 1..20 loop
        begin
          execute format('grant box_office_till to %I', session_user);
          exit;
        exception
          when internal_error then perform pg_sleep(0.05 * attempt);
          when invalid_grant_operation then exit;
          when insufficient_privilege then
            exit when pg_has_role(session_user, 'box_office_till', 'member');
            raise exception using errcode = 'BO010', message = 'this login may not act as box_office_till',
              hint = format('grant box_office_till to %I;', session_user);
        end;
      end loop;
      begin
        execute format('revoke temporary on database %I from public', current_database());
      exception when insufficient_privilege then null;
      end;
    end
    $$;
    revoke create on schema public from public;
    grant usage on schema public to box_office_till;

    -- Raised as refusals, never as bugs: SQLSTATE class BO.
    -- BO001 seat has another booking   BO002 booking and seats disagree   BO003 event is not on sale   BO004 append only
    -- BO005 proof needed   BO006 already set up   BO007 last admin   BO008 a seat cannot be made or renumbered like this
    -- BO010 rights of the owner are missing
    create function refuse_append_only() returns trigger language plpgsql as $$
    begin
      raise exception using errcode = 'BO004', message = format('%s is append only', tg_table_name);
    end
    $$;

    create table users (
      id uuid primary key default gen_random_uuid(),
      name text not null check (btrim(name) <> ''),
      email text not null check (email ~ '\S@\S'),
      role text not null check (role in ('counter', 'manager', 'admin')),
      password_hash text not null,
      -- A second verifier, so that the database can demand the password again without seeing it: sha256(scrypt(password, salt)).
      proof_salt bytea not null,
      proof_hash bytea not null,
      -- Rises with every new password; sessions of an older generation end.
      password_generation integer not null default 1,
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      last_sign_in_at timestamptz,
      last_till_id uuid
    );
    -- One person, one address, whatever the case and however many spaces were typed with it.
    create unique index users_email_key on users (lower(regexp_replace(email, '\s', '', 'g')));
    comment on table users is 'People who may sign in. Tills read everything but the secrets and change nothing themselves.';

    -- One row, ever: whoever inserts it made the first admin.
    create table installation (
      id boolean primary key default true check (id),
      first_admin_id uuid not null references users (id),
      set_up_at timestamptz not null default now()
    );

    create table sign_in_attempts (
      id bigint generated always as identity primary key,
      email_key text not null,
      till_id uuid,
      begun_at timestamptz not null default clock_timestamp(),
      has_failed boolean not null default false
    );
    create index sign_in_attempts_whose on sign_in_attempts (email_key, till_id, begun_at);
    comment on table sign_in_attempts is 'Attempts since the last success, per person and till. One not reported within 30 s counts as failed.';

    create function email_key(p_email text) returns text language sql immutable as
    $$ select lower(regexp_replace(p_email, '\s', '', 'g')) $$;

    -- Seconds to wait before the next attempt: none for two mistakes, then 2, 4, 8, 16, at most 30.
    create function sign_in_delay(p_email_key text, p_till_id uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select coalesce(greatest(0, ceil(
        case when count(*) < 3 then 0 else least(30, 2 ^ least(count(*) - 2, 5)) end
        - extract(epoch from clock_timestamp() - max(begun_at)))), 0)::integer
      from sign_in_attempts
      where email_key = p_email_key and till_id is not distinct from p_till_id
        and begun_at > clock_timestamp() - interval '15 minutes'
        and (has_failed or begun_at < clock_timestamp() - interval '30 seconds')
    $$;

    -- Hands out one hash and counts the attempt. An unknown address gets a hash of the same cost that nothing matches.
    create function begin_sign_in(p_email text, p_till_id uuid)
    returns table (attempt_id bigint, user_id uuid, password_hash text, proof_salt bytea, wait_seconds integer)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_key text := email_key(p_email);
      v_wait integer := sign_in_delay(v_key, p_till_id);
    begin
      if v_wait > 0 then
        return query select null::bigint, null::uuid, null::text, null::bytea, v_wait;
        return;
      end if;
      delete from sign_in_attempts where begun_at < clock_timestamp() - interval '1 day' and email_key = v_key;
      insert into sign_in_attempts (email_key, till_id) values (v_key, p_till_id) returning id into attempt_id;
      wait_seconds := 0;
      select u.id, u.password_hash, u.proof_salt into user_id, password_hash, proof_salt
      from users u where lower(regexp_replace(u.email, '\s', '', 'g')) = v_key and u.disabled_at is null;
      if user_id is null then
        select '$2b$' || coalesce(max(split_part(u.password_hash, '$', 3)), '12')
            || '$C6UzMDM.H6dfI/f/IKcEeO7YkPqZ0K3mVbUo0rJcXoH1rG5sYcY9a'
          into password_hash from (select x.password_hash from users x order by x.created_at limit 1) u;
        proof_salt := sha256(convert_to(v_key, 'UTF8'));
      end if;
      return next;
    end
    $$;

    create function sign_in_failed(p_attempt_id bigint) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as
    $$ update sign_in_attempts set has_failed = true, begun_at = clock_timestamp() where id = p_attempt_id $$;

    -- Forgets the mistakes before it and notes where the person is.
    create function sign_in_succeeded(p_attempt_id bigint, p_user_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare v_attempt sign_in_attempts;
    begin
      delete from sign_in_attempts where id = p_attempt_id returning * into v_attempt;
      if v_attempt.id is null then return; end if;
      delete from sign_in_attempts a
       where a.email_key = v_attempt.email_key and a.till_id is not distinct from v_attempt.till_id and a.has_failed;
      update users set last_sign_in_at = clock_timestamp(), last_till_id = v_attempt.till_id
       where id = p_user_id and email_key(email) = v_attempt.email_key;
    end
    $$;

    -- Demands the password of an enabled person of at least this role; a till's credential alone is not enough.
    create function require_proof(p_person_id uuid, p_proof bytea, p_role text) returns void
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not exists (
        select from users where id = p_person_id and disabled_at is null and proof_hash = sha256(p_proof)
          and (role = p_role or role = 'admin' or (role = 'manager' and p_role = 'counter')))
      then raise exception using errcode = 'BO005', message = format('this needs the password of a person with role %s', p_role);
      end if;
    end
    $$;

    create function create_first_admin(p_id uuid, p_name text, p_email text, p_password_hash text, p_proof_salt bytea, p_proof_hash bytea)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      insert into users (id, name, email, role, password_hash, proof_salt, proof_hash)
      values (p_id, p_name, btrim(p_email), 'admin', p_password_hash, p_proof_salt, p_proof_hash);
      insert into installation (first_admin_id) values (p_id);
    exception when unique_violation then
      raise exception using errcode = 'BO006', message = 'the first admin exists already';
    end
    $$;

    create function create_user(p_actor uuid, p_proof bytea, p_id uuid, p_name text, p_email text, p_role text,
      p_password_hash text, p_proof_salt bytea, p_proof_hash bytea)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform require_proof(p_actor, p_proof, 'admin');
      insert into users (id, name, email, role, password_hash, proof_salt, proof_hash)
      values (p_id, p_name, btrim(p_email), p_role, p_password_hash, p_proof_salt, p_proof_hash);
    end
    $$;

    -- Nulls leave a field as it is. Never leaves the house without an enabled admin.
    create function change_user(p_actor uuid, p_proof bytea, p_id uuid, p_name text, p_email text, p_role text, p_is_enabled boolean)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform require_proof(p_actor, p_proof, 'admin');
      perform pg_advisory_xact_lock(hashtextextended('box_office admins', 0));
      update users set name = coalesce(p_name, name), email = coalesce(btrim(p_email), email), role = coalesce(p_role, role),
        disabled_at = case when p_is_enabled is null then disabled_at when p_is_enabled then null else coalesce(disabled_at, now()) end
      where id = p_id;
      if not exists (select from users where role = 'admin' and disabled_at is null) then
        raise exception using errcode = 'BO007', message = 'the last enabled admin cannot be disabled or lose the role';
      end if;
    end
    $$;

    create function change_password(p_id uuid, p_old_proof bytea, p_password_hash text, p_proof_salt bytea, p_proof_hash bytea)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform require_proof(p_id, p_old_proof, 'counter');
      update users set password_hash = p_password_hash, proof_salt = p_proof_salt, proof_hash = p_proof_hash,
        password_generation = password_generation + 1 where id = p_id;
    end
    $$;

    create function reset_password(p_actor uuid, p_proof bytea, p_id uuid, p_password_hash text, p_proof_salt bytea, p_proof_hash bytea)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform require_proof(p_actor, p_proof, 'admin');
      update users set password_hash = p_password_hash, proof_salt = p_proof_salt, proof_hash = p_proof_hash,
        password_generation = password_generation + 1 where id = p_id;
    end
    $$;

    create function clear_sign_in_delay(p_actor uuid, p_proof bytea, p_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform require_proof(p_actor, p_proof, 'manager');
      delete from sign_in_attempts a using users u where u.id = p_id and a.email_key = email_key(u.email);
    end
    $$;

    create function notify_users_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform pg_notify('box_office', '{"t":"changed","topic":"users","ids":[]}');
      return null;
    end
    $$;
    create trigger users_changed after insert or update of name, email, role, disabled_at, password_generation on users
      for each statement execute function notify_users_changed();

    grant select (id, name, email, role, password_generation, disabled_at, created_at, last_sign_in_at, last_till_id)
      on users to box_office_till;
    grant select on installation, sign_in_attempts to box_office_till;
    revoke execute on function begin_sign_in, sign_in_failed, sign_in_succeeded, sign_in_delay, require_proof, create_first_admin,
      create_user, change_user, change_password, reset_password, clear_sign_in_delay from public;
    grant execute on function begin_sign_in, sign_in_failed, sign_in_succeeded, sign_in_delay, create_first_admin,
      create_user, change_user, change_password, reset_password, clear_sign_in_delay to box_office_till;

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

    -- What happened, in the order of the server, by whom and where. Nothing is ever changed or removed.
    create table journal (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      action text not null,
      event_id uuid,
      booking_id uuid,
      seat_nos integer[],
      person_id uuid,
      till_id uuid,
      -- The second person who signed for it.
      approved_by uuid,
      -- The database login: a raw client has no person, but it has this.
      login text not null default session_user,
      facts jsonb
    );
    create index journal_of_booking on journal (booking_id, id) where booking_id is not null;
    create trigger journal_append_only before update or delete on journal
      for each row execute function refuse_append_only();
    create trigger journal_no_truncate before truncate on journal execute function refuse_append_only();
    grant select, insert (action, event_id, booking_id, seat_nos, person_id, till_id, approved_by, facts) on journal to box_office_till;

    create sequence booking_codes;

    -- A short code: the till's part, then a scrambled sequence, in letters and digits that cannot be misread (no I, L, O, U).
    -- Tills 1–29 have one sign, later ones Z and two more, so that no two tills can ever make the same code.
    create function booking_code(p_till_number integer) returns text language plpgsql volatile as $$
    declare
      v_signs constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      v_serial bigint := nextval('public.booking_codes');
      v_length integer := 4;
      v_value bigint;
      v_code text := '';
    begin
      while v_serial >= 32::bigint ^ v_length loop v_length := v_length + 1; end loop;
      -- Odd factor, power of two: every serial of one length has its own value.
      v_value := mod(v_serial * 677369, (32::bigint ^ v_length)::bigint);
      for i in 1..v_length loop
        v_code := substr(v_signs, (v_value % 32)::integer + 1, 1) || v_code;
        v_value := v_value / 32;
      end loop;
      if p_till_number between 1 and 29 then return substr(v_signs, p_till_number + 2, 1) || v_code; end if;
      return 'Z' || substr(v_signs, (p_till_number / 32) % 32 + 1, 1) || substr(v_signs, p_till_number % 32 + 1, 1) || v_code;
    end
    $$;

    create table bookings (
      id uuid primary key default gen_random_uuid(),
      event_id uuid not null references events (id),
      code text not null,
      quantity integer not null check (quantity > 0),
      status text not null default 'CONFIRMED' check (status in ('CONFIRMED', 'CANCELLED')),
      total_minor bigint not null default 0 check (total_minor >= 0),
      currency text not null,
      customer_name text,
      sold_by uuid references users (id),
      till_id uuid references tills (id),
      sold_at timestamptz not null default now(),
      cancelled_at timestamptz,
      -- Who wrote last, and who signed for it; the journal takes its names from here.
      changed_by uuid references users (id),
      changed_till_id uuid references tills (id),
      approved_by uuid references users (id),
      unique (event_id, code)
    );
    create index bookings_newest on bookings (sold_at desc, id desc);
    create index bookings_of_event on bookings (event_id, sold_at desc, id desc);
    create index bookings_code on bookings (code);

    create table booking_lines (
      booking_id uuid not null references bookings (id),
      line_no integer not null check (line_no > 0),
      seat_no integer not null,
      label text not null,
      category_code text not null,
      price_minor bigint not null check (price_minor >= 0),
      primary key (booking_id, line_no),
      unique (booking_id, seat_no)
    );
    comment on table booking_lines is 'What was sold, as it was called and priced then. Never changed.';
    create trigger booking_lines_append_only before update or delete on booking_lines
      for each row execute function refuse_append_only();
    create trigger booking_lines_no_truncate before truncate on booking_lines execute function refuse_append_only();
    create trigger bookings_never_deleted before delete on bookings for each row execute function refuse_append_only();

    -- A booking is only born while its event is on sale. The lock makes it wait for whoever is archiving or closing the event.
    create function booking_needs_open_sale() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare v_event record;
    begin
      select status, archived_at, currency into v_event from events where id = new.event_id for key share;
      if v_event.status is distinct from 'on_sale' or v_event.archived_at is not null then
        raise exception using errcode = 'BO003', message = format('event %s is not on sale', new.event_id);
      end if;
      new.currency := coalesce(new.currency, v_event.currency);
      new.code := coalesce(new.code, booking_code(coalesce((select number from tills where id = new.till_id), 0)));
      return new;
    end
    $$;
    create trigger bookings_need_open_sale before insert on bookings for each row execute function booking_needs_open_sale();

    -- At commit: a confirmed booking has exactly its seats and lines, a cancelled one no seat, and totals are sums.
    create function booking_must_add_up() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
    declare
      v_id uuid;
      v_booking record;
      v_live integer;
      v_strange integer;
      v_lines integer;
      v_total bigint;
    begin
      if tg_table_name = 'journal' then v_id := new.booking_id; else v_id := new.id; end if;
      select event_id, code, quantity, status, total_minor into v_booking from bookings where id = v_id;
      if not found then return null; end if;
      select count(*), count(*) filter (where s.event_id <> v_booking.event_id or l.seat_no is null) into v_live, v_strange
        from seats s left join booking_lines l on l.booking_id = v_id and l.seat_no = s.seat_no where s.booking_id = v_id;
      select count(*), coalesce(sum(price_minor), 0) into v_lines, v_total from booking_lines where booking_id = v_id;
      if v_live <> (case v_booking.status when 'CONFIRMED' then v_booking.quantity else 0 end) or v_strange > 0
        or v_lines <> v_booking.quantity or v_total <> v_booking.total_minor
      then
        raise exception using errcode = 'BO002', message = format(
          'booking %s (%s, %s of %s) would have %s seats (%s of them strange), %s lines and lines worth %s against a total of %s',
          v_booking.code, v_id, v_booking.status, v_booking.quantity, v_live, v_strange, v_lines, v_total, v_booking.total_minor);
      end if;
      return null;
    end
    $$;
    create constraint trigger bookings_add_up after insert or update on bookings deferrable initially deferred
      for each row execute function booking_must_add_up();
    create constraint trigger booking_lines_add_up after insert on journal deferrable initially deferred
      for each row when (new.booking_id is not null) execute function booking_must_add_up();

    grant usage on sequence booking_codes to box_office_till;
    grant select, insert, update (quantity, status, total_minor, customer_name, cancelled_at, changed_by, changed_till_id, approved_by)
      on bookings to box_office_till;
    grant select, insert on booking_lines to box_office_till;

    create table seats (
      event_id uuid not null references events (id) on delete cascade,
      -- 1 … capacity: small, ordered, and an index into every typed array about the event.
      seat_no integer not null check (seat_no between 1 and 200000),
      -- The label in force.
      label text not null,
      category_no smallint not null default 1,
      booking_id uuid references bookings (id),
      hold_id uuid references holds (id),
      held_until timestamptz,
      -- Null: not blocked.
      block_reason text,
      primary key (event_id, seat_no),
      constraint seats_held_implies_unbooked check (booking_id is null or hold_id is null),
      constraint seats_hold_has_an_end check ((hold_id is null) = (held_until is null))
    ) with (fillfactor = 80);
    create index seats_free on seats (event_id, seat_no) where booking_id is null and block_reason is null;
    create index seats_of_booking on seats (booking_id, seat_no) where booking_id is not null;
    create index seats_of_hold on seats (hold_id, seat_no) where hold_id is not null;

    -- The one predicate of availability, on the server's clock: no job, crash or flag can leave a seat stuck.
    create function seat_is_free(s seats) returns boolean language sql stable as
    $$ select s.booking_id is null and (s.held_until is null or s.held_until <= now()) and s.block_reason is null $$;

    -- As outsiders spell it.
    create function seat_state(s seats) returns text language sql stable as $$
      select case when s.booking_id is not null then 'booked' when s.block_reason is not null then 'blocked'
        when s.held_until > now() then 'held' else 'free' end
    $$;

    -- The same as one number: the place in src/shared/domain/seat-state.ts.
    create function seat_state_code(s seats) returns integer language sql stable as $$
      select case when s.booking_id is not null then 4 when s.block_reason is not null then 3
        when s.held_until > now() then 1 else 0 end
    $$;

    create function refuse_seat_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and (new.event_id, new.seat_no) = (old.event_id, old.seat_no) or tg_op = 'DELETE' then
        raise exception using errcode = 'BO001', message = format('seat %s (%s) belongs to booking %s', old.seat_no, old.label, old.booking_id);
      end if;
      raise exception using errcode = 'BO008', message = format('seat %s: a seat is made free and keeps its number', new.seat_no);
    end
    $$;
    create trigger seats_one_booking_each before update on seats for each row
      when (old.booking_id is not null and new.booking_id is not null and old.booking_id <> new.booking_id)
      execute function refuse_seat_change();
    create trigger seats_keep_their_number before update on seats for each row
      when (old.event_id <> new.event_id or old.seat_no <> new.seat_no) execute function refuse_seat_change();
    create trigger seats_are_made_free before insert on seats for each row
      when (new.booking_id is not null or new.hold_id is not null) execute function refuse_seat_change();
    create trigger seats_sold_stay before delete on seats for each row
      when (old.booking_id is not null) execute function refuse_seat_change();

    -- Per statement, whoever wrote it: every claim gets its line as sold (unless the writer made it), every claim and every freed seat
    -- goes to the journal (whose rows make the booking be checked at commit), and the maps hear the new states in one small message.
    -- Its plans are kept for the connection's life and made when tables may be small, so they must not fit small tables only: before and
    -- after are grouped instead of joined, other tables are looked up row by row, and never read from end to end.
    create function seats_changed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
    declare v_message record;
    begin
      with change as materialized (
        select event_id, seat_no, (array_agg(booking_id) filter (where not is_new))[1] as was,
          (array_agg(booking_id) filter (where is_new))[1] as is_now,
          max(label) filter (where is_new) as label, max(category_no) filter (where is_new) as category_no
        from (
          select event_id, seat_no, booking_id, label, category_no, false as is_new from old_rows
          union all select event_id, seat_no, booking_id, label, category_no, true from new_rows
        ) both_rows
        group by event_id, seat_no
      ), written as (
        insert into booking_lines (booking_id, line_no, seat_no, label, category_code, price_minor)
        select k.is_now, coalesce((select x.line_no from booking_lines x where x.booking_id = k.is_now order by x.line_no desc limit 1), 0)
            + row_number() over (partition by k.is_now order by k.seat_no),
          k.seat_no, k.label, coalesce(c.code, '-'), coalesce(c.price_minor, 0)
        from change k left join lateral (
          select p.code, p.price_minor from price_categories p where p.event_id = k.event_id and p.category_no = k.category_no offset 0
        ) c on true
        where k.was is null and k.is_now is not null
          and (select l.line_no from booking_lines l where l.booking_id = k.is_now and l.seat_no = k.seat_no) is null
      )
      insert into journal (action, event_id, booking_id, seat_nos, person_id, till_id, approved_by)
      select case when not m.is_claim then case b.status when 'CANCELLED' then 'cancelled' else 'seats_freed' end
          when (select j.id from journal j where j.booking_id = m.booking_id limit 1) is not null then 'seats_taken' else 'sold' end,
        m.event_id, m.booking_id, m.seat_nos, b.changed_by, b.changed_till_id, b.approved_by
      from (
        select event_id, coalesce(is_now, was) as booking_id, was is null as is_claim, array_agg(seat_no order by seat_no) as seat_nos
        from change where (was is null) <> (is_now is null) group by 1, 2, 3
      ) m cross join lateral (
        select x.status, x.changed_by, x.changed_till_id, x.approved_by from bookings x where x.id = m.booking_id offset 0
      ) b;

      for v_message in
        select event_id, string_agg(format('[%s,%s,%s]', first, last, code), ',' order by first) as runs, min(held_until) filter (where code = 1) as held_until
        from (
          select event_id, code, min(seat_no) as first, max(seat_no) as last, min(held_until) as held_until
          from (
            select n.event_id, n.seat_no, seat_state_code(row(n.*)::seats) as code, n.held_until,
              n.seat_no - row_number() over (partition by n.event_id, seat_state_code(row(n.*)::seats) order by n.seat_no) as island
            from new_rows n
          ) numbered group by event_id, code, island
        ) runs group by event_id
      loop
        perform pg_notify('box_office', case when length(v_message.runs) > 7500
          then format('{"t":"resync","e":"%s"}', v_message.event_id)
          else format('{"t":"seats","e":"%s","r":[%s],"u":%s}', v_message.event_id, v_message.runs,
            coalesce(round(extract(epoch from v_message.held_until) * 1000)::text, 'null')) end);
      end loop;
      return null;
    end
    $$;
    create trigger seats_changed after update on seats referencing old table as old_rows new table as new_rows
      for each statement execute function seats_changed();

    -- An event's seats are 1 … N without a hole: they are made and taken at the back, because their numbers are places in arrays.
    create function seats_made_or_removed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
    declare v_event record;
    begin
      for v_event in select event_id, min(seat_no) as first, max(seat_no) as last, count(*) as seats from changed group by event_id loop
        if tg_op = 'DELETE' then
          if exists (select from seats s where s.event_id = v_event.event_id and s.seat_no > v_event.first) then
            raise exception using errcode = 'BO008', message = format('seat %s: seats are taken away from the back', v_event.first);
          end if;
        elsif v_event.seats <> v_event.last - v_event.first + 1 or v_event.first > 1
          and not exists (select from seats s where s.event_id = v_event.event_id and s.seat_no = v_event.first - 1)
        then
          raise exception using errcode = 'BO008', message = format('seats %s to %s would leave a hole', v_event.first, v_event.last);
        end if;
        perform pg_notify('box_office', format('{"t":"resync","e":"%s"}', v_event.event_id));
      end loop;
      return null;
    end
    $$;
    create trigger seats_made after insert on seats referencing new table as changed
      for each statement execute function seats_made_or_removed();
    create trigger seats_removed after delete on seats referencing old table as changed
      for each statement execute function seats_made_or_removed();

    grant select, insert, delete, update (label, category_no, booking_id, hold_id, held_until, block_reason) on seats to box_office_till;

    -- One try of one command: key, who, what and the answer, written in the command's own transaction.
    create table commands (
      idempotency_key text primary key check (length(idempotency_key) between 1 and 200),
      operation text not null,
      person_id uuid,
      till_id uuid,
      input_hash bytea not null,
      -- As text, so that it comes back letter for letter.
      reply json not null,
      at timestamptz not null default now()
    );
    create index commands_by_age on commands (at);
    grant select, insert on commands to box_office_till;
  `;
}

/** The role box_office_till belongs to the whole server and stays. */
export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop table commands, seats, booking_lines, journal, bookings, holds, price_categories, events, tills,
      sign_in_attempts, installation, users cascade;
    drop sequence booking_codes;
    drop function refuse_append_only, refuse_seat_change, seats_changed, seats_made_or_removed, booking_code, booking_must_add_up,
      booking_needs_open_sale, notify_events_changed, notify_users_changed, email_key, sign_in_delay, begin_sign_in,
      sign_in_failed, sign_in_succeeded, require_proof, create_first_admin, create_user, change_user, change_password,
      reset_password, clear_sign_in_delay;
    revoke usage on schema public from box_office_till;
  `;
}
