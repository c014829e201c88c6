import type { Knex } from 'knex';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { refuse } from '../../../shared/refusals/refusal';
import { lookedUp } from '../look-up-seats';
import { instantOf, instantOrNull, rowsOf } from '../rows';

type NamedHoldRow = Omit<NamedHold, 'placedAt' | 'releaseAt' | 'endedAt'> & {
  readonly placedAt: string;
  readonly releaseAt: string | null;
  readonly endedAt: string | null;
};

interface Which {
  readonly eventId: string | null;
  readonly namedHoldId: string | null;
  readonly includeEnded: boolean;
}

/** The named holds of an event, or one of them, in the order in which they were placed, with what became of their seats. */
export async function readNamedHolds(db: Knex, which: Which): Promise<NamedHold[]> {
  const rows = await rowsOf<NamedHoldRow>(db, readStatement, { ...which });
  return rows.map((row) => ({
    ...row,
    keeps: [...row.keeps],
    placedAt: instantOf(row.placedAt),
    releaseAt: instantOrNull(row.releaseAt),
    endedAt: instantOrNull(row.endedAt),
  }));
}

/** One of them, living or not. Refuses `not_found`. */
export async function readNamedHold(db: Knex, namedHoldId: string): Promise<NamedHold> {
  const [namedHold] = await readNamedHolds(db, { eventId: null, namedHoldId, includeEnded: true });
  if (namedHold === undefined) refuse('not_found', { what: 'named_hold', id: namedHoldId });
  return namedHold;
}

const placed = lookedUp({
  event: 'n.event_id',
  seatNos: 'n.seat_nos',
  columns: 'seat_state_code(s) as code',
});

const readStatement = `
  select n.id, n.event_id as "eventId", n.kind, n.letter, n.colour, n.reason, n.owner, n.release_at as "releaseAt",
    n.breakable_by as "breakableBy", k.keeps, cardinality(n.seat_nos) as placed, json_array_length(k.keeps) as kept,
    c.sold, c.held, c.free, n.placed_at as "placedAt", u.name as "placedBy", t.name as till,
    case when n.kept_until <= now() then n.kept_until end as "endedAt"
  from named_holds n
    left join users u on u.id = n.placed_by
    left join tills t on t.id = n.placed_at_till
    cross join lateral (
      select coalesce(json_agg(json_build_object('seatNo', s.seat_no, 'label', s.label) order by s.seat_no), '[]') as keeps
      from seats s where s.named_hold_id = n.id and s.named_until > now()
    ) k
    cross join lateral (
      select count(*) filter (where s.code = 4)::int as sold, count(*) filter (where s.code = 1)::int as held,
        count(*) filter (where s.code = 0)::int as free
      from (${placed}) s
    ) c
  where (:namedHoldId::uuid is null or n.id = :namedHoldId::uuid) and (:eventId::uuid is null or n.event_id = :eventId::uuid)
    and (:includeEnded or n.kept_until > now())
  order by n.placed_at, n.id`;
