import type { Knex } from 'knex';
import type { AreaWish } from '../../../shared/contract/holds';
import type { EventId, HoldId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { Booking } from '../../../shared/contract/bookings';
import { seatsByNumber } from '../best-available/by-number';
import { leavingNobodyAlone, sellingNobodyAlone } from '../best-available/leaving-nobody-alone';
import type { ServiceContext } from '../context';
import { refuseHold, type LockedHold } from '../holds/holds.service';
import { giveLocksBack, looks, orBusy } from '../locks';
import {
  chosenSeats,
  firstFreeSeats,
  firstIdleSeats,
  noSeats,
  seatsOfHold,
  withAreas,
} from '../picked-seats';
import type { Values } from '../rows';
import { refuseAreasTooFull, refuseNotEnough, refuseSeats } from '../seats/seats.service';
import { lockHoldToSell } from './hold-to-sell';
import { trySelling } from './sell';

/** Places in areas, and at most one way to choose seats with numbers beside them. */
export interface MixedOrder {
  readonly eventId: EventId | undefined;
  readonly areas: readonly AreaWish[];
  readonly quantity: number | undefined;
  readonly seatNos: readonly number[] | undefined;
  readonly holdId: HoldId | undefined;
  readonly customerName: string | null;
}

interface NumberedPick {
  readonly pick: string;
  readonly numbered: number;
  readonly values: Values;
}

/**
 * Sells places in areas together with seats that have numbers, in one booking, all or nothing: first what nobody else is busy with, then
 * it gives its locks back and waits. Refuses as a sale of those seats does, and `not_enough_seats` naming the area.
 */
export async function sellWithAreas(context: ServiceContext, order: MixedOrder): Promise<Booking> {
  const { db } = context;
  const { areas, customerName } = order;
  const holdId = order.holdId ?? null;
  const wanted =
    order.eventId === undefined
      ? ({ what: 'seats_of_hold', holdId: holdId ?? '' } as const)
      : ({ what: 'free_seats', eventId: order.eventId } as const);
  return orBusy(db, wanted, async () => {
    const places = areas.toSorted((a, b) => a.areaNo - b.areaNo);
    for (let look = 0; look < looks; look += 1) {
      const locking = look === 0 ? 'for update skip locked' : 'for update';
      const hold =
        order.holdId === undefined ? null : await lockHoldToSell(context, order.holdId, order.eventId);
      const eventId = hold?.event_id ?? order.eventId;
      if (eventId === undefined) throw new Error('the contract lets no booking pass without event or hold');
      const { pick, numbered, values } = await numberedPick(db, { ...order, eventId }, hold, look === 0);
      const quantity = numbered + places.reduce((sum, area) => sum + area.quantity, 0);
      const sold = await trySelling(
        context,
        { eventId, quantity, customerName, holdId, exchangedFrom: null },
        withAreas(pick, locking),
        {
          ...values,
          numbered,
          areaNos: places.map(({ areaNo }) => areaNo),
          areaQuantities: places.map((area) => area.quantity),
        },
      );
      if (sold !== null) return sold;
      await giveLocksBack(db);
      if (look > 0) await refuseMixed(context, { ...order, eventId });
    }
    refuse('busy', { seatNos: [], labels: [] });
  });
}

async function numberedPick(
  db: Knex,
  { eventId, quantity, seatNos }: MixedOrder & { readonly eventId: EventId },
  hold: LockedHold | null,
  isFirstLook: boolean,
): Promise<NumberedPick> {
  if (hold !== null) {
    await sellingNobodyAlone(db, hold);
    return { pick: seatsOfHold, numbered: hold.seat_nos.length, values: { seatNos: hold.seat_nos } };
  }
  if (seatNos !== undefined) {
    const { stayingNos } = await leavingNobodyAlone(db, eventId, seatNos);
    return { pick: chosenSeats, numbered: seatNos.length, values: { seatNos, stayingNos } };
  }
  if (quantity === undefined) return { pick: noSeats, numbered: 0, values: {} };
  const byNumber = await seatsByNumber(db, eventId, quantity);
  if (byNumber !== null) return { pick: chosenSeats, numbered: quantity, values: { ...byNumber } };
  return { pick: isFirstLook ? firstIdleSeats : firstFreeSeats, numbered: quantity, values: {} };
}

async function refuseMixed(
  context: ServiceContext,
  { eventId, areas, quantity, seatNos, holdId }: MixedOrder & { readonly eventId: EventId },
): Promise<void> {
  const { db } = context;
  if (seatNos !== undefined) await refuseSeats(context, eventId, seatNos);
  if (quantity !== undefined) await refuseNotEnough(db, eventId, quantity);
  await refuseAreasTooFull(db, eventId, areas, seatNos ?? []);
  if (holdId !== undefined) await refuseHold(context, holdId);
}
