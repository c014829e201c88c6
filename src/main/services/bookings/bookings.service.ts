import type { ServiceOf } from '../context';
import { cancelBooking } from './cancel-booking';
import { createBooking } from './create-booking';
import { listBookings } from './list-bookings';
import { getBooking } from './read-bookings';

/** Sold seats. */
export const bookingsService: ServiceOf<'bookings'> = {
  create: createBooking,
  get: getBooking,
  list: listBookings,
  cancel: cancelBooking,
};
