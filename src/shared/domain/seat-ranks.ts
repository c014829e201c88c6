/** Where seats are, in metres; place in each list: `seatNo - 1`. */
export interface RankedPlaces {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Which physical row. A row may have aisles in it. */
  readonly row: ArrayLike<number>;
}

/** Where the audience looks at: the middle of the stage's edge, where nothing else is said. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** Whom a seat has beside it, by number as the audience sees it; 0: nobody, an aisle or the end of the row. */
export interface Neighbours {
  readonly left: Int32Array<ArrayBuffer>;
  readonly right: Int32Array<ArrayBuffer>;
}

/** More than a seat can be worse by its place: who sees badly sits last. */
export const restrictedViewRank = 1_000_000;
const stageMiddle: FocalPoint = { x: 0, y: 0 };

/**
 * How good each seat is, 0 the best, in centimetres: how far its row is from the focal point, plus the way along the physical row from
 * the axis through that point, aisles included. So a row further back is about as bad as two seats further to the side. A restricted
 * view adds `restrictedViewRank`.
 */
export function seatRanks(
  places: RankedPlaces,
  focal: FocalPoint = stageMiddle,
  hasRestrictedView: (seatNo: number) => boolean = () => false,
): Int32Array<ArrayBuffer> {
  const ranks = new Int32Array(places.x.length);
  let best = Infinity;
  for (const seats of rowsOf(places)) best = Math.min(best, rankRow(ranks, places, focal, seats));
  for (let index = 0; index < ranks.length; index++) {
    const rank = (ranks[index] ?? 0) - best;
    ranks[index] = hasRestrictedView(index + 1) ? rank + restrictedViewRank : rank;
  }
  return ranks;
}

/** Neighbours in number with one row and section are side by side. */
export function neighboursInRows({
  row,
  section,
}: {
  readonly row: ArrayLike<number>;
  readonly section: ArrayLike<number>;
}): Neighbours {
  const left = new Int32Array(row.length);
  const right = new Int32Array(row.length);
  for (let index = 1; index < row.length; index++) {
    if (row[index] !== row[index - 1] || section[index] !== section[index - 1]) continue;
    left[index] = index;
    right[index - 1] = index + 1;
  }
  return { left, right };
}

/** Indices of the seats of each row, from left to right. */
function rowsOf({ x, row }: RankedPlaces): number[][] {
  const rows = new Map<number, number[]>();
  for (let index = 0; index < x.length; index++) {
    const seats = rows.get(row[index] ?? 0);
    if (seats) seats.push(index);
    else rows.set(row[index] ?? 0, [index]);
  }
  for (const seats of rows.values()) seats.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
  return [...rows.values()];
}

/** Walks from the seat nearest the axis to both ends; answers the row's best rank. */
function rankRow(
  ranks: Int32Array,
  { x, y }: RankedPlaces,
  focal: FocalPoint,
  seats: readonly number[],
): number {
  const offset = (place: number) => (x[seats[place] ?? 0] ?? 0) - focal.x;
  let middle = 0;
  for (let place = 1; place < seats.length; place++)
    if (Math.abs(offset(place)) < Math.abs(offset(middle))) middle = place;
  const depth = Math.abs((y[seats[middle] ?? 0] ?? 0) - focal.y);
  const write = (place: number, along: number) => {
    ranks[seats[place] ?? 0] = Math.round((depth + along) * 100);
  };
  const step = (place: number, next: number) => {
    const [a = 0, b = 0] = [seats[place], seats[next]];
    return Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  };
  write(middle, Math.abs(offset(middle)));
  for (const direction of [-1, 1]) {
    // Beyond the axis the way begins anew, so that both halves of a row with an even number are alike.
    let along = Math.abs(offset(middle));
    for (let place = middle + direction; place >= 0 && place < seats.length; place += direction) {
      const crosses = offset(place) * offset(place - direction) < 0;
      along = crosses ? Math.abs(offset(place)) : along + step(place - direction, place);
      write(place, along);
    }
  }
  return ranks[seats[middle] ?? 0] ?? 0;
}
