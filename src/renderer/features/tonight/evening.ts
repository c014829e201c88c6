import type { EventSummary } from '../../../shared/contract/events';
import type { Today } from '../../lib/use-today';

/** What the home screen is about: the event to sell next, those after it, and whether it is still today. */
export type Evening = {
  next: EventSummary | null;
  later: EventSummary[];
  /** `tonight` from 17.00 until the morning; `none`: nothing is on sale. */
  day: 'today' | 'tonight' | 'tomorrow' | 'later' | 'none';
};

/** So long after its start people still come to the counter for it. */
const lateComers = 30 * 60_000;
const shownLater = 6;
const eveningBegins = 17;
const nightEnds = 4;
const dayLength = 24 * 60 * 60_000;

/** Reads the evening from events in order of their start. `hourOf` gives the hour on the wall of the house. */
export function readEvening(
  events: readonly EventSummary[],
  now: Date,
  today: Today,
  hourOf: (at: string, zone: string) => number,
): Evening {
  const open = events.filter((event) => event.status === 'on_sale' && !event.isArchived);
  const ahead = open.filter((event) => startOf(event) > now.getTime() - lateComers);
  const [next = null, ...later] = ahead;
  if (!next) return { next, later: [], day: 'none' };
  return { next, later: later.slice(0, shownLater), day: dayOf(next, today, hourOf) };
}

function dayOf(
  event: EventSummary,
  today: Today,
  hourOf: (at: string, zone: string) => number,
): Evening['day'] {
  const midnight = new Date(today.before).getTime();
  if (startOf(event) >= midnight + dayLength) return 'later';
  if (startOf(event) >= midnight) return 'tomorrow';
  const hour = hourOf(event.startsAt, event.timeZone);
  return hour >= eveningBegins || hour < nightEnds ? 'tonight' : 'today';
}

function startOf(event: EventSummary): number {
  return new Date(event.startsAt).getTime();
}
