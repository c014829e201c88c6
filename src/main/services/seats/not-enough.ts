import type { Knex } from 'knex';
import type { NamedSeat, SeatRefusals } from '../../../shared/refusals/seats';
import { refuse } from '../../../shared/refusals/refusal';
import { byQuantity } from '../picked-seats';
import { rowOf } from '../rows';

/** More about what was wanted. */
interface Wanted {
  /** Only in this one. */
  readonly category?: { readonly categoryNo: number; readonly code: string } | null;
  /** What it could have, where that is less than what is free; otherwise counted. */
  readonly left?: number;
  /** Wheelchair places, which are counted apart. */
  readonly wheelchairs?: boolean;
  /** Why it could not have what is left for `others`. */
  readonly why?: Pick<SeatRefusals['not_enough_seats'], 'wish' | 'others'>;
  readonly elsewhere?: SeatRefusals['not_enough_seats']['elsewhere'];
}

/** So few that they can be named. */
const few = 12;

/**
 * Says how many are left, which, and where there are enough: refuses `not_enough_seats`. Answers when there are enough (again), because
 * somebody gave some back.
 */
export async function refuseNotEnough(
  db: Knex,
  eventId: string,
  asked: number,
  wanted: Wanted = {},
): Promise<void> {
  const { category = null, elsewhere = [], why = {} } = wanted;
  const ofKind = (seat: string) =>
    wanted.wheelchairs === true
      ? `${seat}.kind = 'wheelchair' and ${seat}.area_no is null`
      : byQuantity(':eventId', seat);
  const row = await rowOf<{ left: number; held: number; seats: NamedSeat[] }>(
    db,
    `select count(*) filter (where seat_is_free(s))::int as left, count(*) filter (where seat_state_code(s) = 1)::int as held,
      (select coalesce(json_agg(json_build_object('seatNo', f.seat_no, 'label', f.label) order by f.seat_no), '[]') from (
        select f.seat_no, f.label from seats f
        where f.event_id = :eventId and f.booking_id is null and seat_is_free(f)
          and (:categoryNo::int is null or f.category_no = :categoryNo::int) and ${ofKind('f')}
        order by f.seat_no limit :atMost::int
      ) f) as seats
    from seats s where s.event_id = :eventId and (:categoryNo::int is null or s.category_no = :categoryNo::int)
      and ${ofKind('s')}`,
    { eventId, categoryNo: category?.categoryNo ?? null, atMost: few + 1 },
  );
  const { left: free, held, seats } = row ?? { left: 0, held: 0, seats: [] };
  const left = wanted.left ?? free;
  if (left >= asked) return;
  const isOfOthers = why.wish !== undefined && why.wish !== 'wheelchairs';
  refuse('not_enough_seats', {
    eventId,
    asked,
    left,
    held,
    category: category?.code ?? null,
    // Of a wish, how many it could have says nothing of which.
    seats: left === free && seats.length <= few && !isOfOthers ? seats : [],
    elsewhere: [...elsewhere],
    ...why,
  });
}

/**
 * Says which area has too few places beside those that are chosen by number: refuses `not_enough_seats`, `not_found`. Answers when all
 * have enough (again).
 */
export async function refuseAreasTooFull(
  db: Knex,
  eventId: string,
  areas: readonly { readonly areaNo: number; readonly quantity: number }[],
  chosenNos: readonly number[],
): Promise<void> {
  for (const { areaNo, quantity: asked } of areas) {
    const area = await rowOf<{ name: string; left: number; held: number }>(
      db,
      `select a.name, count(*) filter (where seat_is_free(s) and s.seat_no <> all(:chosenNos::int[]))::int as left,
        count(*) filter (where seat_state_code(s) = 1)::int as held
      from event_areas a left join seats s on s.event_id = a.event_id and s.area_no = a.area_no
      where a.event_id = :eventId and a.area_no = :areaNo group by a.name`,
      { eventId, areaNo, chosenNos },
    );
    if (area === undefined) refuse('not_found', { what: 'area', id: String(areaNo) });
    const { name, left, held } = area;
    const facts = { eventId, asked, left, held, category: null, seats: [], elsewhere: [] };
    if (left < asked) refuse('not_enough_seats', { ...facts, area: { areaNo, name } });
  }
}
