import type { EventSummary } from '../../../shared/contract/events';
import { eventId } from '../../../shared/domain/ids';

let made = 0;

/** An event on sale at a time, with 480 seats of which 100 are sold; for tests. */
export function anEvent(startsAt: string, change: Partial<EventSummary> = {}): EventSummary {
  made += 1;
  return {
    id: eventId.parse(`01999999-0000-7000-8000-${String(made).padStart(12, '0')}`),
    name: 'Laskar Pelangi',
    venue: 'Teater Besar',
    startsAt,
    endsAt: null,
    timeZone: 'Asia/Jakarta',
    currency: 'IDR',
    status: 'on_sale',
    capacity: 480,
    saleStartsAt: null,
    saleEndsAt: null,
    holdMinutes: 8,
    holdCapMinutes: 30,
    tillHoldLimit: 1000,
    singleSeatRule: 'off',
    priceCategories: [],
    revision: 1,
    isArchived: false,
    createdAt: startsAt,
    changedAt: startsAt,
    changedBy: null,
    booked: 100,
    held: 0,
    namedHeld: 0,
    blocked: 0,
    free: 380,
    soldMinor: 0,
    ...change,
  };
}
