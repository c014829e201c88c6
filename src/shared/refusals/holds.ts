/** Holds that cannot be used. */
export interface HoldRefusals {
  hold_ended: {
    holdId: string;
    eventId: string;
    why: 'ran_out' | 'released' | 'sold' | 'taken_over';
    endedAt: string;
    labels: string[];
    stillFree: { seatNo: number; label: string }[];
    /** When it was sold: the booking. */
    bookingId: string | null;
    /** When it was taken over: by whom, and at which till it goes on. */
    by: string | null;
    till: string | null;
  };
  /** The named hold was released, so nothing of it can be changed. */
  named_hold_ended: { namedHoldId: string; letter: string; reason: string; endedAt: string };
  /** The hold belongs to a sale at another till. */
  /** The till may not have so many seats of this event on hold at a time. `labels`: the seats asked for, when they were named. */
  till_hold_limit: {
    eventId: string;
    till: string;
    limit: number;
    held: number;
    asked: number;
    labels: string[];
  };
  hold_elsewhere: { holdId: string; by: string; till: string; until: string };
}
