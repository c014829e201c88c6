/** Bookings that cannot be changed. */
export interface BookingRefusals {
  /** A second person with the role may sign for it: send the call again with an approval. */
  needs_manager: { operation: string; labels: string[]; code: string; soldBy: string };
  /** Only a live booking can be changed; this one may be restored. */
  booking_is_cancelled: { bookingId: string; code: string; labels: string[]; cancelledAt: string | null };
  /** Somebody changed it after the change was thought out. Nothing was overwritten. */
  booking_changed_meanwhile: {
    bookingId: string;
    code: string;
    revision: number;
    by: string | null;
    till: string | null;
    at: string;
  };
  /** Seats that it does not have (any more). `labels` as the event calls them now. */
  seats_not_in_booking: { bookingId: string; code: string; seatNos: number[]; labels: string[] };
  /** A booking that another one was given for cannot come back while that one lives. */
  booking_was_exchanged: { bookingId: string; code: string; otherBookingId: string; otherCode: string };
  /** Prices in two currencies have no difference. */
  other_currency: { code: string; currency: string; eventName: string; otherCurrency: string };
}
