import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';
import type { MigrationConfig } from '../src/main/db/migrator/sql';

/** Holds, named holds, the journal, and bookings with their lines. */
export const config: MigrationConfig = { change: 'breaking' };

export async function up(knex: Knex): Promise<void> {
  await sql(knex)`
    create table holds (
      id uuid primary key default gen_random_uuid(),
      event_id uuid not null references events (id) on delete cascade,
      -- A hold belongs to a sale at a till, not to a window.
      person_id uuid references users (id),
      till_id uuid references tills (id),
      -- What the sale counts on. A hold that ran out and lost one of them to somebody else is over for good.
      seat_nos integer[] not null,
      -- Seats that its sale may only leave alone where no other choice would do better: given back so that nobody free is beside them any
      -- more, or beside a seat that was to leave a booking for these.
      owed_nos integer[] not null default '{}',
      -- A hold that was taken over goes on with the instant of the one that it came from.
      placed_at timestamptz not null default now(),
      held_until timestamptz not null,
      -- Null while it lives or ran out by itself.
      ended_at timestamptz,
      end_reason text check (end_reason in ('released', 'sold', 'taken_over')),
      booking_id uuid,
      -- Who took it over, and where it went on.
      taken_by uuid references users (id),
      taken_to_till uuid references tills (id),
      -- Its seats end with it.
      unique (id, held_until),
      check ((ended_at is null) = (end_reason is null))
    );
    create index holds_alive on holds (till_id, held_until) where ended_at is null;
    create index holds_of_event on holds (event_id);

    -- Whoever writes a hold: it lasts no longer than its event allows, counted from when its seats were chosen first, and a till has no more
    -- seats on hold at a time than its event lets it. The till's lock is the last one that a command takes (docs/decisions/0008).
    -- (\`is true\`: looked for by till, never among all that the event ever had.)
    create function hold_keeps_its_limits() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
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
    $$;
    create trigger holds_keep_their_limits before insert or update of seat_nos, held_until on holds
      for each row execute function hold_keeps_its_limits();

    -- The sale that had it hears of it.
    create function hold_was_taken_over() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform pg_notify('box_office', format('{"t":"changed","topic":"holds","ids":["%s"]}', new.id));
      return null;
    end
    $$;
    create trigger holds_taken_over after update on holds for each row
      when (new.end_reason = 'taken_over' and old.end_reason is null) execute function hold_was_taken_over();

    grant select, insert, update (seat_nos, owed_nos, held_until, ended_at, end_reason, booking_id, taken_by, taken_to_till) on holds to box_office_till;

    -- Seats kept back from the open sale: for somebody (house, press) or because they cannot be used (a camera).
    create table named_holds (
      id uuid primary key default gen_random_uuid(),
      event_id uuid not null references events (id) on delete cascade,
      kind text not null check (kind in ('hold', 'block')),
      -- What stands on its seats on the map.
      letter text not null check (letter ~ '^[A-Z]$'),
      -- A place in the palette of named holds.
      colour smallint not null default 1 check (colour between 1 and 8),
      reason text not null check (reason ~ '\S'),
      -- Who is to be asked.
      owner text not null default '',
      -- From then on its seats are free by themselves; null: until somebody releases it.
      release_at timestamptz,
      -- The least role that may release it or sell from it before its time.
      breakable_by text not null default 'manager' check (breakable_by in ('counter', 'manager', 'admin')),
      -- Every seat that it was placed with or extended by; which of them it still has stands on the seats.
      seat_nos integer[] not null,
      placed_at timestamptz not null default now(),
      placed_by uuid references users (id),
      placed_at_till uuid references tills (id),
      -- Null while it lives or ran out by itself.
      ended_at timestamptz,
      -- Who wrote last, and who signed for it; the journal takes its names from here.
      changed_by uuid references users (id),
      changed_till_id uuid references tills (id),
      approved_by uuid references users (id),
      -- When its seats are free by themselves; they follow it, whoever changes it.
      kept_until timestamptz not null
        generated always as (coalesce(ended_at, release_at, 'infinity'::timestamptz)) stored,
      unique (event_id, id, kind, kept_until)
    );
    create index named_holds_of_event on named_holds (event_id, placed_at, id);

    -- Whoever writes it: placing, changing and ending are in the journal, and every till hears of it.
    create function named_hold_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
    $$;
    create trigger named_holds_changed after insert or update on named_holds for each row execute function named_hold_changed();

    grant select, insert, update (seat_nos, letter, colour, reason, owner, release_at, breakable_by, ended_at, changed_by, changed_till_id, approved_by)
      on named_holds to box_office_till;

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
      -- The booking, by now cancelled, that this one was given for.
      exchanged_from uuid references bookings (id),
      -- Rises with every change; a change may name the one that it was thought out on.
      revision integer not null default 1,
      -- Who wrote last, and who signed for it; the journal takes its names from here.
      changed_by uuid references users (id),
      changed_till_id uuid references tills (id),
      approved_by uuid references users (id),
      unique (event_id, code)
    );
    create index bookings_newest on bookings (sold_at desc, id desc);
    create index bookings_of_event on bookings (event_id, sold_at desc, id desc);
    create index bookings_code on bookings (code);
    create index bookings_exchanged on bookings (exchanged_from) where exchanged_from is not null;

    create table booking_lines (
      booking_id uuid not null references bookings (id),
      line_no integer not null check (line_no > 0),
      seat_no integer not null,
      label text not null,
      category_code text not null,
      price_minor bigint not null check (price_minor >= 0),
      primary key (booking_id, line_no)
    );
    -- A seat that was given up and taken again has two lines, of which one has ended.
    create index booking_lines_of_seat on booking_lines (booking_id, seat_no);
    comment on table booking_lines is 'What was sold, as it was called and priced then. Never changed.';
    create trigger booking_lines_append_only before update or delete on booking_lines
      for each row execute function refuse_append_only();
    create trigger booking_lines_no_truncate before truncate on booking_lines execute function refuse_append_only();

    -- A line comes with its seat, from seats_changed alone; what is checked at commit is the booking, and one more line would not touch it.
    create function refuse_line_by_hand() returns trigger language plpgsql as $$
    begin
      raise exception using errcode = 'BO002', message = 'lines are written by the database, with the seats that they are for';
    end
    $$;
    create trigger booking_lines_come_with_seats before insert on booking_lines
      for each statement when (pg_trigger_depth() = 0) execute function refuse_line_by_hand();

    -- Lines whose seats left a booking that went on. Only the database itself writes them, when it sees the seat leave.
    create table line_endings (
      booking_id uuid not null,
      line_no integer not null,
      reason text not null check (reason in ('given_up', 'moved')),
      at timestamptz not null default clock_timestamp(),
      primary key (booking_id, line_no),
      foreign key (booking_id, line_no) references booking_lines (booking_id, line_no)
    );
    create trigger line_endings_append_only before update or delete on line_endings
      for each row execute function refuse_append_only();
    create trigger line_endings_no_truncate before truncate on line_endings execute function refuse_append_only();

    -- What a booking is made of: its quantity and total. The lines of a cancelled one are what it had when it was cancelled.
    -- A look at each line, never a join: plans are kept, and made when hardly any line has ended.
    create view live_lines as
      select l.booking_id, l.line_no, l.seat_no, l.label, l.category_code, l.price_minor from booking_lines l
      where (select e.line_no from line_endings e where e.booking_id = l.booking_id and e.line_no = l.line_no) is null;

    create trigger bookings_never_deleted before delete on bookings for each row execute function refuse_append_only();

    -- Seats are only sold while their event is on sale: to a new booking, to one that grows, to one that is restored. The lock makes it wait
    -- for whoever is archiving or closing the event.
    create function booking_needs_open_sale() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
    $$;
    create trigger bookings_need_open_sale before insert on bookings for each row execute function booking_needs_open_sale();
    create trigger bookings_grow_on_sale before update on bookings for each row
      when (new.quantity > old.quantity or old.status = 'CANCELLED' and new.status = 'CONFIRMED') execute function booking_needs_open_sale();

    create function revise_booking() returns trigger language plpgsql as $$
    begin
      new.revision := old.revision + 1;
      return new;
    end
    $$;
    -- Also where the row stays the same, because only its seats changed.
    create trigger bookings_revised before update on bookings for each row execute function revise_booking();

    -- At commit: a confirmed booking has exactly its seats and, for each, one live line; a cancelled one no seat; totals are sums of lines.
    create function booking_must_add_up() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
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
    $$;
    create constraint trigger bookings_add_up after insert or update on bookings deferrable initially deferred
      for each row execute function booking_must_add_up();
    create constraint trigger booking_lines_add_up after insert on journal deferrable initially deferred
      for each row when (new.booking_id is not null) execute function booking_must_add_up();

    grant usage on sequence booking_codes to box_office_till;
    grant select, insert, update (quantity, status, total_minor, customer_name, cancelled_at, changed_by, changed_till_id, approved_by)
      on bookings to box_office_till;
    grant select on booking_lines, line_endings, live_lines to box_office_till;
  `;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop view live_lines;
    drop table line_endings, booking_lines, bookings, journal, named_holds, holds;
    drop function booking_must_add_up, refuse_line_by_hand, booking_needs_open_sale, revise_booking, booking_code, hold_keeps_its_limits,
      hold_was_taken_over, named_hold_changed;
    drop sequence booking_codes;
  `;
}
