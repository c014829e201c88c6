import type { Contract, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract';
import type { ServiceContext } from '../../context';
import { changeSeats } from './change-seats';
import { seatsOfMove } from './seats-in-and-out';

type Move = Contract['bookings']['move'];

/** Moves all or some seats of a booking to others of the same event. Refuses like `changeSeats`, and `seats_not_in_booking`. */
export async function moveBooking(
  context: ServiceContext,
  { fromSeatNos, ...change }: ParsedInputOf<Move>,
): Promise<OutputOf<Move>> {
  return changeSeats(context, {
    ...change,
    operation: 'bookings.move',
    plan: (booking, wanted) => seatsOfMove(context.db, booking, fromSeatNos, wanted),
  });
}
