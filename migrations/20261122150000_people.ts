import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';
import type { MigrationConfig } from '../src/main/db/migrator/sql';

/** People who may sign in, tills, and the two roles of the database. */
export const config: MigrationConfig = { change: 'breaking' };

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
          when internal_error or unique_violation then perform pg_sleep(0.05 * attempt);
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
    -- BO009 a till would hold too many seats   BO010 rights of the owner are missing   BO011 what was done may not be on the disk
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
  `;
}

/** The role box_office_till belongs to the whole server and stays. */
export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop table tills, sign_in_attempts, installation, users;
    drop function refuse_append_only, notify_users_changed, email_key, sign_in_delay, begin_sign_in, sign_in_failed,
      sign_in_succeeded, require_proof, create_first_admin, create_user, change_user, change_password, reset_password,
      clear_sign_in_delay;
    revoke usage on schema public from box_office_till;
  `;
}
