import type { Contract, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract';
import type { ServiceContext } from '../../context';
import { changeSeats } from './change-seats';
import { seatsToAdd } from './seats-in-and-out';

type Add = Contract['bookings']['addSeats'];

/** Lets more seats join a booking. Refuses like `changeSeats`, and `not_enough_seats`. */
export async function addSeats(context: ServiceContext, change: ParsedInputOf<Add>): Promise<OutputOf<Add>> {
  return changeSeats(context, { ...change, operation: 'bookings.addSeats', plan: seatsToAdd });
}
