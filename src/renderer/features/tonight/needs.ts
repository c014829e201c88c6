import type { EventSummary } from '../../../shared/contract/events';
import type { Today } from '../../lib/use-today';

/** Something that waits for a person, most urgent first. */
export type Need =
  | { kind: 'draftToday'; event: EventSummary }
  | { kind: 'cancelledWithBookings'; event: EventSummary }
  /** `other`: the next event of the same name that has free seats. */
  | { kind: 'soldOut'; event: EventSummary; other: EventSummary | null }
  | { kind: 'stillOnSale'; event: EventSummary };

/** After this long nobody buys a seat for a show that has begun. */
const longOver = 3 * 60 * 60_000;

/** What of these events needs somebody now. */
export function readNeeds(events: readonly EventSummary[], now: Date, today: Today): Need[] {
  const living = events.filter((event) => !event.isArchived);
  const drafts = living.filter((event) => event.status === 'draft' && isToday(event, now, today));
  const cancelled = living.filter(
    (event) => event.status === 'cancelled' && event.booked > 0 && isAhead(event, now),
  );
  const full = living.filter(
    (event) => event.status === 'on_sale' && isFull(event) && isToday(event, now, today),
  );
  const over = living.filter(
    (event) => event.status === 'on_sale' && new Date(event.startsAt).getTime() < now.getTime() - longOver,
  );
  return [
    ...drafts.map((event): Need => ({ kind: 'draftToday', event })),
    ...cancelled.map((event): Need => ({ kind: 'cancelledWithBookings', event })),
    ...full.map((event): Need => ({ kind: 'soldOut', event, other: otherDate(event, living, now) })),
    ...over.map((event): Need => ({ kind: 'stillOnSale', event })),
  ];
}

/** Every seat is sold or blocked; nothing is held or kept back that might come back. */
export function isFull({ free, held, namedHeld, booked }: EventSummary): boolean {
  return free === 0 && held === 0 && namedHeld === 0 && booked > 0;
}

function otherDate(event: EventSummary, events: readonly EventSummary[], now: Date): EventSummary | null {
  const isOther = (other: EventSummary) =>
    other.id !== event.id && other.name === event.name && other.status === 'on_sale';
  return events.find((other) => isOther(other) && other.free > 0 && isAhead(other, now)) ?? null;
}

function isToday(event: EventSummary, now: Date, today: Today): boolean {
  return isAhead(event, now) && new Date(event.startsAt) < new Date(today.before);
}

function isAhead(event: EventSummary, now: Date): boolean {
  return new Date(event.startsAt) > now;
}
