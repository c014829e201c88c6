/** What a seat is for. Wheelchair places and their companions are a pool of their own. One byte in layouts: the place in this list. */
export const seatKinds = ['standard', 'wheelchair', 'companion', 'restricted_view'] as const;
export type SeatKind = (typeof seatKinds)[number];
