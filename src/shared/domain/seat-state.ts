/** What a seat is at this moment, as outsiders spell it. `named_hold` and `checked_in` are reached by later features. */
export const seatStates = ['free', 'held', 'named_hold', 'blocked', 'booked', 'checked_in'] as const;
export type SeatState = (typeof seatStates)[number];

/** One byte per seat in snapshots: the place of the state in `seatStates`. */
export function seatStateOf(code: number): SeatState {
  return seatStates[code] ?? 'blocked';
}

/** The byte that stands for a state in snapshots. */
export function codeOf(state: SeatState): number {
  return seatStates.indexOf(state);
}
