import type { BookingSummary } from '../../../../shared/contract/bookings';

export const bookingTabs = ['tonight', 'all'] as const;
export type BookingTab = (typeof bookingTabs)[number];

/** The tab in an address; a search that came from elsewhere looks at all bookings. */
export function bookingTabOf(tab: string | null, cameWithSearch: boolean): BookingTab {
  return bookingTabs.find((each) => each === tab) ?? (cameWithSearch ? 'all' : 'tonight');
}

/** Bookings of several events in one list, newest first, none twice. */
export function newestFirst(lists: readonly (readonly BookingSummary[])[]): BookingSummary[] {
  const byId = new Map(lists.flat().map((booking) => [booking.id, booking]));
  return [...byId.values()].sort((a, b) => new Date(b.soldAt).getTime() - new Date(a.soldAt).getTime());
}
