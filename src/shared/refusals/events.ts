import type { EventStatus } from '../domain/event-status';

/** A field that two people changed: what it was when you began, what you wrote, what stands now. */
export interface FieldDifference {
  field: string;
  yours: unknown;
  theirs: unknown;
}

/** Events and their set-up. */
export interface EventRefusals {
  /** `labels`, here and below: the seats asked for, when they were named. */
  event_not_on_sale: { eventId: string; name: string; status: EventStatus | 'archived'; labels: string[] };
  /** Its sale opens later. */
  sale_not_yet_open: { eventId: string; name: string; startsAt: string; labels: string[] };
  /** Its sale is past its end. */
  sale_is_over: { eventId: string; name: string; endedAt: string; labels: string[] };
  capacity_too_low: {
    capacity: number;
    lowest: number;
    /** The first of the seats in the way, at most 20. */
    seats: { seatNo: number; label: string; why: 'booked' | 'held' | 'named_hold' | 'blocked' }[];
    count: number;
  };
  event_has_live_bookings: { eventId: string; name: string; bookings: number; seats: number };
  /** Somebody saved in between. Nothing was overwritten. */
  edited_meanwhile: {
    revision: number;
    changedBy: string | null;
    changedAt: string;
    differences: FieldDifference[];
  };
  price_categories_do_not_add_up: { capacity: number; seats: number };
}
