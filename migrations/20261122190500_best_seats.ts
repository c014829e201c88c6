import type { Knex } from 'knex';
import type { MigrationConfig } from '../src/main/db/migrator/sql';
import { sql } from '../src/main/db/migrator/sql';

/** Functions only: an app that does not know them looks at the whole house instead. */
export const config: MigrationConfig = { change: 'compatible' };

export async function up(knex: Knex): Promise<void> {
  await sql(knex)`
    -- Free for somebody who needs no wheelchair place, in a category or (null) any.
    create function is_ordinary_and_free(s seats, p_category_no integer) returns boolean language sql stable as $$
      select s.booking_id is null and seat_is_free(s) and s.area_no is null and s.kind in ('standard', 'restricted_view')
        and (p_category_no is null or s.category_no = p_category_no)
    $$;

    -- Such a seat by its number, with the ones beside it. \`offset 0\` keeps it a look-up by number in every plan: joined, it would be planned by
    -- what the server believes of a new event, and until somebody analyses the table that is "one seat", so every step would read them all.
    create function ordinary_and_free_seat(p_event_id uuid, p_seat_no integer, p_category_no integer)
    returns table (seat_no integer, left_no integer, right_no integer, rank integer, category_no smallint) language sql stable as $$
      select s.seat_no, s.left_no, s.right_no, s.rank, s.category_no from seats s
      where s.event_id = p_event_id and s.seat_no = p_seat_no and is_ordinary_and_free(s, p_category_no) offset 0
    $$;

    -- The best seats side by side for a party, locked; the way of a rush for what src/shared/domain/best-seats.ts defines, with the same costs
    -- and the same answer. It walks the free seats best first and looks at every block that a seat is the best of. As soon as no block that is
    -- still to come can be cheaper than the cheapest one found, that one is taken. Never waits: a block that somebody else is busy with is
    -- passed over. Null when it found nothing so, or would have to look at too much: then the steps look at the whole house, wait and explain.
    -- Only for events that do not mind single seats. Plans are kept to the order of the index; on older servers what is switched off counts as
    -- expensive, which would make every call compile its plans, so that is switched off as well.
    create function best_seats(p_event_id uuid, p_quantity integer, p_category_no integer, p_except integer[]) returns integer[]
    language plpgsql volatile set jit = off set enable_seqscan = off
      set enable_bitmapscan = off set enable_sort = off set enable_hashjoin = off set enable_mergejoin = off
      set plan_cache_mode = force_generic_plan as $$
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
    $$;
  `;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)`
    drop function best_seats(uuid, integer, integer, integer[]);
    drop function ordinary_and_free_seat(uuid, integer, integer);
    drop function is_ordinary_and_free(seats, integer);
  `;
}
