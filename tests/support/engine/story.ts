import type { Deed, Told } from './house-model';

/** What was made in a history, in that order: later actions and sentences call it by its place. */
export interface Made {
  readonly holds: string[];
  readonly bookings: string[];
  readonly named: string[];
}

/** Tells what happened in sentences, and gives what is new its place. */
export function tell(done: readonly { readonly deed: Deed; readonly told: Told }[], made: Made): string[] {
  const { holds, bookings, named } = made;
  for (const { told } of done) {
    if (told.is === 'held' && !holds.includes(told.hold)) holds.push(told.hold);
    if (told.is === 'booked' && !bookings.includes(told.booking)) bookings.push(told.booking);
    if (told.is === 'kept' && !named.includes(told.named)) named.push(told.named);
  }
  const together = done.length > 1 ? ' (at the same time)' : '';
  return done.map(({ deed, told }) => {
    const who =
      'till' in deed
        ? `${'by' in deed && deed.by === 'counter' ? 'The clerk at till' : 'Till'} ${deed.till + 1}`
        : 'Time';
    return `- ${who} ${what(deed, made)} → ${answer(told, made)}${together}`;
  });
}

function what(deed: Deed, { holds, bookings, named }: Made): string {
  switch (deed.does) {
    case 'hold':
    case 'book':
      return `${deed.does}s seats ${deed.seatNos.join(', ')}`;
    case 'hold_some':
    case 'book_some':
      return `${deed.does === 'hold_some' ? 'holds' : 'books'} any ${deed.quantity}`;
    case 'hold_best':
      return `holds the best ${deed.quantity} together`;
    case 'hold_mixed':
    case 'book_mixed': {
      const seats =
        deed.quantity === undefined ? `seats ${deed.seatNos?.join(', ') ?? 'none'}` : `any ${deed.quantity}`;
      return `${deed.does === 'hold_mixed' ? 'holds' : 'books'} ${deed.places} places and ${seats}`;
    }
    case 'keep':
      return `keeps seats ${deed.seatNos.join(', ')} back (${deed.kind}, breakable by ${deed.breakableBy})`;
    case 'keep_hold':
      return `keeps the seats of hold ${holds.indexOf(deed.hold)} back (breakable by ${deed.breakableBy})`;
    case 'let_go':
      return `releases ${deed.seatNos?.join(', ') ?? 'all'} of named hold ${named.indexOf(deed.named)}`;
    case 'keep_on':
      return `puts the release of named hold ${named.indexOf(deed.named)} off`;
    case 'break':
      return `holds seats ${deed.seatNos.join(', ')}, from named holds too`;
    case 'reach_release_time':
      return `brings named hold ${named.indexOf(deed.named)} to its release`;
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
    case 'cancel_other':
      return `cancels what was given for booking ${bookings.indexOf(deed.booking)}`;
    case 'move':
      return `moves ${deed.fromSeatNos?.join(', ') ?? 'all'} of booking ${bookings.indexOf(deed.booking)} to ${deed.seatNos.join(', ')}`;
    case 'add':
      return `adds seats ${deed.seatNos.join(', ')} to booking ${bookings.indexOf(deed.booking)}`;
    case 'give_up':
      return `gives up seats ${deed.seatNos.join(', ')} of booking ${bookings.indexOf(deed.booking)}`;
  }
}

function answer(told: Told, { holds, bookings, named }: Made): string {
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
      return `only ${told.left} ${told.of} left`;
    case 'kept':
      return `named hold ${named.indexOf(told.named)} of ${told.seatNos.join(', ')}`;
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
