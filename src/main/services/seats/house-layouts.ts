import { houseLayout, type HouseLayout } from '../../../shared/domain/seat-layout';
import { neighboursInRows, seatRanks } from '../../../shared/domain/seat-ranks';

/** A house without a plan, as statements take it. */
export interface DrawnHouse {
  readonly layout: HouseLayout;
  /** Seats side by side: from the first to the last number of each run, ascending. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** Of every seat, as PostgreSQL writes a list of integers: 100,000 of them are written once, not with every event. */
  readonly ranks: string;
}

const kept = new Map<number, DrawnHouse>();

/** The layout of a capacity; see `drawnHouse`. Not to be changed. */
export function layoutFor(capacity: number): HouseLayout {
  return drawnHouse(capacity).layout;
}

/** The house of a capacity; the last few stay in memory, because a rush asks for one again and again. */
export function drawnHouse(capacity: number): DrawnHouse {
  const known = kept.get(capacity);
  if (known !== undefined) return known;
  const layout = houseLayout(capacity);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= 8) kept.delete(oldest);
  const house = { layout, ...runsOf(layout), ranks: `{${seatRanks(layout).join(',')}}` };
  kept.set(capacity, house);
  return house;
}

function runsOf(layout: HouseLayout): Pick<DrawnHouse, 'firsts' | 'lasts'> {
  const { left, right } = neighboursInRows(layout);
  const seatNos = Array.from(left, (_, index) => index + 1);
  return {
    firsts: seatNos.filter((seatNo) => left[seatNo - 1] === 0),
    lasts: seatNos.filter((seatNo) => right[seatNo - 1] === 0),
  };
}

/**
 * Every seat of a drawn house with its rank and neighbours, as a common table expression `drawn (seat_no, rank, left_no, right_no)`
 * from `:firsts`, `:lasts` and `:ranks`.
 */
export const drawnSeats = `
  drawn as (
    select seat_no, (:ranks::int[])[seat_no] as rank, nullif(seat_no - 1, run.first - 1) as left_no,
      nullif(seat_no + 1, run.last + 1) as right_no
    from unnest(:firsts::int[], :lasts::int[]) run(first, last) cross join generate_series(run.first, run.last) seat_no
  )`;

/** The values that `drawnSeats` needs. */
export function drawnValues(capacity: number) {
  const { firsts, lasts, ranks } = drawnHouse(capacity);
  return { firsts, lasts, ranks };
}
