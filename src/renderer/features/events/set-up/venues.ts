import type { EventSummary } from '../../../../shared/contract/events';

type Placed = Pick<EventSummary, 'venue' | 'isArchived'>;

/** The venues of earlier events, the latest first, each once whatever its case. */
export function venuesOf(events: readonly Placed[]): string[] {
  const byName = new Map<string, string>();
  for (const { venue } of events) {
    const key = plain(venue);
    if (key !== '' && !byName.has(key)) byName.set(key, venue.trim());
  }
  return [...byName.values()];
}

/** The latest event at a venue; `events` come latest first. */
export function lastEventAt<Event extends Placed>(venue: string, events: readonly Event[]): Event | null {
  if (plain(venue) === '') return null;
  return events.find((event) => plain(event.venue) === plain(venue)) ?? null;
}

function plain(venue: string): string {
  return venue.trim().toLowerCase();
}
