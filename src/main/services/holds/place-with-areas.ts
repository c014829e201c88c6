import type { AreaWish } from '../../../shared/contract/holds';
import { refuse } from '../../../shared/refusals/refusal';
import { choosesByNumber } from '../best-available/by-number';
import { leavingNobodyAlone, singlesBeside } from '../best-available/leaving-nobody-alone';
import { takeBest } from '../best-available/take-best';
import { giveLocksBack, looks } from '../locks';
import { chosenSeats, firstFreeSeats, firstIdleSeats, noSeats, withAreas } from '../picked-seats';
import { refuseAreasTooFull, refuseNotEnough, refuseSeats } from '../seats/seats.service';
import { tryToHold, type Sale } from './sale';

/** Places in areas, with chosen seats or a number of the best ones beside them, or alone. */
export interface MixedWish {
  readonly areas: readonly AreaWish[];
  readonly seatNos: readonly number[] | undefined;
  /** 0: none. */
  readonly quantity: number;
}

/**
 * Holds places in areas together with seats that have numbers, all or nothing; answers who sits alone beside these. First what nobody else
 * is busy with, then it gives its locks back and waits. Refuses as holding those seats does, and `not_enough_seats` naming the area.
 */
export async function holdWithAreas(sale: Sale, wish: MixedWish): Promise<readonly number[]> {
  const { context, eventId } = sale;
  const { db } = context;
  if (wish.seatNos === undefined && wish.quantity > 0 && (await choosesByNumber(db, eventId, wish.quantity)))
    return holdBestWithAreas(sale, wish);
  const has = new Set(sale.seatNos);
  const missing = wish.seatNos?.filter((seatNo) => !has.has(seatNo));
  const places = placesOf(wish);
  const numbered = missing?.length ?? wish.quantity;
  for (let look = 0; look < looks; look += 1) {
    const { singles, stayingNos } = await leavingNobodyAlone(db, eventId, missing ?? []);
    const values = { seatNos: missing ?? [], stayingNos, ...countsOf(places, numbered) };
    const locking = look === 0 ? 'for update skip locked' : 'for update';
    if (await tryToHold(sale, withAreas(numberedPick(wish, look === 0), locking), values)) return singles;
    await giveLocksBack(db);
    if (look === 0) continue;
    if (missing !== undefined) await refuseSeats(context, eventId, missing);
    if (wish.quantity > 0) await refuseNotEnough(db, eventId, wish.quantity);
    await refuseAreasTooFull(db, eventId, places, missing ?? []);
  }
  refuse('busy', { seatNos: [], labels: [] });
}

/** The best seats as a number alone gets them, apart if need be, and the places with them in one go. */
async function holdBestWithAreas(sale: Sale, wish: MixedWish): Promise<readonly number[]> {
  const { context, eventId } = sale;
  const { db } = context;
  const { quantity } = wish;
  const places = placesOf(wish);
  const best = { quantity, mayBeApart: true };
  const { house, seatNos } = await takeBest(db, eventId, best, async (pick, picked) => {
    const waits = pick === chosenSeats;
    const mixed = withAreas(pick, waits ? 'for update' : 'for update skip locked');
    if (await tryToHold(sale, mixed, { ...picked, ...countsOf(places, quantity) })) return true;
    if (!waits) return null;
    await giveLocksBack(db);
    await refuseAreasTooFull(db, eventId, places, []);
    return null;
  });
  return singlesBeside(house, seatNos);
}

function placesOf({ areas }: MixedWish): AreaWish[] {
  return areas.toSorted((a, b) => a.areaNo - b.areaNo);
}

/** How many of what: seats with numbers, and places of each area. */
function countsOf(places: readonly AreaWish[], numbered: number) {
  return {
    numbered,
    quantity: numbered + places.reduce((sum, area) => sum + area.quantity, 0),
    areaNos: places.map(({ areaNo }) => areaNo),
    areaQuantities: places.map((area) => area.quantity),
  };
}

function numberedPick({ seatNos, quantity }: MixedWish, isFirstLook: boolean): string {
  if (seatNos !== undefined) return chosenSeats;
  if (quantity === 0) return noSeats;
  return isFirstLook ? firstIdleSeats : firstFreeSeats;
}
