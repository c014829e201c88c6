import type { Contract, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract';
import { refuse } from '../../../../shared/refusals/refusal';
import type { ServiceContext } from '../../context';
import { refuseIfNotOnSale } from '../../events/events.service';
import { giveLocksBack, looks, openEvent, orBusy } from '../../locks';
import { isPicked, lookedUp, picked } from '../../look-up-seats';
import { notNamed } from '../../picked-seats';
import { rowOf } from '../../rows';
import { refuseSeats } from '../../seats/seats.service';
import { readBooking, type LockedBooking } from '../booking-lock';
import { lockForChange } from './change-lock';
import { changedBooking } from './difference';
import { refuseIfExchanged } from './other-booking';
import { homeOf } from './wanted-seats';

type Restore = Contract['bookings']['restore'];

/**
 * Brings a cancelled booking back with its seats and prices, if all of them are still free; a live one is answered as it is. Refuses
 * `seats_unavailable` with who has them, `booking_was_exchanged`, `event_not_on_sale`, `booking_changed_meanwhile`, `needs_manager`,
 * `not_found` and `busy`.
 */
export async function restoreBooking(
  context: ServiceContext,
  asked: ParsedInputOf<Restore>,
): Promise<OutputOf<Restore>> {
  const { db } = context;
  const eventId = await homeOf(db, 'bookings', asked.bookingId);
  const { lines } = await readBooking(db, asked.bookingId);
  const seatNos = lines.map((line) => line.seatNo);
  return orBusy(db, { what: 'seats', eventId, seatNos }, async () => {
    for (let look = 0; look < looks; look += 1) {
      const booking = await lockForChange(context, asked, 'bookings.restore');
      if (booking.status === 'CONFIRMED') return changedBooking(booking, booking);
      await refuseIfExchanged(db, booking);
      if (await restoreLocked(context, booking))
        return changedBooking(booking, await readBooking(db, booking.id));
      await giveLocksBack(db);
      await refuseIfNotOnSale(db, eventId);
      await refuseSeats(
        context,
        eventId,
        booking.lines.map((line) => line.seatNo),
      );
    }
    refuse('busy', { seatNos, labels: lines.map((line) => line.label) });
  });
}

async function restoreLocked(
  { db, actor, till, approver }: ServiceContext,
  booking: LockedBooking,
): Promise<boolean> {
  const row = await rowOf(db, restoreStatement, {
    bookingId: booking.id,
    eventId: booking.event_id,
    seatNos: booking.lines.map((line) => line.seatNo),
    personId: actor.id,
    tillId: till.id,
    approverId: approver?.id ?? null,
  });
  return row !== undefined;
}

const restoreStatement = `
  with ${openEvent}, back as materialized (${lookedUp({
    event: '(select id from open_event)',
    seatNos: ':seatNos::int[]',
    columns: 's.seat_no',
    fits: 'seat_is_free(s)',
    locking: 'for update',
  })}),  restored as (
    update bookings b set status = 'CONFIRMED', cancelled_at = null, changed_by = :personId, changed_till_id = :tillId,
      approved_by = :approverId
    where b.id = :bookingId and b.status = 'CANCELLED' and (select count(*) from back) = b.quantity
    returning b.id
  ), taken as (
    update seats s set booking_id = restored.id, hold_id = null, held_until = null, ${notNamed}
    from restored, ${picked('back')} where ${isPicked}
  )
  select id from restored`;
