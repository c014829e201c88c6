import type { Contract, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract';
import { refuse } from '../../../../shared/refusals/refusal';
import { leavingNobodyAlone, sellingNobodyAlone } from '../../best-available/leaving-nobody-alone';
import type { ServiceContext } from '../../context';
import { refuseIfNotOnSale } from '../../events/events.service';
import { readSeatsOfHold } from '../../holds/holds.service';
import { readBooking, type LockedBooking } from '../booking-lock';
import { refuseIfCancelled } from './change-lock';
import { differenceOf, worthOf } from './difference';
import { eventToExchangeFor } from './exchange-target';
import { refuseIfExchanged } from './other-booking';
import { seatsOfMove, seatsToAdd, seatsToGiveUp } from './seats-in-and-out';
import { refuseOtherEvent } from './wanted-seats';
import { priceWanted, type Priced } from './priced-seats';

type Preview = Contract['bookings']['previewChange'];
type Asked = ParsedInputOf<Preview>;

/**
 * What a change would free, take and cost at this moment. Changes nothing and waits for nobody; refuses what the change itself would,
 * except `needs_manager` and `busy`.
 */
export async function previewChange(context: ServiceContext, asked: Asked): Promise<OutputOf<Preview>> {
  const { db } = context;
  const booking = await readBooking(db, asked.bookingId);
  if (asked.change === 'restore') return previewRestore(context, booking);
  refuseIfCancelled(booking);
  if (asked.change === 'exchange') return previewExchange(context, booking, asked);
  const { freed, taken } = await inAndOut(context, booking, asked);
  const gone = new Set(freed);
  const leaving = booking.lines.filter((line) => gone.has(line.seatNo));
  const after = booking.total_minor + sumOf(taken) - sumOf(leaving);
  return {
    freed: leaving,
    taken,
    currency: booking.currency,
    difference: differenceOf(booking.total_minor, after),
    cancels: leaving.length === booking.quantity && taken.length === 0,
  };
}

async function inAndOut(
  context: ServiceContext,
  booking: LockedBooking,
  asked: Asked,
): Promise<{ freed: readonly number[]; taken: Priced[] }> {
  const { db } = context;
  const { change, fromSeatNos, seatNos = [], holdId } = asked;
  if (change === 'cancel') return { freed: booking.lines.map((line) => line.seatNo), taken: [] };
  if (change === 'giveUpSeats') return { ...(await seatsToGiveUp(db, booking, seatNos)), taken: [] };
  const { event_id: eventId } = booking;
  if (holdId !== undefined) await refuseOtherEvent(db, holdId, eventId);
  await refuseIfNotOnSale(db, eventId);
  const own = booking.lines.map((line) => line.seatNo);
  const priced = await priceWanted(context, eventId, asked, own);
  const nos = priced.map((seat) => seat.seatNo);
  const plan =
    change === 'move' ? await seatsOfMove(db, booking, fromSeatNos, nos) : seatsToAdd(booking, nos);
  if (asked.seatNos !== undefined) await leavingNobodyAlone(db, eventId, plan.taken, plan.freed);
  if (holdId !== undefined) await sellingNobodyAlone(db, await readSeatsOfHold(db, holdId), plan.freed);
  const joins = new Set(plan.taken);
  return { freed: plan.freed, taken: priced.filter((seat) => joins.has(seat.seatNo)) };
}

async function previewExchange(
  context: ServiceContext,
  booking: LockedBooking,
  asked: Asked,
): Promise<OutputOf<Preview>> {
  const target = await eventToExchangeFor(context.db, asked, booking.event_id);
  const { code, currency } = booking;
  if (currency !== target.currency)
    refuse('other_currency', { code, currency, eventName: target.name, otherCurrency: target.currency });
  await refuseIfNotOnSale(context.db, target.eventId);
  const taken = await priceWanted(context, target.eventId, asked, []);
  if (asked.seatNos !== undefined) await leavingNobodyAlone(context.db, target.eventId, asked.seatNos);
  if (asked.holdId !== undefined)
    await sellingNobodyAlone(context.db, await readSeatsOfHold(context.db, asked.holdId));
  const difference = differenceOf(worthOf(booking), sumOf(taken));
  return { freed: [...booking.lines], taken, currency, difference, cancels: false };
}

async function previewRestore(context: ServiceContext, booking: LockedBooking): Promise<OutputOf<Preview>> {
  const { currency } = booking;
  const worth = worthOf(booking);
  if (booking.status === 'CONFIRMED')
    return { freed: [], taken: [], currency, difference: differenceOf(worth, worth), cancels: false };
  await refuseIfExchanged(context.db, booking);
  await refuseIfNotOnSale(context.db, booking.event_id);
  const seatNos = booking.lines.map((line) => line.seatNo);
  await priceWanted(context, booking.event_id, { seatNos }, []);
  const taken = booking.lines.map(({ seatNo, label, categoryCode, priceMinor }) => ({
    seatNo,
    label,
    categoryCode,
    priceMinor,
  }));
  return { freed: [], taken, currency, difference: differenceOf(0, booking.total_minor), cancels: false };
}

function sumOf(seats: readonly { priceMinor: number }[]): number {
  return seats.reduce((sum, seat) => sum + seat.priceMinor, 0);
}
