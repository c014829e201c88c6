import type { PersonRole } from '../contract/operation';

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
  /** The named hold or block itself, who is to be asked, and the least role that may break it. */
  namedHold?: { id: string; letter: string; owner: string; breakableBy: PersonRole };
  /** For a booked seat: the booking's code. */
  bookingCode: string | null;
  /** For a held seat: the hold that has it, and whether it is one of the till that asked. */
  hold?: { id: string; isHere: boolean };
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
  not_enough_seats: {
    eventId: string;
    asked: number;
    /** What such a sale could have, in the category that was asked for. */
    left: number;
    held: number;
    /** The category that was asked for; `null`: any. */
    category: string | null;
    /** Those that are left, when they are few. */
    seats: NamedSeat[];
    /** Categories that have enough. */
    elsewhere: { categoryNo: number; code: string; left: number }[];
    /** What was wished of the seats, where that is why there are too few; `except`: other seats than those. */
    wish?: 'wheelchairs' | 'step_free' | 'except';
    /** How many are left for who does not wish that. */
    others?: number;
    /** The area that has too few places; not there for seats with numbers. */
    area?: { areaNo: number; name: string };
  };
  /** Enough seats, but nowhere so many side by side. */
  not_together: {
    eventId: string;
    asked: number;
    category: string | null;
    /** How the party would sit if it were split: groups of neighbours. */
    closest: NamedSeat[][];
    /** Categories where they could sit together. */
    elsewhere: { categoryNo: number; code: string }[];
  };
  /** The event allows no seat to be left alone while there is another choice. */
  leaves_single_seat: {
    eventId: string;
    seatNos: number[];
    labels: string[];
    /** Who would sit alone: take them as well. */
    singles: NamedSeat[];
  };
}

export interface NamedSeat {
  seatNo: number;
  label: string;
}
