/** Seats as somebody names them: `12-15`, `k12`, `seat 7`. `row` in lower case; without one the number alone is meant. */
export interface NamedSeats {
  readonly row: string | null;
  readonly first: number;
  readonly last: number;
}

/** What somebody asked for at the counter. */
export type Ask =
  | { readonly kind: 'nothing' }
  /** `2`, or `2 b` in a price category. */
  | { readonly kind: 'quantity'; readonly quantity: number; readonly categoryNo: number | null }
  /** `k12-13`, `12-15`, `a1, c3-6`. */
  | { readonly kind: 'seats'; readonly named: readonly NamedSeats[] }
  /** `k12 2`: so many from this seat on. */
  | { readonly kind: 'from'; readonly named: NamedSeats; readonly quantity: number }
  /** Anything else: a booking, a name, an event. */
  | { readonly kind: 'words'; readonly text: string };

/** The letters that mean something in this event. */
export interface AskWords {
  readonly rowNames: readonly string[];
  readonly categories: readonly { readonly categoryNo: number; readonly code: string }[];
}

const mostSeats = 200_000;
const dash = String.raw`\s*[-–—]\s*`;
const seatWord = String.raw`(?:seats?|kursi)[\s-]*`;
const oneSeat = new RegExp(
  `^(?:${seatWord})?(\\p{L}{1,3})?[\\s-]?(\\d{1,6})(?:${dash}(?:${seatWord})?(\\p{L}{1,3})?(\\d{1,6}))?$`,
  'iu',
);
const bareNumber = /^\d{1,6}$/;
const inCategory = /^(\d{1,6})\s*(?:(?:in|di)\s+)?(\p{L}[\p{L}\p{N}]{0,7})$/iu;
const fromSeat = /^(\p{L}{1,3}[\s-]?\d{1,6})\s+(\d{1,6})$/u;

/** Reads what was typed, in whatever case; never fails: what means nothing else is words. */
export function readAsk(typed: string, words: AskWords): Ask {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { kind: 'nothing' };
  if (bareNumber.test(text)) return wish(Number(text), null) ?? { kind: 'words', text };
  return quantityIn(text, words) ?? seatsIn(text, words) ?? runFromIn(text, words) ?? { kind: 'words', text };
}

function quantityIn(text: string, { categories }: AskWords): Ask | null {
  const [, quantity, code] = inCategory.exec(text) ?? [];
  const category = categories.find((each) => each.code.toLowerCase() === code?.toLowerCase());
  return category ? wish(Number(quantity), category.categoryNo) : null;
}

function wish(quantity: number, categoryNo: number | null): Ask | null {
  return quantity >= 1 && quantity <= mostSeats ? { kind: 'quantity', quantity, categoryNo } : null;
}

function seatsIn(text: string, { rowNames }: AskWords): Ask | null {
  const named: NamedSeats[] = [];
  for (const part of text.split(/\s*[,;+&]\s*/)) {
    // `k12, 14`: the second is in the same row.
    const seats = namedIn(part, rowNames, named.at(-1)?.row ?? null);
    if (!seats) return null;
    named.push(seats);
  }
  return { kind: 'seats', named };
}

function runFromIn(text: string, { rowNames }: AskWords): Ask | null {
  const [, seat = '', quantity] = fromSeat.exec(text) ?? [];
  const named = namedIn(seat, rowNames, null);
  return named && Number(quantity) >= 1 ? { kind: 'from', named, quantity: Number(quantity) } : null;
}

function namedIn(part: string, rowNames: readonly string[], rowBefore: string | null): NamedSeats | null {
  const [, letters, from, lettersAgain, to] = oneSeat.exec(part) ?? [];
  if (from === undefined) return null;
  const row = letters?.toLowerCase() ?? rowBefore;
  const isRow = row === null || rowNames.some((name) => name.toLowerCase() === row);
  const isOneRow = lettersAgain === undefined || lettersAgain.toLowerCase() === row;
  if (!isRow || !isOneRow) return null;
  const ends = [Number(from), Number(to ?? from)].sort((a, b) => a - b);
  return { row, first: ends[0] ?? 0, last: ends[1] ?? 0 };
}
