import type { Knex } from 'knex';
import { isSideBySide, type HouseLayout } from '../../../shared/domain/seat-layout';
import { rowsOf } from '../rows';

/** Where runs of free neighbours begin, and all their seats; no two overlap. */
export interface Runs {
  readonly firsts: readonly number[];
  readonly seatNos: readonly number[];
  /** Runs beyond this seat are still to be asked for; `null` when there are none. */
  readonly next: number | null;
}

/** How many places are read at a time: neighbours by number, of which rows and aisles part some. */
const window = 400;

/** Whether any row is long enough for so many side by side. */
export function hasRunsOf(layout: HouseLayout, quantity: number): boolean {
  for (let first = 1; first <= layout.row.length; first += 1)
    if (isSideBySide(layout, first, quantity)) return true;
  return false;
}

/** The first runs of so many free seats side by side after a seat, at most `atMost` of them. Locks nothing. */
export async function findRuns(
  db: Knex,
  layout: HouseLayout,
  { eventId, quantity, after, atMost }: { eventId: string; quantity: number; after: number; atMost: number },
): Promise<Runs> {
  let from = after;
  const firsts: number[] = [];
  for (;;) {
    const places = await rowsOf<{ first: number }>(db, neighboursStatement, {
      eventId,
      quantity,
      after: from,
      window,
    });
    for (const { first } of places) {
      const isFree = first >= (firsts.at(-1) ?? -quantity) + quantity;
      if (isFree && isSideBySide(layout, first, quantity)) firsts.push(first);
      if (firsts.length === atMost) return runsFrom(firsts, quantity, first);
    }
    from = places.at(-1)?.first ?? from;
    if (places.length < window) return runsFrom(firsts, quantity, null);
  }
}

function runsFrom(firsts: readonly number[], quantity: number, last: number | null): Runs {
  const seatNos = firsts.flatMap((first) => Array.from({ length: quantity }, (_, index) => first + index));
  return { firsts, seatNos, next: last === null ? null : last + quantity - 1 };
}

// Reads on only as far as it must: the window runs along the index.
const neighboursStatement = `
  select first from (
    select s.seat_no as first, lead(s.seat_no, :quantity::int - 1) over (order by s.seat_no) as last
    from seats s where s.event_id = :eventId and s.seat_no > :after::int and seat_is_free(s)
  ) run
  where last = first + :quantity::int - 1 order by first limit :window::int`;
