import type { NamedSeats } from './ask-line';

/** What is needed to find seats by what they are called. Indices: `seatNo - 1`. */
export interface SeatNames {
  readonly rowNames: readonly string[];
  /** The number at the end of each label, −1 where there is none. */
  readonly numbers: ArrayLike<number>;
  /** Indices of a row's seats from left to right. */
  seatsOfRow(row: number): ArrayLike<number>;
}

/** The seats that were named, each once, in the order of naming, and what there is none of. */
export interface FoundSeats {
  readonly seatNos: readonly number[];
  readonly missing: readonly NamedSeats[];
}

/**
 * Finds named seats. In a row, the number drawn in the seat counts; where no seat of the row has it, the place in the row from
 * the left. Without a row a number must belong to one seat only.
 */
export function findNamed(named: readonly NamedSeats[], names: SeatNames): FoundSeats {
  const found = new Set<number>();
  const missing: NamedSeats[] = [];
  for (const each of named) {
    const indices = each.row === null ? byNumber(each, names) : inRow(each, names);
    if (indices.length === 0) missing.push(each);
    for (const index of indices) found.add(index + 1);
  }
  return { seatNos: [...found], missing };
}

function inRow({ row, first, last }: NamedSeats, names: SeatNames): number[] {
  const rowNo = names.rowNames.findIndex((name) => name.toLowerCase() === row);
  if (rowNo === -1) return [];
  const seats = Array.from(names.seatsOfRow(rowNo));
  const from = placeOf(first, seats, names);
  const to = placeOf(last, seats, names);
  if (from === -1 || to === -1) return [];
  return seats.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function placeOf(number: number, seats: readonly number[], { numbers }: SeatNames): number {
  const drawn = seats.findIndex((index) => numbers[index] === number);
  if (drawn !== -1) return drawn;
  return number >= 1 && number <= seats.length ? number - 1 : -1;
}

function byNumber({ first, last }: NamedSeats, { numbers }: SeatNames): number[] {
  const indices: number[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? -1;
    if (number < first || number > last) continue;
    if (seen.has(number)) return [];
    seen.add(number);
    indices.push(index);
  }
  return indices.length === last - first + 1 ? indices : [];
}
