import type { BookingChange } from './booking-change';
import type { Deed } from './house-model';
import type { SeatDeed } from './linearise';
import { free } from './linearise';

/** What an answer says of one seat. */
export type Change = Omit<SeatDeed, 'from' | 'until'>;

/** Changes whose answers tell of each seat what happened to it. */
export type StormyChange = Extract<BookingChange<string>, { does: 'move' | 'add' | 'give_up' | 'restore' }>;

export const changeRefusals = [
  'booking_is_cancelled',
  'booking_was_exchanged',
  'seats_not_in_booking',
  'invalid_input',
];

/** Some change of a booking: one seat moves, joins or is given up, or the booking is restored. */
export function stormyChange(
  till: number,
  booking: string,
  { own, other }: { readonly own: number; readonly other: number },
  random: () => number,
): StormyChange {
  const dice = random();
  if (dice < 0.3) return { does: 'restore', till, booking };
  if (dice < 0.5) return { does: 'add', till, booking, seatNos: [other] };
  if (dice < 0.75) return { does: 'give_up', till, booking, seatNos: [own] };
  return { does: 'move', till, booking, fromSeatNos: [own], seatNos: [other] };
}

export function isStormyChange(deed: Deed): deed is StormyChange {
  return ['move', 'add', 'give_up', 'restore'].includes(deed.does);
}

/** What a change that was made did to the seats that it names; of the others of its booking nothing is said. */
export function changedSeats(deed: StormyChange, seatNos: readonly number[]): Change[] {
  const { does, booking } = deed;
  const says = `${does} ${booking}`;
  switch (deed.does) {
    case 'restore':
      // Whoever restores second finds it restored.
      return seatNos.map((seatNo) => ({
        seatNo,
        says,
        after: (before) => (before === free || before === booking ? booking : null),
      }));
    case 'add':
      return deed.seatNos.map((seatNo) => step(seatNo, says, free, booking));
    case 'give_up':
      return deed.seatNos.map((seatNo) => step(seatNo, says, booking, free));
    case 'move': {
      const [from = 0] = deed.fromSeatNos ?? [];
      const [to = 0] = deed.seatNos;
      if (from === to) return [];
      return [step(from, says, booking, free), step(to, says, free, booking)];
    }
  }
}

export function step(seatNo: number, says: string, needs: string, becomes: string): Change {
  return { seatNo, says, after: (before) => (before === needs ? becomes : null) };
}
