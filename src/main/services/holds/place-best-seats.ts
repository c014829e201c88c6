import type { BestWish } from '../../../shared/contract/best-seats';
import { choosesByNumber } from '../best-available/by-number';
import { singlesBeside } from '../best-available/leaving-nobody-alone';
import { takeBest } from '../best-available/take-best';
import { giveLocksBack, looks } from '../locks';
import { firstFreeSeats, firstIdleSeats } from '../picked-seats';
import { refuse } from '../../../shared/refusals/refusal';
import { refuseNotEnough } from '../seats/seats.service';
import { tryToHold, type Sale } from './sale';

/** Holds the best seats for a wish; answers who sits alone beside them. Refuses `not_together`, `not_enough_seats`. */
export async function holdBestSeats(sale: Sale, wish: BestWish): Promise<readonly number[]> {
  const { house, seatNos } = await takeBest(sale.context.db, sale.eventId, wish, async (pick, picked) =>
    (await tryToHold(sale, pick, picked)) ? true : null,
  );
  return singlesBeside(house, seatNos);
}

/**
 * Holds so many free seats: the best, apart if need be. A very large number gets the first free ones, at first without waiting; locks are
 * given back before it waits. Refuses `not_enough_seats`.
 */
export async function holdQuantity(sale: Sale, quantity: number): Promise<readonly number[]> {
  if (await choosesByNumber(sale.context.db, sale.eventId, quantity))
    return holdBestSeats(sale, { quantity, mayBeApart: true });
  const { context, eventId } = sale;
  if (await tryToHold(sale, firstIdleSeats, { quantity })) return [];
  await giveLocksBack(context.db);
  for (let look = 0; look < looks; look += 1) {
    if (await tryToHold(sale, firstFreeSeats, { quantity })) return [];
    await giveLocksBack(context.db);
    await refuseNotEnough(context.db, eventId, quantity);
  }
  refuse('busy', { seatNos: [], labels: [] });
}
