import type { Booking } from '../../../../shared/contract/bookings';
import type { Contract, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract';
import { refuse } from '../../../../shared/refusals/refusal';
import { seatsByNumber } from '../../best-available/by-number';
import { leavingNobodyAlone, sellingNobodyAlone } from '../../best-available/leaving-nobody-alone';
import type { ServiceContext } from '../../context';
import { lockUsableHold, refuseHold, type LockedHold } from '../../holds/holds.service';
import { giveLocksBack, looks, orBusy, shareEvents } from '../../locks';
import { chosenSeats, firstFreeSeats, firstIdleSeats, seatsOfHold } from '../../picked-seats';
import { refuseNotEnough, refuseSeats } from '../../seats/seats.service';
import type { LockedBooking } from '../booking-lock';
import { cancelLocked, lockSeatsOfBooking } from '../cancel-booking';
import { trySelling, type Order } from '../sell';
import { lockForChange, refuseIfCancelled } from './change-lock';
import { differenceOf } from './difference';
import { eventToExchangeFor, readOther, type Target } from './exchange-target';
import { homeOf } from './wanted-seats';

type Exchange = Contract['bookings']['exchange'];
type Wanted = ParsedInputOf<Exchange>;

/**
 * Sells seats of another event for a booking and cancels that booking, both or neither. Locks both events in the order of their ids, then
 * the booking, the hold, and the seats of both houses in the order of event and number. Refuses like `bookings.create`, and
 * `other_currency`, `booking_is_cancelled`, `booking_changed_meanwhile`, `needs_manager`.
 */
export async function exchangeBooking(context: ServiceContext, input: Wanted): Promise<OutputOf<Exchange>> {
  const { db } = context;
  const fromEventId = await homeOf(db, 'bookings', input.bookingId);
  const target = await eventToExchangeFor(db, input, fromEventId);
  const { eventId } = target;
  const wanted =
    input.seatNos === undefined
      ? ({ what: 'free_seats', eventId } as const)
      : ({ what: 'seats', eventId, seatNos: input.seatNos } as const);
  return orBusy(db, wanted, async () => {
    for (let look = 0; look < looks; look += 1) {
      await shareEvents(db, [fromEventId, eventId]);
      const booking = await lockForChange(context, input, 'bookings.exchange');
      refuseIfCancelled(booking);
      refuseOtherCurrency(booking, target);
      const hold = input.holdId === undefined ? null : await lockUsableHold(context, input.holdId);
      if (fromEventId < eventId) await lockSeatsOfBooking(db, booking.id);
      const sold = await sellWanted(context, { booking, eventId, input, hold, look });
      if (sold !== null) {
        await cancelLocked(context, booking.id);
        return exchanged(context, booking, sold);
      }
      await giveLocksBack(db);
      await explain(context, eventId, input);
    }
    refuse('busy', { seatNos: [...(input.seatNos ?? [])], labels: [] });
  });
}

interface Sale {
  readonly booking: LockedBooking;
  readonly eventId: string;
  readonly input: Wanted;
  readonly hold: LockedHold | null;
  readonly look: number;
}

/** `null` when the seats were not all to be had this time. */
async function sellWanted(context: ServiceContext, sale: Sale): Promise<Booking | null> {
  const { booking, eventId, input, hold, look } = sale;
  const { seatNos, quantity } = input;
  const order = (wanted: number): Order => ({
    eventId,
    quantity: wanted,
    customerName: booking.customer_name,
    holdId: hold?.id ?? null,
    exchangedFrom: booking.id,
  });
  if (seatNos !== undefined) {
    const { stayingNos } = await leavingNobodyAlone(context.db, eventId, seatNos);
    return trySelling(context, order(seatNos.length), chosenSeats, { seatNos, stayingNos });
  }
  if (hold !== null) {
    await sellingNobodyAlone(context.db, hold);
    return trySelling(context, order(hold.seat_nos.length), seatsOfHold, { seatNos: hold.seat_nos });
  }
  const byNumber = await seatsByNumber(context.db, eventId, quantity ?? 0);
  if (byNumber !== null)
    return trySelling(context, order(byNumber.seatNos.length), chosenSeats, { ...byNumber });
  return trySelling(context, order(quantity ?? 0), look === 0 ? firstIdleSeats : firstFreeSeats);
}

/** Says what was missing; answers when it may be there by now. */
async function explain(context: ServiceContext, eventId: string, input: Wanted): Promise<void> {
  const { db } = context;
  if (input.seatNos !== undefined) await refuseSeats(context, eventId, input.seatNos);
  else if (input.holdId !== undefined) await refuseHold(context, input.holdId);
  else await refuseNotEnough(db, eventId, input.quantity ?? 0);
}

async function exchanged(
  { db }: ServiceContext,
  before: LockedBooking,
  sold: Booking,
): Promise<OutputOf<Exchange>> {
  return {
    ...sold,
    difference: differenceOf(before.total_minor, sold.totalMinor),
    exchangedFrom: await readOther(db, before.id),
  };
}

function refuseOtherCurrency({ code, currency }: LockedBooking, target: Target): void {
  if (currency === target.currency) return;
  refuse('other_currency', { code, currency, eventName: target.name, otherCurrency: target.currency });
}
