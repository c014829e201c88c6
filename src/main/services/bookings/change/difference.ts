import type { ChangedBooking, PriceDifference } from '../../../../shared/contract/bookings';
import { bookingOf, type LockedBooking } from '../booking-lock';

/** Minor units; positive when the customer owes. */
export function differenceOf(beforeMinor: number, afterMinor: number): PriceDifference {
  return { beforeMinor, afterMinor, differenceMinor: afterMinor - beforeMinor };
}

/** What a booking is worth to its customer: nothing once it is cancelled. */
export function worthOf({ status, total_minor }: Pick<LockedBooking, 'status' | 'total_minor'>): number {
  return status === 'CONFIRMED' ? total_minor : 0;
}

/** The booking after a change, with what that did to its price. */
export function changedBooking(before: LockedBooking, after: LockedBooking): ChangedBooking {
  return { ...bookingOf(after), difference: differenceOf(worthOf(before), worthOf(after)) };
}
