/** Holds that cannot be used. */
export interface HoldRefusals {
  hold_ended: {
    holdId: string;
    eventId: string;
    why: 'ran_out' | 'released' | 'sold';
    endedAt: string;
    labels: string[];
    stillFree: { seatNo: number; label: string }[];
    /** When it was sold: the booking. */
    bookingId: string | null;
  };
  /** The hold belongs to a sale at another till. */
  hold_elsewhere: { holdId: string; by: string; till: string; until: string };
}
