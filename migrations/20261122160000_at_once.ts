import type { Knex } from 'knex';
import type { MigrationConfig } from '../src/main/db/migrator/sql';
import { sql } from '../src/main/db/migrator/sql';

/** Functions only: an app that does not know them sells in several steps as before. */
export const config: MigrationConfig = { change: 'compatible' };

export async function up(knex: Knex): Promise<void> {
  await sql(knex)`
    -- Sales or holds of one event, done by a few statements in a transaction of their own: the way of a rush. Each function does everything
    -- that the dispatcher and the service do in several steps, for all of its orders together, but only what nothing is in the way of and
    -- nobody has to be waited for. It answers a reply for each order that it did, found by its id; for the others it has changed nothing, and
    -- the several steps then wait, decide and explain.
    -- Orders come as JSON, with the fields that src/main/services/at-once.ts gives them; each statement names those that it reads.
    -- Plans, and those of the triggers behind them, are made once per connection: left to itself the server would plan a statement with \`limit\`
    -- or \`any\` anew at every call, and read tables that were empty when it planned from end to end.
    -- Rows are looked up one by one, behind a fence (lateral with \`for update\`, \`offset 0\`, or a sub-select for one value): joined to numbers,
    -- or asked for with \`any\`, they would be planned by what the server believes of a new event, which is "one seat", and all of them would be
    -- read (decision 16). For the same reason \`(… = …) is true\` says what is only to be looked at in a row that was found by something else.
    -- Seats are chosen and locked by one statement and written by the next, which sees them as they were locked.
    -- Locks are taken in no order, because nobody waits here.

    -- Those among the orders whose person is still who signed in, and which are the first and only try of their command under way.
    create function may_act_at_once(p_orders json) returns uuid[]
    language plpgsql volatile as $$
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
    $$;

    -- As the contract writes instants.
    create function contract_instant(p_at timestamptz) returns text language sql immutable as
    $$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

    -- Locks seats that orders name, side by side in the three lists: free ones (no hold), or those that their hold keeps. Answers the seats of
    -- each order that gets all of its own. Where two orders name a seat, only the first can have it.
    create function lock_named_at_once(p_event_id uuid, p_order_ids uuid[], p_hold_ids uuid[], p_seat_nos integer[])
    returns table (order_id uuid, seat_no integer) language plpgsql volatile as $$
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
    $$;

    -- Sells the first free seats (quantity), named ones (seat_nos), those of a hold (hold_id), or the best for a party (party). Answers bookings
    -- as the contract shows them; null: none. Lines, journal and messages come from the triggers of seats.
    create function sell_at_once(p_event_id uuid, p_orders json) returns json[] language plpgsql volatile
    set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
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
    $$;

    -- Holds named seats (seat_nos), or the best for a party (party), for as long as the event says, where nobody minds single seats. Answers
    -- holds as the contract shows them; null: none.
    create function hold_at_once(p_event_id uuid, p_orders json) returns json[] language plpgsql volatile
    set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
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

    -- Does what orders ask for, for everybody to see; when the call ends the disk has it. Called by itself, not in a transaction. An error before
    -- the first commit means that nothing happened, BO011 that it happened and may not last.
    create procedure orders_to_disk(inout p_replies json, p_does text, p_orders json) language plpgsql as $$
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
    $$;
  `;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop procedure orders_to_disk;
    drop function sell_at_once, hold_at_once, lock_named_at_once, may_act_at_once, contract_instant, reach_the_disk;
  `;
}
