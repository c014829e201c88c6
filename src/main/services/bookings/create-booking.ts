import type { BestWish } from '../../../shared/contract/best-seats';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { HoldId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import { forbidsFirstFree } from '../best-available/by-number';
import { leavingNobodyAlone, sellingNobodyAlone } from '../best-available/leaving-nobody-alone';
import { takeBest } from '../best-available/take-best';
import type { ServiceContext } from '../context';
import { refuseHold } from '../holds/holds.service';
import { giveLocksBack, looks, orBusy } from '../locks';
import { chosenSeats, firstFreeSeats, firstIdleSeats, seatsOfHold } from '../picked-seats';
import { refuseNotEnough, refuseSeats } from '../seats/seats.service';
import { lockHoldToSell } from './hold-to-sell';
import { trySelling, type Order } from './sell';
import { sellWithAreas } from './sell-with-areas';

type Create = Contract['bookings']['create'];
type Sold = OutputOf<Create>;

/**
 * Sells seats, all or nothing: the first free ones, the best for a wish, chosen ones, or those of a hold of this till. Refuses
 * `not_enough_seats`, `not_together`, `seats_unavailable`, `leaves_single_seat`, `hold_ended`, `hold_elsewhere`,
 * `event_not_on_sale`, `not_found` and `busy`.
 */
export async function createBooking(context: ServiceContext, input: ParsedInputOf<Create>): Promise<Sold> {
  const { eventId, quantity, best, seatNos, holdId, areas } = input;
  const customerName = input.customerName === '' ? null : (input.customerName ?? null);
  if (areas !== undefined)
    return sellWithAreas(context, { eventId, areas, quantity, seatNos, holdId, customerName });
  if (holdId !== undefined) return sellHold(context, holdId, { eventId, customerName });
  if (eventId === undefined) throw new Error('the contract lets no booking pass without event or hold');
  const order = { eventId, customerName, holdId: null, exchangedFrom: null };
  if (best !== undefined) return sellBest(context, { ...order, quantity: best.quantity }, best);
  if (seatNos !== undefined) return sellNamed(context, { ...order, quantity: seatNos.length }, seatNos);
  return sellByNumber(context, { ...order, quantity: quantity ?? 0 });
}

/** The first free ones; where those could leave a single seat that the event forbids, the best, apart if need be. */
async function sellByNumber(context: ServiceContext, order: Order): Promise<Sold> {
  const { eventId, quantity } = order;
  if (!(await forbidsFirstFree(context.db, eventId, quantity))) return sellFirstFree(context, order);
  return sellBest(context, order, { quantity, mayBeApart: true });
}

/** First without waiting; if that comes back short, its locks are given back before it waits for the others. */
async function sellFirstFree(context: ServiceContext, order: Order): Promise<Sold> {
  const { db } = context;
  return orBusy(db, { what: 'free_seats', eventId: order.eventId }, async () => {
    const sold = await trySelling(context, order, firstIdleSeats);
    if (sold !== null) return sold;
    await giveLocksBack(db);
    for (let look = 0; look < looks; look += 1) {
      const soldAfterAll = await trySelling(context, order, firstFreeSeats);
      if (soldAfterAll !== null) return soldAfterAll;
      await giveLocksBack(db);
      await refuseNotEnough(db, order.eventId, order.quantity);
    }
    refuse('busy', { seatNos: [], labels: [] });
  });
}

async function sellBest(context: ServiceContext, order: Order, wish: BestWish): Promise<Sold> {
  const { db } = context;
  return orBusy(db, { what: 'free_seats', eventId: order.eventId }, async () => {
    const { taken } = await takeBest(db, order.eventId, wish, (pick, picked) =>
      trySelling(context, order, pick, picked),
    );
    return taken;
  });
}

async function sellNamed(context: ServiceContext, order: Order, seatNos: readonly number[]): Promise<Sold> {
  const { db } = context;
  return orBusy(db, { what: 'seats', eventId: order.eventId, seatNos }, async () => {
    for (let look = 0; look < looks; look += 1) {
      const { stayingNos } = await leavingNobodyAlone(db, order.eventId, seatNos);
      const sold = await trySelling(context, order, chosenSeats, { seatNos, stayingNos });
      if (sold !== null) return sold;
      await giveLocksBack(db);
      await refuseSeats(context, order.eventId, seatNos);
    }
    refuse('busy', { seatNos: [...seatNos], labels: [] });
  });
}

/** Only a hold that is in time, has every one of its seats and leaves none alone that it gave back; what it lost is named. */
async function sellHold(
  context: ServiceContext,
  holdId: HoldId,
  { eventId, customerName }: { eventId: string | undefined; customerName: string | null },
): Promise<Sold> {
  const { db } = context;
  return orBusy(db, { what: 'seats_of_hold', holdId }, async () => {
    const hold = await lockHoldToSell(context, holdId, eventId);
    await sellingNobodyAlone(db, hold);
    const { seat_nos: seatNos } = hold;
    const order = {
      eventId: hold.event_id,
      quantity: seatNos.length,
      customerName,
      holdId,
      exchangedFrom: null,
    };
    const sold = await trySelling(context, order, seatsOfHold, { seatNos });
    return sold ?? refuseHold(context, holdId);
  });
}
