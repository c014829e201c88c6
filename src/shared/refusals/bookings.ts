/** Bookings that cannot be changed. */
export interface BookingRefusals {
  /** A second person with the role may sign for it: send the call again with an approval. */
  needs_manager: { operation: string; labels: string[]; code: string; soldBy: string };
}
