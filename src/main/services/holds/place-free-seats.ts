import { refuse } from '../../../shared/refusals/refusal';
import { refuseIfNotOnSale } from '../events/events.service';
import { giveLocksBack, looks } from '../locks';
import { firstFreeSeats, firstIdleRun, firstIdleSeats, firstWholeRun } from '../picked-seats';
import { rowOf } from '../rows';
import { layoutFor, refuseNotEnough } from '../seats/seats.service';
import { findRuns, hasRunsOf } from './runs-of-neighbours';
import { tryToHold, type Sale } from './sale';

/**
 * Holds so many free seats: the first run side by side that nobody else is busy with, then one that somebody was; else the first free
 * ones, again first without waiting. Locks are given back before it waits. Refuses `not_enough_seats`.
 */
export async function holdFreeSeats(sale: Sale, quantity: number): Promise<void> {
  const { context, eventId } = sale;
  if (await holdSideBySide(sale, quantity)) return;
  if (await tryToHold(sale, firstIdleSeats, { quantity })) return;
  await giveLocksBack(context.db);
  for (let look = 0; look < looks; look += 1) {
    if (await tryToHold(sale, firstFreeSeats, { quantity })) return;
    await giveLocksBack(context.db);
    await refuseNotEnough(context.db, eventId, quantity);
  }
  refuse('busy', { seatNos: [], labels: [] });
}

async function holdSideBySide(sale: Sale, quantity: number): Promise<boolean> {
  if (quantity === 1) return false;
  const layout = layoutFor(await capacityOf(sale));
  if (!hasRunsOf(layout, quantity)) return false;
  const { eventId, context } = sale;
  let after: number | null = 0;
  for (let atMost = 4; after !== null; atMost = Math.min(atMost * 2, 256)) {
    const runs = await findRuns(context.db, layout, { eventId, quantity, after, atMost });
    if (runs.firsts.length === 0 && after === 0) return false;
    if (runs.firsts.length > 0 && (await tryToHold(sale, firstIdleRun, { ...picked(runs), quantity })))
      return true;
    after = runs.next;
  }
  await giveLocksBack(context.db);
  return waitForRun(sale, quantity);
}

/** Others were busy with every run; most of them end up with one, so it looks again a few times. */
async function waitForRun(sale: Sale, quantity: number): Promise<boolean> {
  const { eventId, context } = sale;
  const layout = layoutFor(await capacityOf(sale));
  for (let look = 0; look < looks; look += 1) {
    const runs = await findRuns(context.db, layout, { eventId, quantity, after: 0, atMost: 8 });
    if (runs.firsts.length === 0) return false;
    if (await tryToHold(sale, firstWholeRun, { ...picked(runs), quantity })) return true;
    await giveLocksBack(context.db);
  }
  return false;
}

function picked({ firsts, seatNos }: { firsts: readonly number[]; seatNos: readonly number[] }) {
  return { firsts, seatNos };
}

async function capacityOf({ context, eventId }: Sale): Promise<number> {
  const event = await rowOf<{ capacity: number }>(
    context.db,
    'select capacity from events where id = :eventId',
    { eventId },
  );
  if (event === undefined) await refuseIfNotOnSale(context.db, eventId);
  return event?.capacity ?? 0;
}
