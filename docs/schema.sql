-- The schema as migrations/ makes it, printed by PostgreSQL 18. Written by: npm run db -- dump -o docs/schema.sql
-- Nothing reads this file; it shows what a change of the migrations comes to. The role box_office_till has to exist.
set check_function_bodies = off;

create sequence public.booking_codes as bigint increment by 1 minvalue 1 maxvalue 9223372036854775807
  START with 1 cache 1 no cycle;

create table public.booking_lines (
  booking_id uuid not null,
  line_no integer not null,
  seat_no integer not null,
  label text not null,
  category_code text not null,
  price_minor bigint not null,
  constraint booking_lines_line_no_check check ((line_no > 0)),
  constraint booking_lines_pkey primary key (booking_id, line_no),
  constraint booking_lines_price_minor_check check ((price_minor >= 0))
);

create table public.bookings (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  code text not null,
  quantity integer not null,
  status text not null default 'CONFIRMED'::text,
  total_minor bigint not null default 0,
  currency text not null,
  customer_name text,
  sold_by uuid,
  till_id uuid,
  sold_at timestamp with time zone not null default now(),
  cancelled_at timestamp with time zone,
  exchanged_from uuid,
  revision integer not null default 1,
  changed_by uuid,
  changed_till_id uuid,
  approved_by uuid,
  constraint bookings_event_id_code_key unique (event_id, code),
  constraint bookings_pkey primary key (id),
  constraint bookings_quantity_check check ((quantity > 0)),
  constraint bookings_status_check check ((status = ANY (ARRAY['CONFIRMED'::text, 'CANCELLED'::text]))),
  constraint bookings_total_minor_check check ((total_minor >= 0))
);

create table public.commands (
  idempotency_key text not null,
  operation text not null,
  person_id uuid,
  till_id uuid,
  input_hash bytea not null,
  reply json not null,
  at timestamp with time zone not null default now(),
  constraint commands_idempotency_key_check
    check (((length(idempotency_key) >= 1) AND (length(idempotency_key) <= 200))),
  constraint commands_pkey primary key (idempotency_key)
);

create table public.event_areas (
  event_id uuid not null,
  area_no smallint not null,
  name text not null,
  constraint event_areas_area_no_check check ((area_no > 0)),
  constraint event_areas_name_check check ((name ~ '\S'::text)),
  constraint event_areas_pkey primary key (event_id, area_no)
);

create table public.event_plans (
  event_id uuid not null,
  layout_revision integer not null,
  plan_version_id uuid not null,
  plan_seat_ids text[],
  applied_at timestamp with time zone not null default now(),
  applied_by uuid,
  applied_at_till uuid,
  constraint event_plans_pkey primary key (event_id, layout_revision)
);

create table public.events (
  id uuid not null default gen_random_uuid(),
  name text not null,
  description text not null default ''::text,
  venue text not null default ''::text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  time_zone text not null default 'Asia/Jakarta'::text,
  currency text not null default 'IDR'::text,
  status text not null default 'draft'::text,
  capacity integer not null,
  plan_version_id uuid,
  layout_revision integer not null default 1,
  revision integer not null default 1,
  sale_starts_at timestamp with time zone,
  sale_ends_at timestamp with time zone,
  hold_minutes smallint not null default 8,
  hold_cap_minutes smallint not null default 30,
  till_hold_limit integer not null default 1000,
  single_seat_rule text not null default 'off'::text,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  changed_till_id uuid,
  constraint events_capacity_check check (((capacity >= 1) AND (capacity <= 200000))),
  constraint events_check check (((ends_at IS NULL) OR (ends_at > starts_at))),
  constraint events_currency_check check ((currency ~ '^[A-Z]{3}$'::text)),
  constraint events_hold_cap_is_longest
    check (((hold_cap_minutes >= hold_minutes) AND (hold_cap_minutes <= 480))),
  constraint events_hold_minutes_check check (((hold_minutes >= 1) AND (hold_minutes <= 120))),
  constraint events_name_check check ((btrim(name) <> ''::text)),
  constraint events_pkey primary key (id),
  constraint events_sale_ends_after_it_starts check ((sale_ends_at > sale_starts_at)),
  constraint events_single_seat_rule_check
    check ((single_seat_rule = ANY (ARRAY['off'::text, 'warn'::text, 'forbid'::text]))),
  constraint events_status_check
    check ((status = ANY (ARRAY['draft'::text, 'on_sale'::text, 'closed'::text, 'cancelled'::text]))),
  constraint events_till_hold_limit_check check ((till_hold_limit > 0))
);

create table public.holds (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  person_id uuid,
  till_id uuid,
  seat_nos integer[] not null,
  owed_nos integer[] not null default '{}'::integer[],
  placed_at timestamp with time zone not null default now(),
  held_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  booking_id uuid,
  taken_by uuid,
  taken_to_till uuid,
  constraint holds_check check (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint holds_end_reason_check
    check ((end_reason = ANY (ARRAY['released'::text, 'sold'::text, 'taken_over'::text]))),
  constraint holds_id_held_until_key unique (id, held_until),
  constraint holds_pkey primary key (id)
);

create table public.installation (
  id boolean not null default true,
  first_admin_id uuid not null,
  set_up_at timestamp with time zone not null default now(),
  constraint installation_id_check check (id),
  constraint installation_pkey primary key (id)
);

create table public.journal (
  id bigint generated always as identity not null,
  at timestamp with time zone not null default clock_timestamp(),
  action text not null,
  event_id uuid,
  booking_id uuid,
  seat_nos integer[],
  person_id uuid,
  till_id uuid,
  approved_by uuid,
  login text not null default SESSION_USER,
  facts jsonb,
  constraint journal_pkey primary key (id)
);

create table public.line_endings (
  booking_id uuid not null,
  line_no integer not null,
  reason text not null,
  at timestamp with time zone not null default clock_timestamp(),
  constraint line_endings_pkey primary key (booking_id, line_no),
  constraint line_endings_reason_check check ((reason = ANY (ARRAY['given_up'::text, 'moved'::text])))
);

create table public.named_holds (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  kind text not null,
  letter text not null,
  colour smallint not null default 1,
  reason text not null,
  owner text not null default ''::text,
  release_at timestamp with time zone,
  breakable_by text not null default 'manager'::text,
  seat_nos integer[] not null,
  placed_at timestamp with time zone not null default now(),
  placed_by uuid,
  placed_at_till uuid,
  ended_at timestamp with time zone,
  changed_by uuid,
  changed_till_id uuid,
  approved_by uuid,
  constraint named_holds_breakable_by_check
    check ((breakable_by = ANY (ARRAY['counter'::text, 'manager'::text, 'admin'::text]))),
  constraint named_holds_colour_check check (((colour >= 1) AND (colour <= 8))),
  constraint named_holds_kind_check check ((kind = ANY (ARRAY['hold'::text, 'block'::text]))),
  constraint named_holds_letter_check check ((letter ~ '^[A-Z]$'::text)),
  constraint named_holds_pkey primary key (id),
  constraint named_holds_reason_check check ((reason ~ '\S'::text))
);

create table public.plan_versions (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  version_no integer not null,
  status text not null default 'draft'::text,
  document jsonb not null,
  capacity integer not null,
  note text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  published_at timestamp with time zone,
  published_by uuid,
  constraint plan_versions_capacity_check check (((capacity >= 0) AND (capacity <= 200000))),
  constraint plan_versions_pkey primary key (id),
  constraint plan_versions_plan_id_version_no_key unique (plan_id, version_no),
  constraint plan_versions_published_is_whole check (((status = 'published'::text) = (published_at IS
    NOT NULL))),
  constraint plan_versions_status_check check ((status = ANY (ARRAY['draft'::text, 'published'::text]))),
  constraint plan_versions_version_no_check check ((version_no > 0))
);

create table public.plans (
  id uuid not null default gen_random_uuid(),
  venue_id uuid,
  name text not null,
  revision integer not null default 1,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  changed_till_id uuid,
  constraint plans_name_check check ((name ~ '\S'::text)),
  constraint plans_pkey primary key (id)
);

create table public.price_categories (
  event_id uuid not null,
  category_no smallint not null,
  code text not null,
  name text not null,
  price_minor bigint not null,
  seat_count integer not null,
  constraint price_categories_category_no_check check (((category_no >= 1) AND (category_no <= 26))),
  constraint price_categories_code_check check ((code ~ '\S'::text)),
  constraint price_categories_name_check check ((name ~ '\S'::text)),
  constraint price_categories_pkey primary key (event_id, category_no),
  constraint price_categories_price_minor_check check ((price_minor >= 0)),
  constraint price_categories_seat_count_check check ((seat_count > 0))
);

create table public.seats (
  event_id uuid not null,
  seat_no integer not null,
  label text not null,
  category_no smallint not null default 1,
  booking_id uuid,
  hold_id uuid,
  held_until timestamp with time zone,
  named_hold_id uuid,
  named_hold_kind text,
  named_until timestamp with time zone,
  kind text not null default 'standard'::text,
  step_free boolean not null default false,
  area_no smallint,
  rank integer not null default 0,
  left_no integer,
  right_no integer,
  plan_seat_id text,
  constraint seats_held_implies_unbooked check (((booking_id IS NULL) OR (hold_id IS NULL))),
  constraint seats_hold_has_an_end check (((hold_id IS NULL) = (held_until IS NULL))),
  constraint seats_kind_check
    check
    ((kind = ANY (ARRAY['standard'::text, 'wheelchair'::text, 'companion'::text, 'restricted_view'::text]))),
  constraint seats_named_hold_is_unsold check (((named_hold_id IS NULL) OR (booking_id IS NULL))),
  constraint seats_named_hold_is_whole
    check ((num_nulls(named_hold_id, named_hold_kind, named_until) = ANY (ARRAY[0, 3]))),
  constraint seats_pkey primary key (event_id, seat_no),
  constraint seats_rank_check check ((rank >= 0)),
  constraint seats_seat_no_check check (((seat_no >= 1) AND (seat_no <= 200000)))
);

alter table public.seats
  set (fillfactor=80);

create table public.sign_in_attempts (
  id bigint generated always as identity not null,
  email_key text not null,
  till_id uuid,
  begun_at timestamp with time zone not null default clock_timestamp(),
  has_failed boolean not null default false,
  constraint sign_in_attempts_pkey primary key (id)
);

create table public.tills (
  id uuid not null default gen_random_uuid(),
  number integer not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  constraint tills_name_check check ((btrim(name) <> ''::text)),
  constraint tills_number_check check ((number > 0)),
  constraint tills_number_key unique (number),
  constraint tills_pkey primary key (id)
);

create table public.users (
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text not null,
  role text not null,
  password_hash text not null,
  proof_salt bytea not null,
  proof_hash bytea not null,
  password_generation integer not null default 1,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  last_sign_in_at timestamp with time zone,
  last_till_id uuid,
  constraint users_email_check check ((email ~ '\S@\S'::text)),
  constraint users_name_check check ((btrim(name) <> ''::text)),
  constraint users_pkey primary key (id),
  constraint users_role_check check ((role = ANY (ARRAY['counter'::text, 'manager'::text, 'admin'::text])))
);

create table public.venues (
  id uuid not null default gen_random_uuid(),
  name text not null,
  address text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint venues_name_check check ((name ~ '\S'::text)),
  constraint venues_pkey primary key (id)
);

alter table public.named_holds
  add column kept_until timestamp
    with time zone generated always as (COALESCE(ended_at, release_at, 'infinity'::timestamp
    with time zone)) stored not null;

create or replace function public.begin_sign_in (
  p_email text,
  p_till_id uuid
)
  returns table (
    attempt_id bigint,
    user_id uuid,
    password_hash text,
    proof_salt bytea,
    wait_seconds integer
  )
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
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
$function$;

create or replace function public.best_seats (
  p_event_id uuid,
  p_quantity integer,
  p_category_no integer,
  p_except integer[]
)
  returns integer[]
  language plpgsql
  set jit to 'off'
  set enable_seqscan to 'off'
  set enable_bitmapscan to 'off'
  set enable_sort to 'off'
  set enable_hashjoin to 'off'
  set enable_mergejoin to 'off'
  set plan_cache_mode to 'force_generic_plan'
  AS $function$
declare
  v_limit constant integer := 4000;
  v_single_cost constant integer := 300;
  v_seat record;
  v_beside record;
  v_not_wanted integer[] := coalesce(p_except, '{}');
  -- The free seats beside each other around one, from left to right, with their ranks; rank null: not for this party.
  v_nos integer[];
  v_ranks integer[];
  v_place integer;
  v_steps integer;
  v_next integer;
  v_sum bigint;
  -- Blocks found and not yet tried: what each costs, and their seats one after the other.
  v_costs bigint[] := '{}';
  v_blocks integer[] := '{}';
  -- The least of them; null when there is none.
  v_cheapest bigint;
  v_best integer;
  v_block integer[];
begin
  if not pg_try_advisory_xact_lock_shared(hashtextextended('box_office sale ' || p_event_id, 0)) then return null; end if;
  perform from events e where e.id = p_event_id and event_sells(e) and e.single_seat_rule = 'off'
    for key share skip locked;
  if not found then return null; end if;

  for v_seat in
    -- Most of what is left in a house that was sold here and there stands alone: up to three steps to each side say so cheaply.
    (select s.seat_no, s.rank, s.left_no, s.right_no
      from (
        select x.seat_no, x.rank, x.left_no, x.right_no from seats x
        where x.event_id = p_event_id and x.rank >= 0 and x.booking_id is null and is_ordinary_and_free(x, p_category_no)
        order by x.rank, x.seat_no limit v_limit
      ) s
        left join lateral ordinary_and_free_seat(p_event_id, case when p_quantity > 1 then s.left_no end, p_category_no) l1 on true
        left join lateral ordinary_and_free_seat(p_event_id, case when p_quantity > 2 then l1.left_no end, p_category_no) l2 on true
        left join lateral ordinary_and_free_seat(p_event_id, case when p_quantity > 3 then l2.left_no end, p_category_no) l3 on true
        left join lateral ordinary_and_free_seat(p_event_id, case when p_quantity > 1 then s.right_no end, p_category_no) r1 on true
        left join lateral ordinary_and_free_seat(p_event_id, case when p_quantity > 2 then r1.right_no end, p_category_no) r2 on true
        left join lateral ordinary_and_free_seat(p_event_id, case when p_quantity > 3 then r2.right_no end, p_category_no) r3 on true
      where 1 + num_nonnulls(l1.seat_no, l2.seat_no, l3.seat_no, r1.seat_no, r2.seat_no, r3.seat_no) >= least(p_quantity, 4))
    -- At the end everything that was found is tried.
    union all select null, null, null, null
  loop
    if v_seat.seat_no is null then
      perform from seats x where x.event_id = p_event_id and x.rank >= 0 and x.booking_id is null and is_ordinary_and_free(x, p_category_no)
        order by x.rank, x.seat_no offset v_limit limit 1;
      if found then return null; end if;
    end if;
    loop
      exit when v_cheapest is null or v_cheapest >= p_quantity * v_seat.rank::bigint;
      select i into v_best from generate_subscripts(v_costs, 1) i order by v_costs[i], v_blocks[(i - 1) * p_quantity + 1] limit 1;
      v_block := v_blocks[(v_best - 1) * p_quantity + 1 : v_best * p_quantity];
      v_costs := v_costs[: v_best - 1] || v_costs[v_best + 1 :];
      v_blocks := v_blocks[: (v_best - 1) * p_quantity] || v_blocks[v_best * p_quantity + 1 :];
      v_cheapest := (select min(c) from unnest(v_costs) c);
      continue when v_block && v_not_wanted;
      -- Whoever has the first one has the others too, unless somebody wants just one of them.
      perform from seats s where s.event_id = p_event_id and s.seat_no = v_block[1] and seat_is_free(s) for update skip locked;
      if found then
        if p_quantity = 1 then return v_block; end if;
        -- In no order: who never waits needs none.
        perform from unnest(v_block[2:]) n(seat_no) cross join lateral (
          select s.seat_no from seats s where s.event_id = p_event_id and s.seat_no = n.seat_no and seat_is_free(s) for update skip locked
        ) l;
        get diagnostics v_steps = row_count;
        if v_steps = p_quantity - 1 then return v_block; end if;
      end if;
      v_not_wanted := v_not_wanted || v_block;
    end loop;
    exit when v_seat.seat_no is null;
    continue when v_seat.seat_no = any(v_not_wanted);

    v_nos := array[v_seat.seat_no];
    v_ranks := array[v_seat.rank];
    v_place := 1;
    for v_steps in 1 .. p_quantity + 1 loop
      exit when v_seat.left_no is null;
      select s.seat_no, s.left_no, case when (p_category_no is null or s.category_no = p_category_no) and s.seat_no <> all(v_not_wanted)
          then s.rank end as rank
        into v_beside from ordinary_and_free_seat(p_event_id, v_seat.left_no, null) s;
      exit when not found;
      v_nos := v_beside.seat_no || v_nos;
      v_ranks := v_beside.rank || v_ranks;
      v_place := v_place + 1;
      v_seat.left_no := v_beside.left_no;
    end loop;
    for v_steps in 1 .. p_quantity + 1 loop
      exit when v_seat.right_no is null;
      select s.seat_no, s.right_no, case when (p_category_no is null or s.category_no = p_category_no) and s.seat_no <> all(v_not_wanted)
          then s.rank end as rank
        into v_beside from ordinary_and_free_seat(p_event_id, v_seat.right_no, null) s;
      exit when not found;
      v_nos := v_nos || v_beside.seat_no;
      v_ranks := v_ranks || v_beside.rank;
      v_seat.right_no := v_beside.right_no;
    end loop;

    <<blocks>>
    for v_first in greatest(1, v_place - p_quantity + 1) .. least(v_place, cardinality(v_nos) - p_quantity + 1) loop
      v_sum := 0;
      for v_next in v_first .. v_first + p_quantity - 1 loop
        -- A block is looked at once, at its best seat, and only when all of it may be had.
        continue blocks when v_ranks[v_next] is null or (v_ranks[v_next], v_nos[v_next]) < (v_seat.rank, v_seat.seat_no);
        v_sum := v_sum + v_ranks[v_next];
      end loop;
      if v_first = 2 then v_sum := v_sum + v_single_cost; end if;
      if v_first + p_quantity = cardinality(v_nos) then v_sum := v_sum + v_single_cost; end if;
      v_costs := v_costs || v_sum;
      v_cheapest := least(v_cheapest, v_sum);
      v_blocks := v_blocks || v_nos[v_first : v_first + p_quantity - 1];
    end loop;
  end loop;
  return null;
end
$function$;

create or replace function public.booking_code (
  p_till_number integer
)
  returns text
  language plpgsql
  AS $function$
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
$function$;

create or replace function public.booking_must_add_up()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  set enable_seqscan to 'off'
  AS $function$
declare
  v_id uuid;
  v_booking record;
  v_live integer;
  v_strange integer;
  v_lines integer;
  v_lined integer;
  v_total bigint;
begin
  if tg_table_name = 'journal' then v_id := new.booking_id; else v_id := new.id; end if;
  select event_id, code, quantity, status, total_minor into v_booking from bookings where id = v_id;
  if not found then return null; end if;
  select count(*), count(*) filter (where s.event_id <> v_booking.event_id
      or (select l.line_no from live_lines l where l.booking_id = v_id and l.seat_no = s.seat_no limit 1) is null)
    into v_live, v_strange from seats s where s.booking_id = v_id;
  select count(*), count(distinct seat_no), coalesce(sum(price_minor), 0) into v_lines, v_lined, v_total from live_lines where booking_id = v_id;
  if v_live <> (case v_booking.status when 'CONFIRMED' then v_booking.quantity else 0 end) or v_strange > 0
    or v_lines <> v_booking.quantity or v_lined <> v_lines or v_total <> v_booking.total_minor
  then
    raise exception using errcode = 'BO002', message = format(
      'booking %s (%s, %s of %s) would have %s seats (%s of them strange), %s lines and lines worth %s against a total of %s',
      v_booking.code, v_id, v_booking.status, v_booking.quantity, v_live, v_strange, v_lines, v_total, v_booking.total_minor);
  end if;
  return null;
end
$function$;

create or replace function public.booking_needs_open_sale()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
declare v_event record;
begin
  select event_sells(e) as sells, e.currency into v_event from events e where e.id = new.event_id for key share;
  if v_event.sells is not true then
    raise exception using errcode = 'BO003', message = format('event %s is not on sale', new.event_id);
  end if;
  if tg_op = 'UPDATE' then return new; end if;
  new.currency := coalesce(new.currency, v_event.currency);
  new.code := coalesce(new.code, booking_code(coalesce((select number from tills where id = new.till_id), 0)));
  return new;
end
$function$;

create or replace function public.change_password (
  p_id uuid,
  p_old_proof bytea,
  p_password_hash text,
  p_proof_salt bytea,
  p_proof_hash bytea
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform require_proof(p_id, p_old_proof, 'counter');
  update users set password_hash = p_password_hash, proof_salt = p_proof_salt, proof_hash = p_proof_hash,
    password_generation = password_generation + 1 where id = p_id;
end
$function$;

create or replace function public.change_user (
  p_actor uuid,
  p_proof bytea,
  p_id uuid,
  p_name text,
  p_email text,
  p_role text,
  p_is_enabled boolean
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
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
$function$;

create or replace function public.clear_sign_in_delay (
  p_actor uuid,
  p_proof bytea,
  p_id uuid
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform require_proof(p_actor, p_proof, 'manager');
  delete from sign_in_attempts a using users u where u.id = p_id and a.email_key = email_key(u.email);
end
$function$;

create or replace function public.contract_instant (
  p_at timestamp with time zone
)
  returns text
  language sql
  immutable
  AS $function$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $function$;

create or replace function public.create_first_admin (
  p_id uuid,
  p_name text,
  p_email text,
  p_password_hash text,
  p_proof_salt bytea,
  p_proof_hash bytea
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  insert into users (id, name, email, role, password_hash, proof_salt, proof_hash)
  values (p_id, p_name, btrim(p_email), 'admin', p_password_hash, p_proof_salt, p_proof_hash);
  insert into installation (first_admin_id) values (p_id);
exception when unique_violation then
  raise exception using errcode = 'BO006', message = 'the first admin exists already';
end
$function$;

create or replace function public.create_user (
  p_actor uuid,
  p_proof bytea,
  p_id uuid,
  p_name text,
  p_email text,
  p_role text,
  p_password_hash text,
  p_proof_salt bytea,
  p_proof_hash bytea
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform require_proof(p_actor, p_proof, 'admin');
  insert into users (id, name, email, role, password_hash, proof_salt, proof_hash)
  values (p_id, p_name, btrim(p_email), p_role, p_password_hash, p_proof_salt, p_proof_hash);
end
$function$;

create or replace function public.email_key (
  p_email text
)
  returns text
  language sql
  immutable
  AS $function$ select lower(regexp_replace(p_email, '\s', '', 'g')) $function$;

create or replace function public.event_sells (
  e public.events
)
  returns boolean
  language sql
  stable
  AS $function$
  select e.status = 'on_sale' and e.archived_at is null and (e.sale_starts_at is null or e.sale_starts_at <= now())
    and (e.sale_ends_at is null or e.sale_ends_at > now())
$function$;

create or replace function public.facts_of_change (
  p_action text,
  p_booking_id uuid,
  p_taken_minor bigint,
  p_unseen_minor bigint,
  p_freed_nos integer[],
  p_exchanged_from uuid,
  p_exchanged_to uuid
)
  returns jsonb
  language plpgsql
  stable
  AS $function$
declare
  v_live bigint := (select coalesce(sum(l.price_minor), 0) from live_lines l where l.booking_id = p_booking_id) + coalesce(p_unseen_minor, 0);
  v_freed bigint := (select coalesce(sum((
      select l.price_minor from booking_lines l where l.booking_id = p_booking_id and l.seat_no = n.seat_no order by l.line_no desc limit 1
    )), 0) from unnest(p_freed_nos) n(seat_no));
  v_before bigint := case p_action when 'cancelled' then v_live when 'exchanged' then v_live when 'restored' then 0
    when 'sold' then (select b.total_minor from bookings b where b.id = p_exchanged_from)
    else v_live - coalesce(p_taken_minor, 0) + v_freed end;
  v_after bigint := case p_action when 'cancelled' then 0
    when 'exchanged' then (select b.total_minor from bookings b where b.id = p_exchanged_to) else v_live end;
begin
  return jsonb_strip_nulls(jsonb_build_object('beforeMinor', v_before, 'afterMinor', v_after, 'differenceMinor', v_after - v_before,
    'fromSeatNos', case p_action when 'moved' then p_freed_nos end,
    'exchangedFrom', case p_action when 'sold' then p_exchanged_from end, 'exchangedTo', case p_action when 'exchanged' then p_exchanged_to end));
end
$function$;

create or replace function public.hold_at_once (
  p_event_id uuid,
  p_orders json
)
  returns json[]
  language plpgsql
  set jit to 'off'
  set enable_seqscan to 'off'
  set plan_cache_mode to 'force_generic_plan'
  AS $function$
declare
  v_allowed uuid[] := may_act_at_once(p_orders);
  v_currency text;
  v_minutes integer;
  v_naming_ids uuid[];
  v_named_nos integer[];
  v_ids uuid[];
  v_seat_nos integer[];
  v_replies json[];
begin
  if v_allowed is null or not pg_try_advisory_xact_lock_shared(hashtextextended('box_office sale ' || p_event_id, 0)) then return null; end if;
  select e.currency, e.hold_minutes into v_currency, v_minutes from events e
    where e.id = p_event_id and event_sells(e) and e.single_seat_rule = 'off' for key share skip locked;
  if not found then return null; end if;
  select array_agg(w.id), array_agg(w.seat_no) into v_naming_ids, v_named_nos
  from (
    select o.id, unnest(case when o.party is null then o.seat_nos else best_seats(p_event_id, o.party, o.category_no, o.except_nos) end) as seat_no
    from json_to_recordset(p_orders) o (id uuid, event_id uuid, seat_nos integer[], party integer, category_no integer, except_nos integer[])
    where o.id = any(v_allowed) and o.event_id = p_event_id
  ) w;
  select array_agg(l.order_id), array_agg(l.seat_no) into v_ids, v_seat_nos
    from lock_named_at_once(p_event_id, v_naming_ids, '{}', v_named_nos) l;
  if v_ids is null then return null; end if;

  insert into holds (id, event_id, person_id, till_id, seat_nos, held_until)
  select o.id, p_event_id, o.person_id, o.till_id, n.seat_nos, clock_timestamp() + make_interval(mins => v_minutes)
  from (select w.id, array_agg(w.seat_no order by w.seat_no) as seat_nos from unnest(v_ids, v_seat_nos) w(id, seat_no) group by w.id) n
    join json_to_recordset(p_orders) o (id uuid, person_id uuid, till_id uuid) on o.id = n.id;
  update seats s set hold_id = n.id, held_until = (select h.held_until from holds h where h.id = n.id),
      named_hold_id = null, named_hold_kind = null, named_until = null
    from unnest(v_ids, v_seat_nos) n(id, seat_no) cross join lateral (
      select x.ctid as place from seats x where x.event_id = p_event_id and x.seat_no = n.seat_no offset 0
    ) l where s.ctid = l.place;

  with done as materialized (
    select o.*, json_build_object('id', o.id, 'eventId', p_event_id, 'seats', s.seats, 'totalMinor', s.total_minor, 'currency', v_currency,
      'heldSince', contract_instant(now()), 'until', contract_instant(h.held_until), 'now', contract_instant(clock_timestamp()),
      'leavesSingle', json '[]') as reply
    from json_to_recordset(p_orders) o (id uuid, person_id uuid, till_id uuid, key text, input_hash text)
      cross join lateral (select x.held_until from holds x where x.id = o.id offset 0) h
      join (
        select n.id, sum(p.price_minor) as total_minor, json_agg(json_build_object('seatNo', n.seat_no, 'label', x.label,
          'categoryNo', x.category_no, 'priceMinor', p.price_minor) order by n.seat_no) as seats
        from unnest(v_ids, v_seat_nos) n(id, seat_no) cross join lateral (
          select s.label, s.category_no from seats s where s.event_id = p_event_id and s.seat_no = n.seat_no offset 0
        ) x cross join lateral (
          select c.price_minor from price_categories c where c.event_id = p_event_id and c.category_no = x.category_no offset 0
        ) p group by n.id
      ) s on s.id = o.id
  ), kept as (
    insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply)
    select d.key, 'holds.place', d.person_id, d.till_id, decode(d.input_hash, 'hex'), d.reply from done d where d.key is not null
  )
  select array_agg(d.reply) into v_replies from done d;
  return v_replies;
end
$function$;

create or replace function public.hold_keeps_its_limits()
  returns trigger
  language plpgsql
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  set enable_seqscan to 'off'
  AS $function$
declare
  v_event record;
  v_held bigint;
begin
  select e.hold_cap_minutes, e.till_hold_limit into v_event from events e where e.id = new.event_id;
  if tg_op = 'INSERT' then new.placed_at := least(new.placed_at, clock_timestamp()); end if;
  new.held_until := least(new.held_until, new.placed_at + make_interval(mins => v_event.hold_cap_minutes));
  if new.till_id is null or new.ended_at is not null or new.held_until <= now() then return new; end if;
  if tg_op = 'UPDATE' and old.held_until > now() and cardinality(new.seat_nos) <= cardinality(old.seat_nos) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('box_office holds of ' || new.till_id || new.event_id, 0));
  select coalesce(sum(cardinality(h.seat_nos)), 0) into v_held from holds h
    where h.till_id = new.till_id and (h.event_id = new.event_id) is true and h.ended_at is null and h.held_until > now() and h.id <> new.id;
  if v_held + cardinality(new.seat_nos) > v_event.till_hold_limit then
    raise exception using errcode = 'BO009', message = format('till %s would hold %s seats at a time, of %s that it may',
      new.till_id, v_held + cardinality(new.seat_nos), v_event.till_hold_limit);
  end if;
  return new;
end
$function$;

create or replace function public.hold_was_taken_over()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform pg_notify('box_office', format('{"t":"changed","topic":"holds","ids":["%s"]}', new.id));
  return null;
end
$function$;

create or replace function public.is_ordinary_and_free (
  s public.seats,
  p_category_no integer
)
  returns boolean
  language sql
  stable
  AS $function$
  select s.booking_id is null and seat_is_free(s) and s.area_no is null and s.kind in ('standard', 'restricted_view')
    and (p_category_no is null or s.category_no = p_category_no)
$function$;

create or replace function public.lock_named_at_once (
  p_event_id uuid,
  p_order_ids uuid[],
  p_hold_ids uuid[],
  p_seat_nos integer[]
)
  returns table (
    order_id uuid,
    seat_no integer
  )
  language plpgsql
  AS $function$
begin
  return query
  select locked.order_id, locked.seat_no
  from (
    select w.order_id, w.seat_no, w.wanted, count(*) over (partition by w.order_id) as got
    from (
      select n.order_id, n.hold_id, n.seat_no, count(*) over (partition by n.order_id) as wanted,
        row_number() over (partition by n.seat_no order by n.order_id) as nth
      from unnest(p_order_ids, p_hold_ids, p_seat_nos) n(order_id, hold_id, seat_no)
    ) w cross join lateral (
      select s.seat_no from seats s
      where s.event_id = p_event_id and s.seat_no = w.seat_no
        and case when w.hold_id is null then seat_is_free(s) else s.hold_id = w.hold_id and s.held_until > now() end
      for update skip locked
    ) s
    where w.nth = 1
  ) locked
  where locked.got = locked.wanted;
end
$function$;

create or replace function public.may_act_at_once (
  p_orders json
)
  returns uuid[]
  language plpgsql
  AS $function$
declare v_ids uuid[];
begin
  select array_agg(o.id) into v_ids
  from (
    select *, row_number() over (partition by key order by id) as nth from json_to_recordset(p_orders)
      o (id uuid, person_id uuid, role text, password_generation integer, key text)
  ) o
  where (o.role, o.password_generation) = (select u.role, u.password_generation from users u where u.id = o.person_id and u.disabled_at is null)
    and (o.key is null or o.nth = 1 and pg_try_advisory_xact_lock(hashtextextended('box_office key ' || o.key, 0)));
  -- Only now, with the lock, it is clear that nobody else is about to write the key.
  return (
    select array_agg(o.id) from json_to_recordset(p_orders) o (id uuid, key text)
    where o.id = any(v_ids) and (select c.idempotency_key from commands c where c.idempotency_key = o.key) is null
  );
end
$function$;

create or replace function public.named_hold_changed()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
declare
  v_now jsonb := jsonb_build_object('kind', new.kind, 'letter', new.letter, 'colour', new.colour, 'reason', new.reason, 'owner', new.owner,
    'releaseAt', new.release_at, 'breakableBy', new.breakable_by);
  v_before jsonb;
begin
  if tg_op = 'UPDATE' then
    if not new.seat_nos @> old.seat_nos then
      raise exception using errcode = 'check_violation', message = 'a named hold may take further seats in, but forgets none';
    end if;
    v_before := jsonb_build_object('kind', old.kind, 'letter', old.letter, 'colour', old.colour, 'reason', old.reason, 'owner', old.owner,
      'releaseAt', old.release_at, 'breakableBy', old.breakable_by);
    select jsonb_object_agg(n.key, n.value) into v_now from jsonb_each(v_now) n where n.value is distinct from v_before -> n.key;
  end if;
  insert into journal (action, event_id, seat_nos, person_id, till_id, approved_by, facts)
  values (
    case when tg_op = 'INSERT' then 'named_hold_placed' when new.ended_at is not null and old.ended_at is null then 'named_hold_released'
      when new.seat_nos <> old.seat_nos then 'named_hold_seats_added' else 'named_hold_changed' end,
    new.event_id, new.seat_nos, new.changed_by, new.changed_till_id, new.approved_by,
    jsonb_build_object('namedHoldId', new.id) || coalesce(v_now, '{}'));
  perform pg_notify('box_office', format('{"t":"changed","topic":"namedHolds","ids":["%s"]}', new.id));
  return null;
end
$function$;

create or replace function public.notify_events_changed()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
declare v_ids text;
begin
  select string_agg(distinct to_json(id::text)::text, ',') into v_ids from (select id from changed limit 51) c;
  if v_ids is null then return null; end if;
  perform pg_notify('box_office', case when (select count(*) from changed) > 50
    then '{"t":"changed","topic":"events","ids":[]}' else '{"t":"changed","topic":"events","ids":[' || v_ids || ']}' end);
  return null;
end
$function$;

create or replace function public.notify_plans_changed()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform pg_notify('box_office', '{"t":"changed","topic":"plans","ids":[]}');
  return null;
end
$function$;

create or replace function public.notify_users_changed()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform pg_notify('box_office', '{"t":"changed","topic":"users","ids":[]}');
  return null;
end
$function$;

create or replace function public.ordinary_and_free_seat (
  p_event_id uuid,
  p_seat_no integer,
  p_category_no integer
)
  returns table (
    seat_no integer,
    left_no integer,
    right_no integer,
    rank integer,
    category_no smallint
  )
  language sql
  stable
  AS $function$
  select s.seat_no, s.left_no, s.right_no, s.rank, s.category_no from seats s
  where s.event_id = p_event_id and s.seat_no = p_seat_no and is_ordinary_and_free(s, p_category_no) offset 0
$function$;

create or replace function public.reach_the_disk()
  returns void
  language plpgsql
  AS $function$
begin
  perform pg_logical_emit_message(true, 'box_office', '');
exception
  when insufficient_privilege then
    perform from tills t limit 1 for key share;
  when others or query_canceled then
    raise exception using errcode = 'BO011', message = format('what was done may not be on the disk: %s', sqlerrm);
end
$function$;

create or replace function public.refuse_append_only()
  returns trigger
  language plpgsql
  AS $function$
begin
  raise exception using errcode = 'BO004', message = format('%s is append only', tg_table_name);
end
$function$;

create or replace function public.refuse_line_by_hand()
  returns trigger
  language plpgsql
  AS $function$
begin
  raise exception using errcode = 'BO002', message = 'lines are written by the database, with the seats that they are for';
end
$function$;

create or replace function public.refuse_published_plan_change()
  returns trigger
  language plpgsql
  AS $function$
begin
  raise exception using errcode = 'BO004', message = format('version %s of a plan is published and stays as it is', old.version_no);
end
$function$;

create or replace function public.refuse_seat_change()
  returns trigger
  language plpgsql
  AS $function$
begin
  if tg_op = 'UPDATE' and (new.event_id, new.seat_no) = (old.event_id, old.seat_no) or tg_op = 'DELETE' then
    raise exception using errcode = 'BO001', message = format('seat %s (%s) belongs to booking %s', old.seat_no, old.label, old.booking_id);
  end if;
  raise exception using errcode = 'BO008', message = format('seat %s: a seat is made free and keeps its number', new.seat_no);
end
$function$;

create or replace function public.require_proof (
  p_person_id uuid,
  p_proof bytea,
  p_role text
)
  returns void
  language plpgsql
  stable
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  if not exists (
    select from users where id = p_person_id and disabled_at is null and proof_hash = sha256(p_proof)
      and (role = p_role or role = 'admin' or (role = 'manager' and p_role = 'counter')))
  then raise exception using errcode = 'BO005', message = format('this needs the password of a person with role %s', p_role);
  end if;
end
$function$;

create or replace function public.reset_password (
  p_actor uuid,
  p_proof bytea,
  p_id uuid,
  p_password_hash text,
  p_proof_salt bytea,
  p_proof_hash bytea
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
begin
  perform require_proof(p_actor, p_proof, 'admin');
  update users set password_hash = p_password_hash, proof_salt = p_proof_salt, proof_hash = p_proof_hash,
    password_generation = password_generation + 1 where id = p_id;
end
$function$;

create or replace function public.revise_booking()
  returns trigger
  language plpgsql
  AS $function$
begin
  new.revision := old.revision + 1;
  return new;
end
$function$;

create or replace function public.seat_is_free (
  s public.seats
)
  returns boolean
  language sql
  stable
  AS $function$
  select s.booking_id is null and (s.held_until is null or s.held_until <= now()) and (s.named_until is null or s.named_until <= now())
$function$;

create or replace function public.seat_is_kept_until (
  s public.seats
)
  returns timestamp with time zone
  language sql
  stable
  AS $function$
  select nullif(case when s.booking_id is not null then null when s.held_until > now() then s.held_until
    when s.named_until > now() then s.named_until end, 'infinity')
$function$;

create or replace function public.seat_state (
  s public.seats
)
  returns text
  language sql
  stable
  AS $function$
  select case when s.booking_id is not null then 'booked'
    when s.held_until > now() then 'held'
    when s.named_until > now() then case s.named_hold_kind when 'block' then 'blocked' else 'named_hold' end else 'free' end
$function$;

create or replace function public.seat_state_code (
  s public.seats
)
  returns integer
  language sql
  stable
  AS $function$
  select case when s.booking_id is not null then 4
    when s.held_until > now() then 1
    when s.named_until > now() then case s.named_hold_kind when 'block' then 3 else 2 end else 0 end
$function$;

create or replace function public.seats_changed()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  set enable_seqscan to 'off'
  AS $function$
declare
  v_message record;
  v_was_sold boolean := exists (select from old_rows where booking_id is not null);
begin
  -- Seats are moved by one statement: whoever frees some and takes others in two has given up and taken.
  if v_was_sold then
    insert into line_endings (booking_id, line_no, reason)
    select m.booking_id, l.line_no, case when m.taken > 0 then 'moved' else 'given_up' end
    from (
      select booking_id, array_agg(seat_no) filter (where had and not has) as freed_nos, count(*) filter (where has and not had) as taken
      from (
        select booking_id, seat_no, bool_or(not is_new) as had, bool_or(is_new) as has
        from (
          select booking_id, seat_no, false as is_new from old_rows where booking_id is not null
          union all select booking_id, seat_no, true from new_rows where booking_id is not null
        ) either group by booking_id, seat_no
      ) seat group by booking_id
    ) m cross join lateral unnest(m.freed_nos) n(seat_no) cross join lateral (
      select x.line_no from live_lines x where x.booking_id = m.booking_id and x.seat_no = n.seat_no offset 0
    ) l
    where (select b.status from bookings b where b.id = m.booking_id) = 'CONFIRMED';
  end if;

  -- A mere hold has neither lines nor history.
  if v_was_sold or exists (select from new_rows where booking_id is not null) then
    with change as materialized (
      select event_id, seat_no, (array_agg(booking_id) filter (where not is_new))[1] as was,
        (array_agg(booking_id) filter (where is_new))[1] as is_now,
        max(label) filter (where is_new) as label, max(category_no) filter (where is_new) as category_no
      from (
        select event_id, seat_no, booking_id, label, category_no, false as is_new from old_rows
        union all select event_id, seat_no, booking_id, label, category_no, true from new_rows
      ) both_rows
      group by event_id, seat_no
    ), claimed as materialized (
      select k.is_now, k.seat_no, k.label, l.line_no, coalesce(l.price_minor, c.price_minor, 0) as price_minor, coalesce(c.code, '-') as code
      from change k left join lateral (
        select x.line_no, x.price_minor from live_lines x where x.booking_id = k.is_now and x.seat_no = k.seat_no offset 0
      ) l on true left join lateral (
        select p.code, p.price_minor from price_categories p where p.event_id = k.event_id and p.category_no = k.category_no offset 0
      ) c on true
      where k.was is null and k.is_now is not null
    ), written as (
      insert into booking_lines (booking_id, line_no, seat_no, label, category_code, price_minor)
      select k.is_now, b.last_line_no + row_number() over (partition by k.is_now order by k.seat_no), k.seat_no, k.label, k.code, k.price_minor
      from claimed k cross join lateral (
        -- Looked up for all before the first is written: those written by this very statement would be passed over one by one.
        select coalesce((select x.line_no from booking_lines x where x.booking_id = k.is_now order by x.line_no desc limit 1), 0) as last_line_no
        offset 0
      ) b where k.line_no is null
    )
    insert into journal (action, event_id, booking_id, seat_nos, person_id, till_id, approved_by, facts)
    select a.action, m.event_id, m.booking_id, coalesce(m.taken_nos, m.freed_nos), b.changed_by, b.changed_till_id, b.approved_by,
      case when a.action <> 'sold' or b.exchanged_from is not null then facts_of_change(a.action, m.booking_id,
        (select sum(k.price_minor)::bigint from claimed k where k.is_now = m.booking_id),
        (select sum(k.price_minor)::bigint from claimed k where k.is_now = m.booking_id and k.line_no is null),
        m.freed_nos, b.exchanged_from, b.exchanged_to) end
    from (
      select event_id, coalesce(is_now, was) as booking_id, array_agg(seat_no order by seat_no) filter (where was is null) as taken_nos,
        array_agg(seat_no order by seat_no) filter (where is_now is null) as freed_nos
      from change where (was is null) <> (is_now is null) group by 1, 2
    ) m cross join lateral (
      select x.status, x.changed_by, x.changed_till_id, x.approved_by, x.exchanged_from,
        case when x.status = 'CANCELLED' then (
          select y.id from bookings y where y.exchanged_from = x.id and y.status = 'CONFIRMED' order by y.sold_at desc limit 1
        ) end as exchanged_to
      from bookings x where x.id = m.booking_id offset 0
    ) b cross join lateral (
      select case when m.taken_nos is null then
          case when b.status = 'CONFIRMED' then 'seats_freed' when b.exchanged_to is null then 'cancelled' else 'exchanged' end
        when m.freed_nos is not null then 'moved'
        else coalesce((
          select case when j.action in ('cancelled', 'exchanged') then 'restored' else 'seats_taken' end
          from journal j where j.booking_id = m.booking_id order by j.id desc limit 1
        ), 'sold') end as action
      offset 0
    ) a;
  end if;

  for v_message in
    select event_id, string_agg(format('[%s,%s,%s]', first, last, code), ',' order by first) as runs, min(ends_at) as ends_at
    from (
      select event_id, code, min(seat_no) as first, max(seat_no) as last, min(ends_at) as ends_at
      from (
        select n.event_id, n.seat_no, seat_state_code(row(n.*)::seats) as code,
          seat_is_kept_until(row(n.*)::seats) as ends_at,
          n.seat_no - row_number() over (partition by n.event_id, seat_state_code(row(n.*)::seats) order by n.seat_no) as island
        from new_rows n
      ) numbered group by event_id, code, island
    ) runs group by event_id
  loop
    perform pg_notify('box_office', case when length(v_message.runs) > 7500
      then format('{"t":"resync","e":"%s"}', v_message.event_id)
      else format('{"t":"seats","e":"%s","r":[%s],"u":%s}', v_message.event_id, v_message.runs,
        coalesce(round(extract(epoch from v_message.ends_at) * 1000)::text, 'null')) end);
  end loop;
  return null;
end
$function$;

create or replace function public.seats_made_or_removed()
  returns trigger
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  set enable_seqscan to 'off'
  AS $function$
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
$function$;

create or replace function public.sell_at_once (
  p_event_id uuid,
  p_orders json
)
  returns json[]
  language plpgsql
  set jit to 'off'
  set enable_seqscan to 'off'
  set plan_cache_mode to 'force_generic_plan'
  AS $function$
declare
  v_allowed uuid[] := may_act_at_once(p_orders);
  v_currency text;
  v_rule text;
  v_counting_ids uuid[];
  v_quantities integer[];
  v_wanted bigint;
  v_first_nos integer[];
  v_given integer := 0;
  v_naming_ids uuid[];
  v_hold_ids uuid[];
  v_named_nos integer[];
  -- What is sold: order by order, seat by seat.
  v_ids uuid[];
  v_seat_nos integer[];
  v_replies json[];
begin
  -- Whoever waits for the event alone goes first (docs/decisions/0008).
  if v_allowed is null or not pg_try_advisory_xact_lock_shared(hashtextextended('box_office sale ' || p_event_id, 0)) then return null; end if;
  select e.currency, e.single_seat_rule into v_currency, v_rule from events e where e.id = p_event_id and event_sells(e) for key share skip locked;
  if not found then return null; end if;

  -- A hold has met the rule about single seats when it was placed; the first free seats need not, unless it forbids.
  select array_agg(o.id), array_agg(o.quantity) into v_counting_ids, v_quantities
    from json_to_recordset(p_orders) o (id uuid, event_id uuid, quantity integer)
    where o.id = any(v_allowed) and o.event_id = p_event_id and o.quantity is not null and v_rule <> 'forbid';
  if v_counting_ids is not null then
    -- Who asks for no seat by name gets neither a wheelchair place nor its companion's, nor a place of an area where there are numbered seats.
    v_wanted := (select sum(quantity) from unnest(v_quantities) quantity);
    v_first_nos := array(
      select s.seat_no from seats s
      where s.event_id = p_event_id and seat_is_free(s) and s.kind in ('standard', 'restricted_view')
        and (s.area_no is null or not exists (select from seats n where n.event_id = p_event_id and n.area_no is null))
      order by s.seat_no limit v_wanted for update skip locked
    );
    for nth in 1..cardinality(v_counting_ids) loop
      continue when v_given + v_quantities[nth] > cardinality(v_first_nos);
      v_ids := v_ids || array_fill(v_counting_ids[nth], array[v_quantities[nth]]);
      v_seat_nos := v_seat_nos || v_first_nos[v_given + 1:v_given + v_quantities[nth]];
      v_given := v_given + v_quantities[nth];
    end loop;
  else
    select array_agg(w.id), array_agg(w.hold_id), array_agg(w.seat_no) into v_naming_ids, v_hold_ids, v_named_nos
    from (
      select o.id, o.hold_id, unnest(case
          when o.hold_id is not null then (
            select h.seat_nos from holds h
            where h.id = o.hold_id and (h.event_id = p_event_id) is true and h.till_id = o.till_id
              and h.end_reason is null and h.held_until > now() and h.owed_nos = '{}'
            for update skip locked
          )
          when o.party is not null then best_seats(p_event_id, o.party, o.category_no, o.except_nos)
          else o.seat_nos end) as seat_no
      from json_to_recordset(p_orders) o (id uuid, event_id uuid, till_id uuid, seat_nos integer[], hold_id uuid,
        party integer, category_no integer, except_nos integer[])
      where o.id = any(v_allowed) and coalesce(o.event_id, p_event_id) = p_event_id and (o.hold_id is not null or v_rule = 'off')
    ) w;
    select array_agg(l.order_id), array_agg(l.seat_no) into v_ids, v_seat_nos
      from lock_named_at_once(p_event_id, v_naming_ids, v_hold_ids, v_named_nos) l;
  end if;
  if v_ids is null then return null; end if;

  insert into bookings (id, event_id, code, quantity, total_minor, currency, customer_name, sold_by, till_id, changed_by, changed_till_id)
  select o.id, p_event_id, booking_code(o.till_number), b.quantity, b.total_minor, v_currency, o.customer_name,
    o.person_id, o.till_id, o.person_id, o.till_id
  from (
    select n.id, count(*) as quantity, sum(p.price_minor) as total_minor
    from unnest(v_ids, v_seat_nos) n(id, seat_no) cross join lateral (
      select x.category_no from seats x where x.event_id = p_event_id and x.seat_no = n.seat_no offset 0
    ) s cross join lateral (
      select c.price_minor from price_categories c where c.event_id = p_event_id and c.category_no = s.category_no offset 0
    ) p group by n.id
  ) b join json_to_recordset(p_orders) o (id uuid, person_id uuid, till_id uuid, till_number integer, customer_name text) on o.id = b.id;
  update seats s set booking_id = n.id, hold_id = null, held_until = null, named_hold_id = null, named_hold_kind = null, named_until = null
    from unnest(v_ids, v_seat_nos) n(id, seat_no) cross join lateral (
      select x.ctid as place from seats x where x.event_id = p_event_id and x.seat_no = n.seat_no offset 0
    ) l where s.ctid = l.place;
  if v_counting_ids is null then
    update holds h set ended_at = now(), end_reason = 'sold', booking_id = o.id
      from json_to_recordset(p_orders) o (id uuid, hold_id uuid) cross join lateral (
        select x.ctid as place from holds x where x.id = o.hold_id offset 0
      ) l where h.ctid = l.place and o.id = any(v_ids);
  end if;

  with done as materialized (
    select o.*, json_build_object('id', b.id, 'eventId', p_event_id, 'code', b.code, 'status', 'CONFIRMED', 'quantity', b.quantity,
      'totalMinor', b.total_minor, 'currency', v_currency, 'customerName', b.customer_name, 'soldBy', o.person_name, 'till', o.till_name,
      'soldAt', contract_instant(now()), 'cancelledAt', null, 'revision', 1, 'lines', (
        select json_agg(json_build_object('lineNo', l.line_no, 'seatNo', l.seat_no, 'label', l.label, 'categoryCode', l.category_code,
          'priceMinor', l.price_minor) order by l.line_no)
        from booking_lines l where l.booking_id = b.id
      )) as reply
    from json_to_recordset(p_orders) o (id uuid, person_id uuid, person_name text, till_id uuid, till_name text, key text, input_hash text)
      cross join lateral (
        select x.id, x.code, x.quantity, x.total_minor, x.customer_name from bookings x where x.id = o.id offset 0
      ) b
    where o.id = any(v_ids)
  ), kept as (
    insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply)
    select d.key, 'bookings.create', d.person_id, d.till_id, decode(d.input_hash, 'hex'), d.reply from done d where d.key is not null
  )
  select array_agg(d.reply) into v_replies from done d;
  return v_replies;
end
$function$;

create or replace function public.sign_in_delay (
  p_email_key text,
  p_till_id uuid
)
  returns integer
  language sql
  stable
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
  select coalesce(greatest(0, ceil(
    case when count(*) < 3 then 0 else least(30, 2 ^ least(count(*) - 2, 5)) end
    - extract(epoch from clock_timestamp() - max(begun_at)))), 0)::integer
  from sign_in_attempts
  where email_key = p_email_key and till_id is not distinct from p_till_id
    and begun_at > clock_timestamp() - interval '15 minutes'
    and (has_failed or begun_at < clock_timestamp() - interval '30 seconds')
$function$;

create or replace function public.sign_in_failed (
  p_attempt_id bigint
)
  returns void
  language sql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$ update sign_in_attempts set has_failed = true, begun_at = clock_timestamp() where id = p_attempt_id $function$;

create or replace function public.sign_in_succeeded (
  p_attempt_id bigint,
  p_user_id uuid
)
  returns void
  language plpgsql
  security definer
  set search_path to 'pg_catalog', 'public', 'pg_temp'
  AS $function$
declare v_attempt sign_in_attempts;
begin
  delete from sign_in_attempts where id = p_attempt_id returning * into v_attempt;
  if v_attempt.id is null then return; end if;
  delete from sign_in_attempts a
   where a.email_key = v_attempt.email_key and a.till_id is not distinct from v_attempt.till_id and a.has_failed;
  update users set last_sign_in_at = clock_timestamp(), last_till_id = v_attempt.till_id
   where id = p_user_id and email_key(email) = v_attempt.email_key;
end
$function$;

create or replace procedure public.orders_to_disk (
  INOUT p_replies json,
  IN p_does text,
  IN p_orders json
)
  language plpgsql
  AS $procedure$
declare
  v_event_id uuid;
  v_replies json[];
begin
  -- Until the first commit: the lock of commits with messages is kept for a moment only, and holds are looked up by their id. (A procedure
  -- that commits has no settings of its own.)
  perform set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true);
  for v_event_id in
    select distinct coalesce(o.event_id, (select h.event_id from holds h where h.id = o.hold_id))
    from json_to_recordset(p_orders) o (event_id uuid, hold_id uuid)
  loop
    v_replies := v_replies || case p_does when 'sell' then sell_at_once(v_event_id, p_orders) else hold_at_once(v_event_id, p_orders) end;
  end loop;
  if v_replies is null then return; end if;
  p_replies := array_to_json(v_replies);
  commit;
  perform reach_the_disk();
end
$procedure$;

alter table public.booking_lines
  add constraint booking_lines_booking_id_fkey foreign key (booking_id) references public.bookings(id);

alter table public.bookings
  add constraint bookings_exchanged_from_fkey foreign key (exchanged_from) references public.bookings(id);

alter table public.bookings
  add constraint bookings_event_id_fkey foreign key (event_id) references public.events(id);

alter table public.event_areas
  add constraint event_areas_event_id_fkey foreign key (event_id) references public.events(id)
    on delete cascade;

alter table public.event_plans
  add constraint event_plans_event_id_fkey foreign key (event_id) references public.events(id)
    on delete cascade;

alter table public.holds
  add constraint holds_event_id_fkey foreign key (event_id) references public.events(id) on delete cascade;

alter table public.line_endings
  add constraint line_endings_booking_id_line_no_fkey foreign key (booking_id, line_no)
    references public.booking_lines(booking_id, line_no);

alter table public.named_holds
  add constraint named_holds_event_id_fkey foreign key (event_id) references public.events(id)
    on delete cascade;

alter table public.named_holds
  add constraint named_holds_event_id_id_kind_kept_until_key unique (event_id, id, kind, kept_until);

alter table public.event_plans
  add constraint event_plans_plan_version_id_fkey foreign key (plan_version_id)
    references public.plan_versions(id);

alter table public.events
  add constraint events_plan_version_id_fkey foreign key (plan_version_id)
    references public.plan_versions(id);

alter table public.plan_versions
  add constraint plan_versions_plan_id_fkey foreign key (plan_id) references public.plans(id)
    on delete cascade;

alter table public.price_categories
  add constraint price_categories_event_id_fkey foreign key (event_id) references public.events(id)
    on delete cascade;

alter table public.seats
  add constraint seats_booking_id_fkey foreign key (booking_id) references public.bookings(id);

alter table public.seats
  add constraint seats_event_id_area_no_fkey foreign key (event_id, area_no)
    references public.event_areas(event_id, area_no);

alter table public.seats
  add constraint seats_event_id_fkey foreign key (event_id) references public.events(id) on delete cascade;

alter table public.seats
  add constraint seats_event_id_named_hold_id_named_hold_kind_named_until_fkey
    foreign key (event_id, named_hold_id, named_hold_kind, named_until)
    references public.named_holds(event_id, id, kind, kept_until) on update cascade;

alter table public.seats
  add constraint seats_hold_id_held_until_fkey foreign key (hold_id, held_until)
    references public.holds(id, held_until) on update cascade;

alter table public.bookings
  add constraint bookings_changed_till_id_fkey foreign key (changed_till_id) references public.tills(id);

alter table public.bookings
  add constraint bookings_till_id_fkey foreign key (till_id) references public.tills(id);

alter table public.event_plans
  add constraint event_plans_applied_at_till_fkey foreign key (applied_at_till) references public.tills(id);

alter table public.events
  add constraint events_changed_till_id_fkey foreign key (changed_till_id) references public.tills(id);

alter table public.holds
  add constraint holds_taken_to_till_fkey foreign key (taken_to_till) references public.tills(id);

alter table public.holds
  add constraint holds_till_id_fkey foreign key (till_id) references public.tills(id);

alter table public.named_holds
  add constraint named_holds_changed_till_id_fkey foreign key (changed_till_id) references public.tills(id);

alter table public.named_holds
  add constraint named_holds_placed_at_till_fkey foreign key (placed_at_till) references public.tills(id);

alter table public.plans
  add constraint plans_changed_till_id_fkey foreign key (changed_till_id) references public.tills(id);

alter table public.bookings
  add constraint bookings_approved_by_fkey foreign key (approved_by) references public.users(id);

alter table public.bookings
  add constraint bookings_changed_by_fkey foreign key (changed_by) references public.users(id);

alter table public.bookings
  add constraint bookings_sold_by_fkey foreign key (sold_by) references public.users(id);

alter table public.event_plans
  add constraint event_plans_applied_by_fkey foreign key (applied_by) references public.users(id);

alter table public.events
  add constraint events_changed_by_fkey foreign key (changed_by) references public.users(id);

alter table public.events
  add constraint events_created_by_fkey foreign key (created_by) references public.users(id);

alter table public.holds
  add constraint holds_person_id_fkey foreign key (person_id) references public.users(id);

alter table public.holds
  add constraint holds_taken_by_fkey foreign key (taken_by) references public.users(id);

alter table public.installation
  add constraint installation_first_admin_id_fkey foreign key (first_admin_id) references public.users(id);

alter table public.named_holds
  add constraint named_holds_approved_by_fkey foreign key (approved_by) references public.users(id);

alter table public.named_holds
  add constraint named_holds_changed_by_fkey foreign key (changed_by) references public.users(id);

alter table public.named_holds
  add constraint named_holds_placed_by_fkey foreign key (placed_by) references public.users(id);

alter table public.plan_versions
  add constraint plan_versions_created_by_fkey foreign key (created_by) references public.users(id);

alter table public.plan_versions
  add constraint plan_versions_published_by_fkey foreign key (published_by) references public.users(id);

alter table public.plans
  add constraint plans_changed_by_fkey foreign key (changed_by) references public.users(id);

alter table public.plans
  add constraint plans_created_by_fkey foreign key (created_by) references public.users(id);

alter table public.venues
  add constraint venues_created_by_fkey foreign key (created_by) references public.users(id);

alter table public.plans
  add constraint plans_venue_id_fkey foreign key (venue_id) references public.venues(id);

create view public.live_lines AS  SELECT booking_id,
    line_no,
    seat_no,
    label,
    category_code,
    price_minor
   FROM public.booking_lines l
  WHERE (( SELECT e.line_no
           FROM public.line_endings e
          WHERE ((e.booking_id = l.booking_id) AND (e.line_no = l.line_no))) IS NULL);

create index booking_lines_of_seat on public.booking_lines using btree (booking_id, seat_no);

create index bookings_code on public.bookings using btree (code);

create index bookings_exchanged on public.bookings using btree (exchanged_from)
  where (exchanged_from is not null);

create index bookings_newest on public.bookings using btree (sold_at desc, id desc);

create index bookings_of_event on public.bookings using btree (event_id, sold_at desc, id desc);

create index commands_by_age on public.commands using btree (at);

create unique index event_areas_name_key on public.event_areas using btree (event_id, lower(name));

create index event_plans_of_version on public.event_plans using btree (plan_version_id);

create index events_by_start on public.events using btree (starts_at, id)
  where (archived_at is null);

create index events_of_plan_version on public.events using btree (plan_version_id)
  where (plan_version_id is not null);

create index holds_alive on public.holds using btree (till_id, held_until)
  where (ended_at is null);

create index holds_of_event on public.holds using btree (event_id);

create index journal_of_booking on public.journal using btree (booking_id, id)
  where (booking_id is not null);

create index named_holds_of_event on public.named_holds using btree (event_id, placed_at, id);

create unique index plan_versions_one_draft on public.plan_versions using btree (plan_id)
  where (status = 'draft'::text);

create index plans_by_name on public.plans using btree (lower(name), id)
  where (archived_at is null);

create unique index price_categories_code_key on public.price_categories using btree (event_id, lower(code));

create index seats_free_by_rank on public.seats using btree (event_id, rank, seat_no)
  where ((booking_id is null) AND (rank >= 0));

create index seats_free on public.seats using btree (event_id, seat_no)
  where (booking_id is null);

create index seats_of_booking on public.seats using btree (booking_id, seat_no)
  where (booking_id is not null);

create index seats_of_hold on public.seats using btree (hold_id, seat_no)
  where (hold_id is not null);

create index seats_of_named_hold on public.seats using btree (named_hold_id, seat_no)
  where (named_hold_id is not null);

create index sign_in_attempts_whose on public.sign_in_attempts using btree (email_key, till_id, begun_at);

create unique index tills_name_key on public.tills using btree (lower(btrim(name)));

create unique index users_email_key on public.users
  using btree (lower(regexp_replace(email, '\s'::text, ''::text, 'g'::text)));

create unique index venues_name_key on public.venues using btree (lower(name));

create trigger booking_lines_append_only
  before delete or update on public.booking_lines
  for each row
  execute function public.refuse_append_only();

create trigger booking_lines_come_with_seats
  before insert on public.booking_lines
  for each STATEMENT
  when ((pg_trigger_depth() = 0))
  execute function public.refuse_line_by_hand();

create trigger booking_lines_no_truncate
  before truncate on public.booking_lines
  for each STATEMENT
  execute function public.refuse_append_only();

create constraint TRIGGER bookings_add_up
  after insert or update on public.bookings deferrable initially deferred
  for each row
  execute function public.booking_must_add_up();

create trigger bookings_grow_on_sale
  before update on public.bookings
  for each row
  when
    (((new.quantity > old.quantity) OR ((old.status = 'CANCELLED'::text) AND (new.status =
    'CONFIRMED'::text))))
  execute function public.booking_needs_open_sale();

create trigger bookings_need_open_sale
  before insert on public.bookings
  for each row
  execute function public.booking_needs_open_sale();

create trigger bookings_never_deleted
  before delete on public.bookings
  for each row
  execute function public.refuse_append_only();

create trigger bookings_revised
  before update on public.bookings
  for each row
  execute function public.revise_booking();

create trigger events_deleted
  after delete on public.events referencing OLD table as changed
  for each STATEMENT
  execute function public.notify_events_changed();

create trigger events_inserted
  after insert on public.events referencing NEW table as changed
  for each STATEMENT
  execute function public.notify_events_changed();

create trigger events_updated
  after update on public.events referencing NEW table as changed
  for each STATEMENT
  execute function public.notify_events_changed();

create trigger holds_keep_their_limits
  before insert or update of seat_nos, held_until on public.holds
  for each row
  execute function public.hold_keeps_its_limits();

create trigger holds_taken_over
  after update on public.holds
  for each row
  when (((new.end_reason = 'taken_over'::text) AND (old.end_reason IS NULL)))
  execute function public.hold_was_taken_over();

create constraint TRIGGER booking_lines_add_up
  after insert on public.journal deferrable initially deferred
  for each row
  when ((new.booking_id IS NOT NULL))
  execute function public.booking_must_add_up();

create trigger journal_append_only
  before delete or update on public.journal
  for each row
  execute function public.refuse_append_only();

create trigger journal_no_truncate
  before truncate on public.journal
  for each STATEMENT
  execute function public.refuse_append_only();

create trigger line_endings_append_only
  before delete or update on public.line_endings
  for each row
  execute function public.refuse_append_only();

create trigger line_endings_no_truncate
  before truncate on public.line_endings
  for each STATEMENT
  execute function public.refuse_append_only();

create trigger named_holds_changed
  after insert or update on public.named_holds
  for each row
  execute function public.named_hold_changed();

create trigger plan_versions_published_stay
  before update on public.plan_versions
  for each row
  when ((old.status = 'published'::text))
  execute function public.refuse_published_plan_change();

create trigger plans_changed
  after insert or delete or update on public.plans
  for each STATEMENT
  execute function public.notify_plans_changed();

create trigger seats_are_made_free
  before insert on public.seats
  for each row
  when (((new.booking_id IS NOT NULL) OR (new.hold_id IS NOT NULL) OR (new.named_hold_id IS NOT NULL)))
  execute function public.refuse_seat_change();

create trigger seats_changed
  after update on public.seats referencing OLD table as old_rows NEW table as new_rows
  for each STATEMENT
  execute function public.seats_changed();

create trigger seats_keep_their_number
  before update on public.seats
  for each row
  when (((old.event_id <> new.event_id) OR (old.seat_no <> new.seat_no)))
  execute function public.refuse_seat_change();

create trigger seats_made
  after insert on public.seats referencing NEW table as changed
  for each STATEMENT
  execute function public.seats_made_or_removed();

create trigger seats_one_booking_each
  before update on public.seats
  for each row
  when (((old.booking_id IS NOT NULL) AND (new.booking_id IS
    NOT NULL) AND (old.booking_id <> new.booking_id)))
  execute function public.refuse_seat_change();

create trigger seats_removed
  after delete on public.seats referencing OLD table as changed
  for each STATEMENT
  execute function public.seats_made_or_removed();

create trigger seats_sold_stay
  before delete on public.seats
  for each row
  when ((old.booking_id IS NOT NULL))
  execute function public.refuse_seat_change();

create trigger users_changed
  after insert or update of name, email, role, disabled_at, password_generation on public.users
  for each STATEMENT
  execute function public.notify_users_changed();

comment on table public.booking_lines is 'What was sold, as it was called and priced then. Never changed.';

comment on table public.sign_in_attempts is 'Attempts since the last success, per person and till. One not reported within 30 s counts as failed.';

comment on table public.users is 'People who may sign in. Tills read everything but the secrets and change nothing themselves.';

revoke all on function public.begin_sign_in(text, uuid) from public;

grant execute on function public.begin_sign_in(text, uuid) to box_office_till;

revoke all on function public.change_password(uuid, bytea, text, bytea, bytea) from public;

grant execute on function public.change_password(uuid, bytea, text, bytea, bytea) to box_office_till;

revoke all on function public.change_user(uuid, bytea, uuid, text, text, text, boolean) from public;

grant execute
  on function public.change_user(uuid, bytea, uuid, text, text, text, boolean)
  to box_office_till;

revoke all on function public.clear_sign_in_delay(uuid, bytea, uuid) from public;

grant execute on function public.clear_sign_in_delay(uuid, bytea, uuid) to box_office_till;

revoke all on function public.create_first_admin(uuid, text, text, text, bytea, bytea) from public;

grant execute
  on function public.create_first_admin(uuid, text, text, text, bytea, bytea)
  to box_office_till;

revoke all
  on function public.create_user(uuid, bytea, uuid, text, text, text, text, bytea, bytea)
  from public;

grant execute
  on function public.create_user(uuid, bytea, uuid, text, text, text, text, bytea, bytea)
  to box_office_till;

revoke all on function public.require_proof(uuid, bytea, text) from public;

revoke all on function public.reset_password(uuid, bytea, uuid, text, bytea, bytea) from public;

grant execute
  on function public.reset_password(uuid, bytea, uuid, text, bytea, bytea)
  to box_office_till;

revoke all on function public.sign_in_delay(text, uuid) from public;

grant execute on function public.sign_in_delay(text, uuid) to box_office_till;

revoke all on function public.sign_in_failed(bigint) from public;

grant execute on function public.sign_in_failed(bigint) to box_office_till;

revoke all on function public.sign_in_succeeded(bigint, uuid) from public;

grant execute on function public.sign_in_succeeded(bigint, uuid) to box_office_till;

revoke all on schema public from box_office_till;

grant usage on schema public to box_office_till;

grant usage on sequence public.booking_codes to box_office_till;

grant select on table public.booking_lines to box_office_till;

grant update (approved_by) on table public.bookings to box_office_till;

grant update (cancelled_at) on table public.bookings to box_office_till;

grant update (changed_by) on table public.bookings to box_office_till;

grant update (changed_till_id) on table public.bookings to box_office_till;

grant update (customer_name) on table public.bookings to box_office_till;

grant update (quantity) on table public.bookings to box_office_till;

grant update (status) on table public.bookings to box_office_till;

grant update (total_minor) on table public.bookings to box_office_till;

grant insert, select on table public.bookings to box_office_till;

grant insert, select on table public.commands to box_office_till;

grant delete, insert, select, update on table public.event_areas to box_office_till;

grant insert, select on table public.event_plans to box_office_till;

grant update (archived_at) on table public.events to box_office_till;

grant update (capacity) on table public.events to box_office_till;

grant update (changed_at) on table public.events to box_office_till;

grant update (changed_by) on table public.events to box_office_till;

grant update (changed_till_id) on table public.events to box_office_till;

grant update (currency) on table public.events to box_office_till;

grant update (description) on table public.events to box_office_till;

grant update (ends_at) on table public.events to box_office_till;

grant update (hold_cap_minutes) on table public.events to box_office_till;

grant update (hold_minutes) on table public.events to box_office_till;

grant update (layout_revision) on table public.events to box_office_till;

grant update (name) on table public.events to box_office_till;

grant update (plan_version_id) on table public.events to box_office_till;

grant update (revision) on table public.events to box_office_till;

grant update (sale_ends_at) on table public.events to box_office_till;

grant update (sale_starts_at) on table public.events to box_office_till;

grant update (single_seat_rule) on table public.events to box_office_till;

grant update (starts_at) on table public.events to box_office_till;

grant update (status) on table public.events to box_office_till;

grant update (till_hold_limit) on table public.events to box_office_till;

grant update (time_zone) on table public.events to box_office_till;

grant update (venue) on table public.events to box_office_till;

grant delete, insert, select on table public.events to box_office_till;

grant update (booking_id) on table public.holds to box_office_till;

grant update (end_reason) on table public.holds to box_office_till;

grant update (ended_at) on table public.holds to box_office_till;

grant update (held_until) on table public.holds to box_office_till;

grant update (owed_nos) on table public.holds to box_office_till;

grant update (seat_nos) on table public.holds to box_office_till;

grant update (taken_by) on table public.holds to box_office_till;

grant update (taken_to_till) on table public.holds to box_office_till;

grant insert, select on table public.holds to box_office_till;

grant select on table public.installation to box_office_till;

grant insert (action) on table public.journal to box_office_till;

grant insert (approved_by) on table public.journal to box_office_till;

grant insert (booking_id) on table public.journal to box_office_till;

grant insert (event_id) on table public.journal to box_office_till;

grant insert (facts) on table public.journal to box_office_till;

grant insert (person_id) on table public.journal to box_office_till;

grant insert (seat_nos) on table public.journal to box_office_till;

grant insert (till_id) on table public.journal to box_office_till;

grant select on table public.journal to box_office_till;

grant select on table public.line_endings to box_office_till;

grant update (approved_by) on table public.named_holds to box_office_till;

grant update (breakable_by) on table public.named_holds to box_office_till;

grant update (changed_by) on table public.named_holds to box_office_till;

grant update (changed_till_id) on table public.named_holds to box_office_till;

grant update (colour) on table public.named_holds to box_office_till;

grant update (ended_at) on table public.named_holds to box_office_till;

grant update (letter) on table public.named_holds to box_office_till;

grant update (owner) on table public.named_holds to box_office_till;

grant update (reason) on table public.named_holds to box_office_till;

grant update (release_at) on table public.named_holds to box_office_till;

grant update (seat_nos) on table public.named_holds to box_office_till;

grant insert, select on table public.named_holds to box_office_till;

grant update (capacity) on table public.plan_versions to box_office_till;

grant update (document) on table public.plan_versions to box_office_till;

grant update (note) on table public.plan_versions to box_office_till;

grant update (published_at) on table public.plan_versions to box_office_till;

grant update (published_by) on table public.plan_versions to box_office_till;

grant update (status) on table public.plan_versions to box_office_till;

grant delete, insert, select on table public.plan_versions to box_office_till;

grant update (archived_at) on table public.plans to box_office_till;

grant update (changed_at) on table public.plans to box_office_till;

grant update (changed_by) on table public.plans to box_office_till;

grant update (changed_till_id) on table public.plans to box_office_till;

grant update (name) on table public.plans to box_office_till;

grant update (revision) on table public.plans to box_office_till;

grant update (venue_id) on table public.plans to box_office_till;

grant delete, insert, select on table public.plans to box_office_till;

grant delete, insert, select, update on table public.price_categories to box_office_till;

grant update (area_no) on table public.seats to box_office_till;

grant update (booking_id) on table public.seats to box_office_till;

grant update (category_no) on table public.seats to box_office_till;

grant update (held_until) on table public.seats to box_office_till;

grant update (hold_id) on table public.seats to box_office_till;

grant update (kind) on table public.seats to box_office_till;

grant update (label) on table public.seats to box_office_till;

grant update (left_no) on table public.seats to box_office_till;

grant update (named_hold_id) on table public.seats to box_office_till;

grant update (named_hold_kind) on table public.seats to box_office_till;

grant update (named_until) on table public.seats to box_office_till;

grant update (plan_seat_id) on table public.seats to box_office_till;

grant update (rank) on table public.seats to box_office_till;

grant update (right_no) on table public.seats to box_office_till;

grant update (step_free) on table public.seats to box_office_till;

grant delete, insert, select on table public.seats to box_office_till;

grant select on table public.sign_in_attempts to box_office_till;

grant insert (id) on table public.tills to box_office_till;

grant update (last_seen_at) on table public.tills to box_office_till;

grant insert (name), update (name) on table public.tills to box_office_till;

grant insert (number) on table public.tills to box_office_till;

grant select on table public.tills to box_office_till;

grant select (created_at) on table public.users to box_office_till;

grant select (disabled_at) on table public.users to box_office_till;

grant select (email) on table public.users to box_office_till;

grant select (id) on table public.users to box_office_till;

grant select (last_sign_in_at) on table public.users to box_office_till;

grant select (last_till_id) on table public.users to box_office_till;

grant select (name) on table public.users to box_office_till;

grant select (password_generation) on table public.users to box_office_till;

grant select (role) on table public.users to box_office_till;

grant update (address) on table public.venues to box_office_till;

grant update (name) on table public.venues to box_office_till;

grant delete, insert, select on table public.venues to box_office_till;

grant select on table public.live_lines to box_office_till;

grant select (id) on public.users to box_office_till;

grant select (name) on public.users to box_office_till;

grant select (email) on public.users to box_office_till;

grant select (role) on public.users to box_office_till;

grant select (password_generation) on public.users to box_office_till;

grant select (disabled_at) on public.users to box_office_till;

grant select (created_at) on public.users to box_office_till;

grant select (last_sign_in_at) on public.users to box_office_till;

grant select (last_till_id) on public.users to box_office_till;

grant insert (id) on public.tills to box_office_till;

grant insert (number) on public.tills to box_office_till;

grant insert (name) on public.tills to box_office_till;

grant update (name) on public.tills to box_office_till;

grant update (last_seen_at) on public.tills to box_office_till;

grant update (name) on public.events to box_office_till;

grant update (description) on public.events to box_office_till;

grant update (venue) on public.events to box_office_till;

grant update (starts_at) on public.events to box_office_till;

grant update (ends_at) on public.events to box_office_till;

grant update (time_zone) on public.events to box_office_till;

grant update (currency) on public.events to box_office_till;

grant update (status) on public.events to box_office_till;

grant update (capacity) on public.events to box_office_till;

grant update (plan_version_id) on public.events to box_office_till;

grant update (layout_revision) on public.events to box_office_till;

grant update (revision) on public.events to box_office_till;

grant update (sale_starts_at) on public.events to box_office_till;

grant update (sale_ends_at) on public.events to box_office_till;

grant update (hold_minutes) on public.events to box_office_till;

grant update (hold_cap_minutes) on public.events to box_office_till;

grant update (till_hold_limit) on public.events to box_office_till;

grant update (single_seat_rule) on public.events to box_office_till;

grant update (archived_at) on public.events to box_office_till;

grant update (changed_at) on public.events to box_office_till;

grant update (changed_by) on public.events to box_office_till;

grant update (changed_till_id) on public.events to box_office_till;

grant update (seat_nos) on public.holds to box_office_till;

grant update (owed_nos) on public.holds to box_office_till;

grant update (held_until) on public.holds to box_office_till;

grant update (ended_at) on public.holds to box_office_till;

grant update (end_reason) on public.holds to box_office_till;

grant update (booking_id) on public.holds to box_office_till;

grant update (taken_by) on public.holds to box_office_till;

grant update (taken_to_till) on public.holds to box_office_till;

grant update (letter) on public.named_holds to box_office_till;

grant update (colour) on public.named_holds to box_office_till;

grant update (reason) on public.named_holds to box_office_till;

grant update (owner) on public.named_holds to box_office_till;

grant update (release_at) on public.named_holds to box_office_till;

grant update (breakable_by) on public.named_holds to box_office_till;

grant update (seat_nos) on public.named_holds to box_office_till;

grant update (ended_at) on public.named_holds to box_office_till;

grant update (changed_by) on public.named_holds to box_office_till;

grant update (changed_till_id) on public.named_holds to box_office_till;

grant update (approved_by) on public.named_holds to box_office_till;

grant insert (action) on public.journal to box_office_till;

grant insert (event_id) on public.journal to box_office_till;

grant insert (booking_id) on public.journal to box_office_till;

grant insert (seat_nos) on public.journal to box_office_till;

grant insert (person_id) on public.journal to box_office_till;

grant insert (till_id) on public.journal to box_office_till;

grant insert (approved_by) on public.journal to box_office_till;

grant insert (facts) on public.journal to box_office_till;

grant update (quantity) on public.bookings to box_office_till;

grant update (status) on public.bookings to box_office_till;

grant update (total_minor) on public.bookings to box_office_till;

grant update (customer_name) on public.bookings to box_office_till;

grant update (cancelled_at) on public.bookings to box_office_till;

grant update (changed_by) on public.bookings to box_office_till;

grant update (changed_till_id) on public.bookings to box_office_till;

grant update (approved_by) on public.bookings to box_office_till;

grant update (label) on public.seats to box_office_till;

grant update (category_no) on public.seats to box_office_till;

grant update (booking_id) on public.seats to box_office_till;

grant update (hold_id) on public.seats to box_office_till;

grant update (held_until) on public.seats to box_office_till;

grant update (named_hold_id) on public.seats to box_office_till;

grant update (named_hold_kind) on public.seats to box_office_till;

grant update (named_until) on public.seats to box_office_till;

grant update (kind) on public.seats to box_office_till;

grant update (step_free) on public.seats to box_office_till;

grant update (area_no) on public.seats to box_office_till;

grant update (rank) on public.seats to box_office_till;

grant update (left_no) on public.seats to box_office_till;

grant update (right_no) on public.seats to box_office_till;

grant update (plan_seat_id) on public.seats to box_office_till;

grant update (name) on public.venues to box_office_till;

grant update (address) on public.venues to box_office_till;

grant update (venue_id) on public.plans to box_office_till;

grant update (name) on public.plans to box_office_till;

grant update (revision) on public.plans to box_office_till;

grant update (archived_at) on public.plans to box_office_till;

grant update (changed_at) on public.plans to box_office_till;

grant update (changed_by) on public.plans to box_office_till;

grant update (changed_till_id) on public.plans to box_office_till;

grant update (status) on public.plan_versions to box_office_till;

grant update (document) on public.plan_versions to box_office_till;

grant update (capacity) on public.plan_versions to box_office_till;

grant update (note) on public.plan_versions to box_office_till;

grant update (published_at) on public.plan_versions to box_office_till;

grant update (published_by) on public.plan_versions to box_office_till;
