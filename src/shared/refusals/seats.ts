/** Why one seat cannot be sold, who has it, and until when. */
export interface SeatObstacle {
  seatNo: number;
  label: string;
  why: 'booked' | 'held' | 'named_hold' | 'blocked' | 'no_such_seat';
  /** The person and till that have it; `null` when a raw client took it or nobody has it. */
  by: string | null;
  till: string | null;
  since: string | null;
  /** End of the hold, or release of the named hold; `null` when there is none. */
  until: string | null;
  /** Of a named hold or a block. */
  reason: string | null;
  /** For a booked seat: the booking's code. */
  bookingCode: string | null;
}

/** Seats that cannot be had. */
export interface SeatRefusals {
  seats_unavailable: {
    eventId: string;
    seatNos: number[];
    labels: string[];
    seats: SeatObstacle[];
    /** Asked for and still free. */
    stillFree: { seatNo: number; label: string }[];
  };
  not_enough_seats: { eventId: string; asked: number; left: number; held: number };
}
