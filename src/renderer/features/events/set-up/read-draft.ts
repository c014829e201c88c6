import type { EventDraft, EventFields, PriceDraft } from './event-draft';
import { readCount, seatsOfPrices } from './rest-of-house';

/** The name of a field in the form: `name`, `prices.1.code`. */
export type DraftField = string;

/** What keeps a field from being saved. */
export type Problem =
  | 'missing'
  | 'notACount'
  | 'tooMany'
  | 'endsBeforeStart'
  | 'codeShape'
  | 'codeTwice'
  | 'othersTakeAll'
  | 'none';

/** The largest house there is. */
export const mostSeats = 200_000;

/** Everything that keeps a draft from being saved, by field. Empty: it can be saved. */
export function problemsOf(draft: EventDraft): Record<DraftField, Problem> {
  const problems: Record<DraftField, Problem> = {};
  if (draft.name.trim() === '') problems.name = 'missing';
  if (draft.startsAt === null) problems.startsAt = 'missing';
  if (isBefore(draft.endsAt, draft.startsAt)) problems.endsAt = 'endsBeforeStart';
  const seats = seatsProblem(draft.seats);
  if (seats) problems.seats = seats;
  const counts = seatsOfPrices(
    readCount(draft.seats),
    draft.prices.map((price) => price.seats),
  );
  draft.prices.forEach((price, place) => {
    const found = priceProblems(price, place, draft.prices, counts[place] ?? null);
    for (const [field, problem] of found) problems[`prices.${place}.${field}`] = problem;
  });
  return problems;
}

/** The draft as the contract wants it; only for one without problems. A price without a name is called by its code. */
export function readDraft(draft: EventDraft): EventFields | null {
  const capacity = readCount(draft.seats);
  if (draft.startsAt === null || capacity === null || Object.keys(problemsOf(draft)).length > 0) return null;
  const counts = seatsOfPrices(
    capacity,
    draft.prices.map((price) => price.seats),
  );
  return {
    name: draft.name.trim(),
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    venue: draft.venue.trim(),
    description: draft.description.trim(),
    capacity,
    priceCategories: draft.prices.map((price, place) => ({
      code: price.code.trim(),
      name: price.name.trim() || price.code.trim(),
      priceMinor: price.price ?? 0,
      seats: counts[place] ?? 0,
    })),
    ...(draft.planVersionId ? { planVersionId: draft.planVersionId } : {}),
  };
}

/** What a full house brings in minor units; `null` while a price or a number of seats is missing. */
export function fullHouse(draft: EventDraft): number | null {
  const counts = seatsOfPrices(
    readCount(draft.seats),
    draft.prices.map((price) => price.seats),
  );
  return draft.prices.reduce<number | null>((sum, { price }, place) => {
    const seats = counts[place] ?? null;
    return sum === null || price === null || seats === null || seats < 0 ? null : sum + price * seats;
  }, 0);
}

function seatsProblem(typed: string): Problem | null {
  if (typed.trim() === '') return 'missing';
  const seats = readCount(typed);
  if (seats === null) return 'notACount';
  if (seats === 0) return 'none';
  return seats > mostSeats ? 'tooMany' : null;
}

function priceProblems(
  price: PriceDraft,
  place: number,
  all: readonly PriceDraft[],
  seats: number | null,
): [keyof PriceDraft, Problem][] {
  const problems: [keyof PriceDraft, Problem][] = [];
  if (price.price === null) problems.push(['price', 'missing']);
  if (all.length === 1) return problems;
  const isLast = place === all.length - 1;
  if (!/^\p{L}[\p{L}\p{N}]{0,7}$/u.test(price.code.trim())) problems.push(['code', 'codeShape']);
  else if (all.findIndex((other) => isSameCode(other, price)) < place) problems.push(['code', 'codeTwice']);
  if (!isLast && seats === null)
    problems.push(['seats', price.seats.trim() === '' ? 'missing' : 'notACount']);
  if (!isLast && seats === 0) problems.push(['seats', 'none']);
  if (isLast && seats !== null && seats < 1) problems.push(['seats', 'othersTakeAll']);
  return problems;
}

function isSameCode(a: PriceDraft, b: PriceDraft): boolean {
  return a.code.trim().toLowerCase() === b.code.trim().toLowerCase();
}

function isBefore(end: string | null, start: string | null): boolean {
  return end !== null && start !== null && new Date(end) <= new Date(start);
}
