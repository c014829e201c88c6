import type { ChangedBooking } from '../../../../shared/contract/bookings';
import type { OperationName } from '../../../../shared/contract/contract';
import { refuse } from '../../../../shared/refusals/refusal';
import { leavingNobodyAlone, sellingNobodyAlone } from '../../best-available/leaving-nobody-alone';
import type { SeatsByNumber } from '../../best-available/by-number';
import type { ServiceContext } from '../../context';
import { refuseIfNotOnSale } from '../../events/events.service';
import { lockUsableHold, refuseHold, type LockedHold } from '../../holds/holds.service';
import { giveLocksBack, looks, orBusy } from '../../locks';
import { refuseSeats } from '../../seats/seats.service';
import { readBooking, type LockedBooking } from '../booking-lock';
import { lockForChange, refuseIfCancelled, type Asked } from './change-lock';
import { changedBooking } from './difference';
import { reseat } from './reseat';
import type { SeatsInAndOut } from './seats-in-and-out';
import { freeSeatsByNumber, homeOf, refuseOtherEvent } from './wanted-seats';

/** One change of the seats of a booking. */
export interface SeatChange extends Asked {
  readonly operation: OperationName;
  /** What joins: named, of a hold of this till, or the first free ones. */
  readonly seatNos?: readonly number[] | undefined;
  readonly holdId?: string | undefined;
  readonly quantity?: number | undefined;
  /** What leaves and what joins, once it is known which seats are wanted. */
  readonly plan: (
    booking: LockedBooking,
    wanted: readonly number[],
  ) => SeatsInAndOut | Promise<SeatsInAndOut>;
}

/**
 * Changes the seats of a booking, all or nothing, in the order event, booking, hold, seats. What it misses is looked at again before it
 * refuses: `seats_unavailable`, `leaves_single_seat`, `not_enough_seats`, `hold_ended`, `hold_elsewhere`, `event_not_on_sale`, `booking_is_cancelled`,
 * `booking_changed_meanwhile`, `needs_manager`, `not_found`, `busy`.
 */
export async function changeSeats(context: ServiceContext, change: SeatChange): Promise<ChangedBooking> {
  const { db } = context;
  const eventId = await homeOf(db, 'bookings', change.bookingId);
  if (change.holdId !== undefined) await refuseOtherEvent(db, change.holdId, eventId);
  return orBusy(db, { what: 'seats', eventId, seatNos: change.seatNos ?? [] }, async () => {
    for (let look = 0; look < looks; look += 1) {
      const booking = await lockForChange(context, change, change.operation);
      refuseIfCancelled(booking);
      const wanted = await wantedSeats(context, change, eventId);
      const plan = await change.plan(booking, wanted.seatNos);
      if (plan.freed.length + plan.taken.length === 0) return changedBooking(booking, booking);
      const stayingNos = await seatsThatStay(context, eventId, plan, wanted);
      if (await reseat(context, booking, plan, { holdId: change.holdId ?? null, stayingNos }))
        return changedBooking(booking, await readBooking(db, booking.id));
      await giveLocksBack(db);
      await refuseIfNotOnSale(db, eventId);
      if (change.holdId !== undefined) await refuseHold(context, change.holdId);
      if (change.quantity === undefined) await refuseSeats(context, eventId, plan.taken);
    }
    refuse('busy', { seatNos: [...(change.seatNos ?? [])], labels: [] });
  });
}

/** Which way they were wanted; who wants them by number knows already which have to stay. */
interface WantedSeats extends SeatsByNumber {
  readonly hold: LockedHold | null;
  readonly isByNumber: boolean;
}

async function wantedSeats(
  context: ServiceContext,
  { seatNos, holdId, quantity }: SeatChange,
  eventId: string,
): Promise<WantedSeats> {
  if (quantity !== undefined)
    return { ...(await freeSeatsByNumber(context.db, eventId, quantity)), hold: null, isByNumber: true };
  const hold = holdId === undefined ? null : await lockUsableHold(context, holdId);
  return { seatNos: hold?.seat_nos ?? seatNos ?? [], stayingNos: [], hold, isByNumber: false };
}

/**
 * Chosen or held seats that join must leave nobody alone where the event forbids it: refuses `leaves_single_seat`. Seats that leave count
 * as free then; one that is alone because of them is no reason to keep it.
 */
async function seatsThatStay(
  { db }: ServiceContext,
  eventId: string,
  { freed, taken }: SeatsInAndOut,
  wanted: WantedSeats,
): Promise<readonly number[]> {
  if (wanted.isByNumber) return wanted.stayingNos;
  if (wanted.hold !== null) {
    await sellingNobodyAlone(db, wanted.hold, freed);
    return [];
  }
  const { stayingNos } = await leavingNobodyAlone(db, eventId, taken, freed);
  // They leave in the same statement, so nobody else can have them before.
  return stayingNos.filter((seatNo) => !freed.includes(seatNo));
}
