/** Why a seat of an event stands in the way of another version of its plan. */
export interface SeatInPlansWay {
  seatNo: number;
  label: string;
  why: 'booked' | 'held' | 'named_hold' | 'blocked';
  /** What the new version would do to it. `not_last`: the house gets smaller, and only free seats can be taken from its end. */
  change: 'removed' | 'moved' | 'rezoned' | 'kind' | 'not_last';
}

/** Something that is wrong with a plan, as `checkPlan` finds it. */
export interface PlanFault {
  code: string;
  names: string[];
}

/** Seating plans and venues. */
export interface PlanRefusals {
  /** The plan cannot be published or sold from as it is. The first 20 faults. */
  plan_not_sound: { faults: PlanFault[]; count: number };
  /** An event can only have a published version. */
  plan_not_published: { planVersionId: string };
  plan_has_no_draft: { planId: string; name: string };
  /** Nothing was changed; the first 20 of the seats in the way. */
  plan_change_touches_seats: { eventId: string; seats: SeatInPlansWay[]; count: number };
  /** Its number of seats and their zones come from its seating plan. */
  event_has_a_plan: { eventId: string; name: string };
  /** A file that is no plan, or a broken or hostile one. Nothing was changed. `place` is a path or `line 12`. The first 20. */
  plan_file_refused: {
    why: 'too_large' | 'not_this_format' | 'too_deep' | 'too_many_seats' | 'faulty';
    faults: { place: string; reason: string }[];
    count: number;
  };
  venue_in_use: { venueId: string; name: string; plans: number };
  venue_name_taken: { name: string };
}
