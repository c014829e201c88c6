import type { ServiceOf } from '../context';
import { cancelBooking } from './cancel-booking';
import { addSeats } from './change/add-seats';
import { exchangeBooking } from './change/exchange-booking';
import { giveUpSeats } from './change/give-up-seats';
import { moveBooking } from './change/move-booking';
import { previewChange } from './change/preview-change';
import { restoreBooking } from './change/restore-booking';
import { createBooking } from './create-booking';
import { listBookings } from './list-bookings';
import { getBooking } from './read-bookings';

/** Sold seats. */
export const bookingsService: ServiceOf<'bookings'> = {
  create: createBooking,
  get: getBooking,
  list: listBookings,
  cancel: cancelBooking,
  move: moveBooking,
  addSeats,
  giveUpSeats,
  exchange: exchangeBooking,
  restore: restoreBooking,
  previewChange,
};
