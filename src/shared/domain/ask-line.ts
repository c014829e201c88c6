/** Seats as somebody names them: `12-15`, `k12`, `seat 7`. `row` in lower case; without one the number alone is meant. */
export interface NamedSeats {
  readonly row: string | null;
  readonly first: number;
  readonly last: number;
}

/** So many seats, and what is wanted of them. What is absent does not matter. */
export interface AskedQuantity {
  readonly kind: 'quantity';
  /** Everybody counted. */
  readonly quantity: number;
  readonly categoryNo: number | null;
  /** `4 aisle`, `4 lorong`. */
  readonly aisle?: true;
  /** `2 step-free`, `2 rata`: reached without a step. */
  readonly stepFree?: true;
  /** `3 apart`, `3 pisah`: need not sit together. */
  readonly apart?: true;
  /** `wc 1`: a wheelchair and one companion. */
  readonly wheelchairs?: number;
}

/** What somebody asked for at the counter. */
export type Ask =
  | { readonly kind: 'nothing' }
  /** `2`, or `2 b` in a price category; `4 aisle`, `3 apart`, `wc 1`. */
  | AskedQuantity
  /** `k12-13`, `12-15`, `a1, c3-6`. */
  | { readonly kind: 'seats'; readonly named: readonly NamedSeats[] }
  /** `k12 2`: so many from this seat on. */
  | { readonly kind: 'from'; readonly named: NamedSeats; readonly quantity: number }
  /** `2 standing`: so many places of an area without numbers. */
  | { readonly kind: 'places'; readonly areaNo: number; readonly quantity: number }
  /** Anything else: a booking, a name, an event. */
  | { readonly kind: 'words'; readonly text: string };

/** The letters that mean something in this event. */
export interface AskWords {
  readonly rowNames: readonly string[];
  readonly categories: readonly { readonly categoryNo: number; readonly code: string }[];
  /** Parts without numbers; the beginning of a name will do where a number stands before it. */
  readonly areas?: readonly { readonly areaNo: number; readonly name: string }[];
}

const mostSeats = 200_000;
const dash = String.raw`\s*[-–—]\s*`;
const seatWord = String.raw`(?:seats?|kursi)[\s-]*`;
const oneSeat = new RegExp(
  `^(?:${seatWord})?(\\p{L}{1,3})?[\\s-]?(\\d{1,6})(?:${dash}(?:${seatWord})?(\\p{L}{1,3})?(\\d{1,6}))?$`,
  'iu',
);
const bareNumber = /^\d{1,6}$/;
const quantityThenWords = /^(\d{1,6})\s*(\p{L}.*)$/u;
const wheelchair = /^(?:wc|wheelchair|kursi roda)(?:\s+(\d{1,2}))?(?:\s+(\p{L}.*))?$/iu;
/** Words that say what is wanted of the seats, in both languages. */
const wishes: Readonly<Record<string, Pick<AskedQuantity, 'aisle' | 'stepFree' | 'apart'>>> = {
  aisle: { aisle: true },
  lorong: { aisle: true },
  'step-free': { stepFree: true },
  stepfree: { stepFree: true },
  rata: { stepFree: true },
  apart: { apart: true },
  pisah: { apart: true },
};
const fromSeat = /^(\p{L}{1,3}[\s-]?\d{1,6})\s+(\d{1,6})$/u;

/** Reads what was typed, in whatever case; never fails: what means nothing else is words. */
export function readAsk(typed: string, words: AskWords): Ask {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { kind: 'nothing' };
  if (bareNumber.test(text)) return wish(Number(text), null) ?? { kind: 'words', text };
  return (
    quantityIn(text, words) ??
    placesIn(text, words) ??
    seatsIn(text, words) ??
    runFromIn(text, words) ?? { kind: 'words', text }
  );
}

/** `2 standing`, `2 sta`, `standing 2`, `standing`. */
function placesIn(text: string, { areas = [] }: AskWords): Ask | null {
  const typed = text.toLowerCase();
  for (const { areaNo, name } of areas) {
    const called = name.toLowerCase();
    if (typed === called) return { kind: 'places', areaNo, quantity: 1 };
    const behind = typed.startsWith(`${called} `) ? typed.slice(called.length + 1) : '';
    if (bareNumber.test(behind)) return placesOf(areaNo, Number(behind));
  }
  const [, quantity, rest = ''] = quantityThenWords.exec(typed) ?? [];
  const area = areas.find(({ name }) => name.toLowerCase().startsWith(rest));
  return quantity === undefined || area === undefined ? null : placesOf(area.areaNo, Number(quantity));
}

function placesOf(areaNo: number, quantity: number): Ask | null {
  return quantity >= 1 && quantity <= mostSeats ? { kind: 'places', areaNo, quantity } : null;
}

function quantityIn(text: string, words: AskWords): Ask | null {
  const [, companions, more = ''] = wheelchair.exec(text) ?? [];
  if (wheelchair.test(text)) {
    const party = { kind: 'quantity', quantity: 1 + Number(companions ?? 0), categoryNo: null } as const;
    return wished({ ...party, wheelchairs: 1 }, more, words);
  }
  const [, quantity, rest = ''] = quantityThenWords.exec(text) ?? [];
  const asked = quantity === undefined ? null : wish(Number(quantity), null);
  return asked && wished(asked, rest, words);
}

/** What was asked for with what the words add to it; `null` when one of them means nothing here. */
function wished(asked: AskedQuantity, words: string, { categories }: AskWords): AskedQuantity | null {
  let found = asked;
  for (const word of words.toLowerCase().split(/[\s,]+/)) {
    const category = categories.find((each) => each.code.toLowerCase() === word);
    if (category) found = { ...found, categoryNo: category.categoryNo };
    else if (wishes[word]) found = { ...found, ...wishes[word] };
    else if (word !== '' && word !== 'in' && word !== 'di') return null;
  }
  return found;
}

function wish(quantity: number, categoryNo: number | null): AskedQuantity | null {
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
