import fc from 'fast-check';
import type { BookingChange } from './booking-change';
import type { Deed, House, Sold, Told } from './house-model';
import { expected, follow, isFree, seated, sorted, unavailable } from './house-model';
import { followKeeping, isKeeping } from './keeping-deeds';
import { followStanding, isStanding } from './standing-deeds';

/** Any change of any booking in a house of so many seats. */
export function anyBookingChange(
  tills: number,
  seats: number,
): fc.WeightedArbitrary<BookingChange<number>>[] {
  const till = fc.integer({ min: 0, max: tills - 1 });
  // Of few, so that much happens to one.
  const booking = fc.nat({ max: 2 });
  const seatNo = fc.integer({ min: 1, max: seats });
  const seatNos = fc.uniqueArray(seatNo, { minLength: 1, maxLength: 3 });
  const one = fc.tuple(seatNo);
  return [
    { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), till, booking, seatNos }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('move' as const),
        till,
        booking,
        fromSeatNos: one,
        seatNos: one,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constantFrom('add' as const, 'give_up'), till, booking, seatNos }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        does: fc.constantFrom('restore' as const, 'restore', 'exchange', 'exchange', 'cancel_other'),
        till,
        booking,
      }),
    },
  ];
}

/** The house after a deed that was answered like this; a sentence when that answer cannot be right. */
export function followAny(house: House, deed: Deed, told: Told): House | string {
  if (isChange(deed)) return followChange(house, deed, told);
  if (isStanding(deed)) return followStanding(house, deed, told);
  return isKeeping(deed) ? followKeeping(house, deed, told) : follow(house, deed, told);
}

function isChange(deed: Deed): deed is BookingChange<string> {
  return ['move', 'add', 'give_up', 'restore', 'exchange', 'cancel_other'].includes(deed.does);
}

function followChange(house: House, deed: BookingChange<string>, told: Told): House | string {
  const sold = house.bookings.get(deed.booking);
  if (sold === undefined) return 'no such booking was ever made';
  if (deed.does === 'restore') return restore(house, deed.booking, told);
  if (deed.does === 'cancel_other') return cancelOther(house, deed.booking, sold, told);
  if (sold.status !== 'live') return refusedAs('booking_is_cancelled', house, told);
  const own = sold.seatNos;
  switch (deed.does) {
    case 'exchange':
      return told.is === 'exchanged'
        ? seated(house, deed.booking, { seatNos: own, status: 'exchanged' })
        : 'a live booking can be exchanged';
    case 'give_up': {
      if (deed.seatNos.some((seatNo) => !own.includes(seatNo)))
        return refusedAs('seats_not_in_booking', house, told);
      const left = own.filter((seatNo) => !deed.seatNos.includes(seatNo));
      if (left.length > 0) return becomes(house, deed.booking, left, told);
      const cancelled = seated(house, deed.booking, { seatNos: own, status: 'cancelled' });
      return told.is === 'cancelled' ? cancelled : 'with the last seat the booking is cancelled';
    }
    case 'add':
      if (deed.seatNos.some((seatNo) => own.includes(seatNo))) return refusedAs('invalid_input', house, told);
      if (deed.seatNos.some((seatNo) => !isFree(house, seatNo)))
        return unavailable(house, deed.seatNos, told);
      return becomes(house, deed.booking, [...own, ...deed.seatNos], told);
    case 'move':
      return move(house, deed, own, told);
  }
}

function move(
  house: House,
  { booking, fromSeatNos, seatNos }: Extract<BookingChange<string>, { does: 'move' }>,
  own: readonly number[],
  told: Told,
): House | string {
  const from = fromSeatNos ?? own;
  if (from.some((seatNo) => !own.includes(seatNo))) return refusedAs('seats_not_in_booking', house, told);
  if (from.length !== seatNos.length) return refusedAs('invalid_input', house, told);
  const staying = own.filter((seatNo) => !from.includes(seatNo));
  if (seatNos.some((seatNo) => staying.includes(seatNo))) return refusedAs('invalid_input', house, told);
  const taken = seatNos.filter((seatNo) => !from.includes(seatNo));
  if (taken.some((seatNo) => !isFree(house, seatNo))) return unavailable(house, taken, told);
  return becomes(house, booking, [...staying, ...seatNos], told);
}

function restore(house: House, booking: string, told: Told): House | string {
  const sold = house.bookings.get(booking);
  const { seatNos = [], status = 'live' } = sold ?? {};
  if (status === 'exchanged') return refusedAs('booking_was_exchanged', house, told);
  if (status === 'cancelled' && seatNos.some((seatNo) => !isFree(house, seatNo)))
    return unavailable(house, seatNos, told);
  return becomes(house, booking, seatNos, told);
}

/** The other one is cancelled, however often; nothing else stood in the way of the first. */
function cancelOther(house: House, booking: string, sold: Sold, told: Told): House | string {
  if (told.is === 'other' && told.code === 'never_exchanged') return house;
  if (told.is !== 'cancelled') return 'what was given for it can always be cancelled';
  return sold.status === 'exchanged' ? seated(house, booking, { ...sold, status: 'cancelled' }) : house;
}

function becomes(house: House, booking: string, seatNos: readonly number[], told: Told): House | string {
  const wrong = expected(told, { is: 'booked', booking, seatNos: sorted(seatNos) });
  return wrong ?? seated(house, booking, { seatNos: sorted(seatNos), status: 'live' });
}

function refusedAs(code: string, house: House, told: Told): House | string {
  return expected(told, { is: 'other', code }) ?? house;
}
