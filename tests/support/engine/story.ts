import type { Deed, Told } from './house-model';

/** Tells what happened in sentences, and gives new holds and bookings their place in the list by which later actions call them. */
export function tell(
  done: readonly { readonly deed: Deed; readonly told: Told }[],
  holds: string[],
  bookings: string[],
): string[] {
  for (const { told } of done) {
    if (told.is === 'held' && !holds.includes(told.hold)) holds.push(told.hold);
    if (told.is === 'booked' && !bookings.includes(told.booking)) bookings.push(told.booking);
  }
  const together = done.length > 1 ? ' (at the same time)' : '';
  return done.map(({ deed, told }) => {
    const who = 'till' in deed ? `Till ${deed.till + 1}` : 'Time';
    return `- ${who} ${what(deed, holds, bookings)} → ${answer(told, holds, bookings)}${together}`;
  });
}

function what(deed: Deed, holds: readonly string[], bookings: readonly string[]): string {
  switch (deed.does) {
    case 'hold':
    case 'book':
      return `${deed.does}s seats ${deed.seatNos.join(', ')}`;
    case 'hold_some':
    case 'book_some':
      return `${deed.does === 'hold_some' ? 'holds' : 'books'} any ${deed.quantity}`;
    case 'extend':
      return `adds seats ${deed.seatNos.join(', ')} to hold ${holds.indexOf(deed.hold)}`;
    case 'book_hold':
      return `books hold ${holds.indexOf(deed.hold)}`;
    case 'renew':
      return `renews hold ${holds.indexOf(deed.hold)}`;
    case 'release':
      return `releases hold ${holds.indexOf(deed.hold)}`;
    case 'take_over':
      return `takes hold ${holds.indexOf(deed.hold)} over`;
    case 'reach_cap':
      return `brings hold ${holds.indexOf(deed.hold)} to its cap`;
    case 'run_out':
      return `lets hold ${holds.indexOf(deed.hold)} run out`;
    case 'cancel':
    case 'restore':
    case 'exchange':
      return `${deed.does}s booking ${bookings.indexOf(deed.booking)}`;
    case 'move':
      return `moves ${deed.fromSeatNos?.join(', ') ?? 'all'} of booking ${bookings.indexOf(deed.booking)} to ${deed.seatNos.join(', ')}`;
    case 'add':
      return `adds seats ${deed.seatNos.join(', ')} to booking ${bookings.indexOf(deed.booking)}`;
    case 'give_up':
      return `gives up seats ${deed.seatNos.join(', ')} of booking ${bookings.indexOf(deed.booking)}`;
  }
}

function answer(told: Told, holds: readonly string[], bookings: readonly string[]): string {
  switch (told.is) {
    case 'held':
      return `hold ${holds.indexOf(told.hold)} of ${told.seatNos.join(', ')}`;
    case 'booked':
      return `booking ${bookings.indexOf(told.booking)} of ${told.seatNos.join(', ')}`;
    case 'released':
      return `gave back ${told.seatNos.join(', ') || 'nothing'}`;
    case 'unavailable':
      return `not to be had: ${told.seatNos.join(', ')}`;
    case 'not_enough':
      return `only ${told.left} left`;
    case 'hold_ended':
      return `the hold is over (${told.why})`;
    case 'till_limit':
      return `the till holds ${told.held}, so not ${told.asked} more`;
    case 'other':
      return told.code;
    case 'cancelled':
    case 'exchanged':
    case 'hold_elsewhere':
    case 'ran_out':
      return told.is;
  }
}
