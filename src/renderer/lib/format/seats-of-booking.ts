import type { BookingWithHistory } from '../../../shared/contract/bookings';
import type { Formats } from './format';
import { seatsAndPlaces } from './seats-and-places';

type WithAreas = Pick<BookingWithHistory, 'areas'>;

/** The seats of a booking as a clerk says them: `K12–K13, 2 × Standing`. */
export function seatsOfBooking(
  format: Formats,
  booking: WithAreas & Pick<BookingWithHistory, 'lines'>,
): string {
  return seatsAndPlaces(format, booking.lines, areaOfSeat(booking));
}

/** The area of a place by its seat number; `null` for a seat with a number. */
export function areaOfSeat({ areas }: WithAreas): (seatNo: number) => string | null {
  return (seatNo) => areas.find(({ seatNos }) => seatNos.includes(seatNo))?.name ?? null;
}
