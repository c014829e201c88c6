/** Who may do it: a clerk or the manager at the same till. */
export type Role = 'counter' | 'manager';

/** What is done with named holds; `Named` and `Hold` are places in the history, or ids. */
export type Keeping<Named, Hold> =
  | {
      readonly does: 'keep';
      readonly till: number;
      readonly by: Role;
      readonly kind: 'hold' | 'block';
      readonly breakableBy: Role;
      readonly seatNos: readonly number[];
    }
  /** The seats of a hold become those of a named hold. */
  | { readonly does: 'keep_hold'; readonly till: number; readonly breakableBy: Role; readonly hold: Hold }
  | {
      readonly does: 'let_go';
      readonly till: number;
      readonly by: Role;
      readonly named: Named;
      /** Left out: all of its seats. */
      readonly seatNos?: readonly number[];
    }
  /** Its release time is put off for good. */
  | { readonly does: 'keep_on'; readonly till: number; readonly named: Named }
  /** Seats are held for a sale, also those that a named hold keeps back. */
  | { readonly does: 'break'; readonly till: number; readonly by: Role; readonly seatNos: readonly number[] }
  | { readonly does: 'reach_release_time'; readonly named: Named };

/** Places without numbers, alone or with seats: named ones or a number of them. */
export interface Standing {
  readonly does: 'hold_mixed' | 'book_mixed';
  readonly till: number;
  readonly places: number;
  readonly seatNos?: readonly number[];
  readonly quantity?: number;
}
