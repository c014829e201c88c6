/** Changes of a booking; `Named` is its place in the history, or its id. */
export type BookingChange<Named> =
  | {
      readonly does: 'move';
      readonly till: number;
      readonly booking: Named;
      /** Left out: all of its seats move. */
      readonly fromSeatNos?: readonly number[];
      readonly seatNos: readonly number[];
    }
  | {
      readonly does: 'add' | 'give_up';
      readonly till: number;
      readonly booking: Named;
      readonly seatNos: readonly number[];
    }
  | { readonly does: 'restore'; readonly till: number; readonly booking: Named }
  /** For one seat of another, roomy event. */
  | { readonly does: 'exchange'; readonly till: number; readonly booking: Named }
  /** What was given for it is cancelled, so that it may come back. */
  | { readonly does: 'cancel_other'; readonly till: number; readonly booking: Named };
