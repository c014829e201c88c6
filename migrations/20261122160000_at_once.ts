import type { Knex } from 'knex';
import type { MigrationConfig } from '../src/main/db/migrator/sql';
import { sql } from '../src/main/db/migrator/sql';

/** Functions only: an app that does not know them sells in several steps as before. */
export const config: MigrationConfig = { change: 'compatible' };

export async function up(knex: Knex): Promise<void> {
  await sql(knex)`
    -- A sale or a hold in one statement that is its own transaction: the way of a rush. Each function does everything that the dispatcher
    -- and the service do in several steps, but only when nothing is in the way and nobody has to be waited for. Otherwise it answers null
    -- and has changed nothing; the several steps then wait, decide and explain.
    -- Their plans, and those of the triggers behind them, are made once per connection: left to itself the server would plan a statement with
    -- \`limit\` or \`any\` anew at every call, and read tables that were empty when it planned from end to end.
    -- Seats are looked up one by one, behind a fence (lateral with \`for update\`, or \`offset 0\`): joined to numbers, or asked for with \`any\`,
    -- they would be planned by what the server believes of a new event, which is "one seat", and all of them would be read (decision 16).
    -- Locks are taken in no order, because nobody waits here.

    -- Whether the person is still who signed in, and this try of the command is the first and the only one under way.
    create function may_act_at_once(p_person_id uuid, p_role text, p_password_generation integer, p_key text) returns boolean
    language plpgsql volatile as $$
    begin
      perform from users u where u.id = p_person_id and u.disabled_at is null and u.role = p_role
        and u.password_generation = p_password_generation;
      if not found then return false; end if;
      if p_key is null then return true; end if;
      if not pg_try_advisory_xact_lock(hashtextextended('box_office key ' || p_key, 0)) then return false; end if;
      perform from commands c where c.idempotency_key = p_key;
      return not found;
    end
    $$;

    -- As the contract writes instants.
    create function contract_instant(p_at timestamptz) returns text language sql immutable as
    $$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

    -- Sells the first free seats (p_quantity), named ones (p_seat_nos) or those of a hold (p_hold_id). Answers the booking as the contract
    -- shows it. Lines, journal and messages come from the triggers of seats.
    create function sell_at_once(p_person_id uuid, p_role text, p_password_generation integer, p_person_name text,
      p_till_id uuid, p_till_number integer, p_till_name text, p_key text, p_input_hash bytea,
      p_booking_id uuid, p_event_id uuid, p_quantity integer, p_seat_nos integer[], p_hold_id uuid, p_customer_name text)
    returns json language plpgsql volatile
    set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      v_event_id uuid := p_event_id;
      v_wanted integer := coalesce(p_quantity, cardinality(p_seat_nos));
      v_wanted_nos integer[] := p_seat_nos;
      v_currency text;
      v_seat_nos integer[];
      v_total bigint;
      v_lines json;
      v_code text;
      v_reply json;
    begin
      if not may_act_at_once(p_person_id, p_role, p_password_generation, p_key) then return null; end if;
      if p_hold_id is not null then
        select h.event_id into v_event_id from holds h where h.id = p_hold_id and (p_event_id is null or h.event_id = p_event_id);
      end if;
      -- Whoever waits for the event alone goes first (docs/decisions/0008).
      if not pg_try_advisory_xact_lock_shared(hashtextextended('box_office sale ' || v_event_id, 0)) then return null; end if;
      select e.currency into v_currency from events e
        where e.id = v_event_id and event_sells(e) and (e.single_seat_rule = 'off'
          or p_seat_nos is null and (p_hold_id is not null or e.single_seat_rule = 'warn')) for key share skip locked;
      if not found then return null; end if;

      if p_hold_id is not null then
        select h.seat_nos, cardinality(h.seat_nos) into v_wanted_nos, v_wanted from holds h
          where h.id = p_hold_id and h.till_id = p_till_id and h.end_reason is null and h.held_until > now() and h.owed_nos = '{}'
          for update skip locked;
        if not found then return null; end if;
        select array_agg(c.seat_no), sum(c.price_minor), json_agg(json_build_object('lineNo', c.line_no, 'seatNo', c.seat_no,
            'label', c.label, 'categoryCode', c.code, 'priceMinor', c.price_minor))
          into v_seat_nos, v_total, v_lines
        from (
          select s.seat_no, s.label, p.code, p.price_minor, row_number() over (order by s.seat_no) as line_no
          from (
            select l.seat_no, l.label, l.category_no from (select distinct unnest(v_wanted_nos)) n(seat_no) cross join lateral (
              select s.seat_no, s.label, s.category_no from seats s
              where s.event_id = v_event_id and s.seat_no = n.seat_no and s.hold_id = p_hold_id and s.held_until > now() for update skip locked
            ) l
          ) s join price_categories p on p.event_id = v_event_id and p.category_no = s.category_no
          order by s.seat_no
        ) c;
      elsif p_seat_nos is not null then
        select array_agg(c.seat_no), sum(c.price_minor), json_agg(json_build_object('lineNo', c.line_no, 'seatNo', c.seat_no,
            'label', c.label, 'categoryCode', c.code, 'priceMinor', c.price_minor))
          into v_seat_nos, v_total, v_lines
        from (
          select s.seat_no, s.label, p.code, p.price_minor, row_number() over (order by s.seat_no) as line_no
          from (
            select l.seat_no, l.label, l.category_no from (select distinct unnest(p_seat_nos)) n(seat_no) cross join lateral (
              select s.seat_no, s.label, s.category_no from seats s
              where s.event_id = v_event_id and s.seat_no = n.seat_no and seat_is_free(s) for update skip locked
            ) l
          ) s join price_categories p on p.event_id = v_event_id and p.category_no = s.category_no
          order by s.seat_no
        ) c;
      else
        select array_agg(c.seat_no), sum(c.price_minor), json_agg(json_build_object('lineNo', c.line_no, 'seatNo', c.seat_no,
            'label', c.label, 'categoryCode', c.code, 'priceMinor', c.price_minor))
          into v_seat_nos, v_total, v_lines
        from (
          select s.seat_no, s.label, p.code, p.price_minor, row_number() over (order by s.seat_no) as line_no
          from (
            select s.seat_no, s.label, s.category_no from seats s
            where s.event_id = v_event_id and seat_is_free(s)
              and s.kind in ('standard', 'restricted_view')
              and (s.area_no is null or not exists (select from seats n where n.event_id = v_event_id and n.area_no is null))
            order by s.seat_no limit p_quantity for update skip locked
          ) s join price_categories p on p.event_id = v_event_id and p.category_no = s.category_no
          order by s.seat_no
        ) c;
      end if;
      if cardinality(v_seat_nos) is distinct from v_wanted then return null; end if;

      v_code := booking_code(p_till_number);
      insert into bookings (id, event_id, code, quantity, total_minor, currency, customer_name, sold_by, till_id, changed_by, changed_till_id)
      values (p_booking_id, v_event_id, v_code, v_wanted, v_total, v_currency, p_customer_name, p_person_id, p_till_id, p_person_id, p_till_id);
      update seats s set booking_id = p_booking_id, hold_id = null, held_until = null,
          named_hold_id = null, named_hold_kind = null, named_until = null
        from unnest(v_seat_nos) n(seat_no) cross join lateral (
          select x.ctid as place from seats x where x.event_id = v_event_id and x.seat_no = n.seat_no offset 0
        ) l where s.ctid = l.place;
      if p_hold_id is not null then
        update holds h set ended_at = now(), end_reason = 'sold', booking_id = p_booking_id where h.id = p_hold_id;
      end if;

      v_reply := json_build_object('id', p_booking_id, 'eventId', v_event_id, 'code', v_code, 'status', 'CONFIRMED',
        'quantity', v_wanted, 'totalMinor', v_total, 'currency', v_currency, 'customerName', p_customer_name, 'soldBy', p_person_name,
        'till', p_till_name, 'soldAt', contract_instant(now()), 'cancelledAt', null, 'revision', 1, 'lines', v_lines);
      if p_key is not null then
        insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply)
        values (p_key, 'bookings.create', p_person_id, p_till_id, p_input_hash, v_reply);
      end if;
      return v_reply;
    end
    $$;

    -- Holds named seats for as long as the event says, where nobody minds single seats. Answers the hold as the contract shows it.
    create function hold_at_once(p_person_id uuid, p_role text, p_password_generation integer,
      p_till_id uuid, p_key text, p_input_hash bytea, p_hold_id uuid, p_event_id uuid, p_seat_nos integer[])
    returns json language plpgsql volatile
    set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      v_currency text;
      v_seat_nos integer[];
      v_total bigint;
      v_seats json;
      v_minutes integer;
      v_until timestamptz;
      v_reply json;
    begin
      if not may_act_at_once(p_person_id, p_role, p_password_generation, p_key) then return null; end if;
      if not pg_try_advisory_xact_lock_shared(hashtextextended('box_office sale ' || p_event_id, 0)) then return null; end if;
      select e.currency, e.hold_minutes into v_currency, v_minutes from events e
        where e.id = p_event_id and event_sells(e) and e.single_seat_rule = 'off' for key share skip locked;
      if not found then return null; end if;
      select array_agg(c.seat_no order by c.seat_no), sum(p.price_minor), json_agg(json_build_object('seatNo', c.seat_no, 'label', c.label,
          'categoryNo', c.category_no, 'priceMinor', p.price_minor) order by c.seat_no)
        into v_seat_nos, v_total, v_seats
      from (
        select l.seat_no, l.label, l.category_no from (select distinct unnest(p_seat_nos)) n(seat_no) cross join lateral (
          select s.seat_no, s.label, s.category_no from seats s
          where s.event_id = p_event_id and s.seat_no = n.seat_no and seat_is_free(s) for update skip locked
        ) l
      ) c join price_categories p on p.event_id = p_event_id and p.category_no = c.category_no;
      if cardinality(v_seat_nos) is distinct from cardinality(p_seat_nos) then return null; end if;

      insert into holds (id, event_id, person_id, till_id, seat_nos, held_until)
      values (p_hold_id, p_event_id, p_person_id, p_till_id, v_seat_nos, clock_timestamp() + make_interval(mins => v_minutes))
      returning held_until into v_until;
      update seats s set hold_id = p_hold_id, held_until = v_until,
          named_hold_id = null, named_hold_kind = null, named_until = null
        from unnest(v_seat_nos) n(seat_no) cross join lateral (
          select x.ctid as place from seats x where x.event_id = p_event_id and x.seat_no = n.seat_no offset 0
        ) l where s.ctid = l.place;

      v_reply := json_build_object('id', p_hold_id, 'eventId', p_event_id, 'seats', v_seats, 'totalMinor', v_total, 'currency', v_currency,
        'heldSince', contract_instant(now()), 'until', contract_instant(v_until), 'now', contract_instant(clock_timestamp()),
        'leavesSingle', json '[]');
      if p_key is not null then
        insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply)
        values (p_key, 'holds.place', p_person_id, p_till_id, p_input_hash, v_reply);
      end if;
      return v_reply;
    end
    $$;

    -- A few bytes for the log: the commit that follows waits until the disk has everything before it, and shares the write with whoever waits
    -- at the same time (docs/decisions/0014). Where an administrator keeps that function from tills, the lock of a row goes to the log as well.
    create function reach_the_disk() returns void language plpgsql volatile as $$
    begin
      perform pg_logical_emit_message(true, 'box_office', '');
    exception
      when insufficient_privilege then
        perform from tills t limit 1 for key share;
      when others or query_canceled then
        raise exception using errcode = 'BO011', message = format('what was done may not be on the disk: %s', sqlerrm);
    end
    $$;

    -- Sells at once, for everybody to see, or the best seats for a party of p_party; when the call ends the disk has it. Called by itself, not
    -- in a transaction. An error before the first commit means that nothing happened, BO011 that it happened and may not last.
    create procedure sell_to_disk(inout p_reply json, p_person_id uuid, p_role text, p_password_generation integer, p_person_name text,
      p_till_id uuid, p_till_number integer, p_till_name text, p_key text, p_input_hash bytea,
      p_booking_id uuid, p_event_id uuid, p_quantity integer, p_seat_nos integer[], p_hold_id uuid, p_customer_name text,
      p_party integer, p_category_no integer, p_except integer[])
    language plpgsql as $$
    declare
      v_seat_nos integer[] := case when p_party is null then p_seat_nos else best_seats(p_event_id, p_party, p_category_no, p_except) end;
    begin
      if p_party is not null and v_seat_nos is null then return; end if;
      -- The lock of commits with messages is kept for a moment only.
      perform set_config('synchronous_commit', 'off', true);
      p_reply := sell_at_once(p_person_id, p_role, p_password_generation, p_person_name, p_till_id, p_till_number, p_till_name,
        p_key, p_input_hash, p_booking_id, p_event_id, p_quantity, v_seat_nos, p_hold_id, p_customer_name);
      if p_reply is null then return; end if;
      commit;
      perform reach_the_disk();
    end
    $$;

    -- The same for a hold.
    create procedure hold_to_disk(inout p_reply json, p_person_id uuid, p_role text, p_password_generation integer,
      p_till_id uuid, p_key text, p_input_hash bytea, p_hold_id uuid, p_event_id uuid, p_seat_nos integer[],
      p_party integer, p_category_no integer, p_except integer[])
    language plpgsql as $$
    declare
      v_seat_nos integer[] := case when p_party is null then p_seat_nos else best_seats(p_event_id, p_party, p_category_no, p_except) end;
    begin
      if p_party is not null and v_seat_nos is null then return; end if;
      perform set_config('synchronous_commit', 'off', true);
      p_reply := hold_at_once(p_person_id, p_role, p_password_generation, p_till_id, p_key, p_input_hash, p_hold_id, p_event_id, v_seat_nos);
      if p_reply is null then return; end if;
      commit;
      perform reach_the_disk();
    end
    $$;

    -- Several sales and holds that waited for each other in one process, in their order: one transaction and one wait for the disk for all.
    -- Each is done or not (null in its place), as if it had been asked for by itself; an error undoes them all.
    create procedure orders_to_disk(inout p_replies json, p_orders json) language plpgsql as $$
    declare
      v_order record;
      v_reply json;
      v_replies json[] := '{}';
    begin
      perform set_config('synchronous_commit', 'off', true);
      for v_order in
        select * from json_to_recordset(p_orders) o (does text, person_id uuid, role text, password_generation integer, person_name text,
          till_id uuid, till_number integer, till_name text, key text, input_hash text, id uuid, event_id uuid,
          quantity integer, seat_nos integer[], hold_id uuid, customer_name text)
      loop
        if v_order.does = 'sell' then
          v_reply := sell_at_once(v_order.person_id, v_order.role, v_order.password_generation, v_order.person_name, v_order.till_id,
            v_order.till_number, v_order.till_name, v_order.key, decode(v_order.input_hash, 'hex'), v_order.id, v_order.event_id,
            v_order.quantity, v_order.seat_nos, v_order.hold_id, v_order.customer_name);
        else
          v_reply := hold_at_once(v_order.person_id, v_order.role, v_order.password_generation, v_order.till_id, v_order.key,
            decode(v_order.input_hash, 'hex'), v_order.id, v_order.event_id, v_order.seat_nos);
        end if;
        v_replies := v_replies || v_reply;
      end loop;
      p_replies := array_to_json(v_replies);
      commit;
      perform reach_the_disk();
    end
    $$;
  `;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop procedure sell_to_disk, hold_to_disk, orders_to_disk;
    drop function sell_at_once, hold_at_once, may_act_at_once, contract_instant, reach_the_disk;
  `;
}
