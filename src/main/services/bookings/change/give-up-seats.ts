import type { Contract, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract';
import type { ServiceContext } from '../../context';
import { orBusy } from '../../locks';
import { readBooking } from '../booking-lock';
import { cancelLocked } from '../cancel-booking';
import { lockForChange, refuseIfCancelled } from './change-lock';
import { changedBooking } from './difference';
import { reseat } from './reseat';
import { seatsToGiveUp } from './seats-in-and-out';

type GiveUp = Contract['bookings']['giveUpSeats'];

/**
 * Frees some seats of a booking; their lines end and stay. With the last one the booking is cancelled, which its status says. Refuses
 * `seats_not_in_booking`, `booking_is_cancelled`, `booking_changed_meanwhile`, `needs_manager`, `not_found` and `busy`.
 */
export async function giveUpSeats(
  context: ServiceContext,
  { seatNos, ...asked }: ParsedInputOf<GiveUp>,
): Promise<OutputOf<GiveUp>> {
  const { db } = context;
  return orBusy(db, { what: 'seats_of_booking', bookingId: asked.bookingId }, async () => {
    const booking = await lockForChange(context, asked, 'bookings.giveUpSeats');
    refuseIfCancelled(booking);
    const plan = await seatsToGiveUp(db, booking, seatNos);
    if (seatNos.length === booking.quantity) await cancelLocked(context, booking.id);
    else if (!(await reseat(context, booking, plan)))
      throw new Error('a locked booking has the seats of its lines');
    return changedBooking(booking, await readBooking(db, booking.id));
  });
}
