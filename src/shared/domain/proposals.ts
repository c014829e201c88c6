/** Where seats are in relation to each other; place in each list: `seatNo - 1`. */
export interface SeatPlaces {
  readonly row: ArrayLike<number>;
  /** Neighbours in number with one row and section are side by side. */
  readonly section: ArrayLike<number>;
  readonly category: ArrayLike<number>;
}

/** What a customer wants. `categoryNo`: only in that price category; `from`: not before this seat. */
export interface Wish {
  readonly quantity: number;
  readonly categoryNo?: number | null;
  readonly from?: number;
}

/** Seats that could be held for a wish. */
export interface Proposal {
  readonly seatNos: readonly number[];
  /** All side by side in one row. */
  readonly isTogether: boolean;
}

/**
 * What to offer for a wish, best first: free seats side by side, from the front on, no seat in two offers. Where nobody can
 * sit together any more, the one group whose numbers lie closest. Nothing when fewer are free than wished.
 */
export function propose(
  places: SeatPlaces,
  isFree: (seatNo: number) => boolean,
  wish: Wish,
  atMost: number,
): Proposal[] {
  const isWanted = (seatNo: number) =>
    isFree(seatNo) &&
    (wish.categoryNo == null || places.category[seatNo - 1] === wish.categoryNo) &&
    seatNo >= (wish.from ?? 1);
  const together = runsOf(places, isWanted, wish.quantity, atMost);
  if (together.length > 0) return together.map((seatNos) => ({ seatNos, isTogether: true }));
  const closest = closestOf(places.row.length, isWanted, wish.quantity);
  return closest ? [{ seatNos: closest, isTogether: false }] : [];
}

/** How many seats a wish of any size could have in a category (`null`: in the house). */
export function countFree(
  places: SeatPlaces,
  isFree: (seatNo: number) => boolean,
  categoryNo: number | null,
): number {
  let count = 0;
  for (let seatNo = 1; seatNo <= places.row.length; seatNo++) {
    if (isFree(seatNo) && (categoryNo === null || places.category[seatNo - 1] === categoryNo)) count++;
  }
  return count;
}

function runsOf(
  { row, section }: SeatPlaces,
  isWanted: (seatNo: number) => boolean,
  quantity: number,
  atMost: number,
): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  for (let seatNo = 1; seatNo <= row.length && found.length < atMost; seatNo++) {
    const index = seatNo - 1;
    const isBeside = row[index] === row[index - 1] && section[index] === section[index - 1];
    if (!isBeside) run = [];
    if (!isWanted(seatNo)) {
      run = [];
      continue;
    }
    run.push(seatNo);
    if (run.length < quantity) continue;
    found.push(run);
    run = [];
  }
  return found;
}

/** The `quantity` wanted seats whose first and last number are nearest to each other. */
function closestOf(count: number, isWanted: (seatNo: number) => boolean, quantity: number): number[] | null {
  const free: number[] = [];
  for (let seatNo = 1; seatNo <= count; seatNo++) if (isWanted(seatNo)) free.push(seatNo);
  let best = -1;
  let least = Infinity;
  for (let first = 0; first + quantity <= free.length; first++) {
    const span = (free[first + quantity - 1] ?? 0) - (free[first] ?? 0);
    if (span >= least) continue;
    least = span;
    best = first;
  }
  return best === -1 ? null : free.slice(best, best + quantity);
}
