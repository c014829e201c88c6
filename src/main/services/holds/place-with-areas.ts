import type { AreaWish } from '../../../shared/contract/holds';
import { refuse } from '../../../shared/refusals/refusal';
import { leavingNobodyAlone } from '../best-available/leaving-nobody-alone';
import { giveLocksBack, looks } from '../locks';
import { chosenSeats, firstFreeSeats, firstIdleSeats, noSeats, withAreas } from '../picked-seats';
import { refuseAreasTooFull, refuseNotEnough, refuseSeats } from '../seats/seats.service';
import { tryToHold, type Sale } from './sale';

/** Places in areas, with chosen seats or a number of free ones beside them, or alone. */
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
  const has = new Set(sale.seatNos);
  const missing = wish.seatNos?.filter((seatNo) => !has.has(seatNo));
  const places = wish.areas.toSorted((a, b) => a.areaNo - b.areaNo);
  const numbered = missing?.length ?? wish.quantity;
  for (let look = 0; look < looks; look += 1) {
    const { singles, stayingNos } = await leavingNobodyAlone(db, eventId, missing ?? []);
    const values = {
      seatNos: missing ?? [],
      stayingNos,
      numbered,
      quantity: numbered + places.reduce((sum, area) => sum + area.quantity, 0),
      areaNos: places.map(({ areaNo }) => areaNo),
      areaQuantities: places.map((area) => area.quantity),
    };
    const locking = look === 0 ? 'for update skip locked' : 'for update';
    if (await tryToHold(sale, withAreas(numberedPick(wish, look === 0), locking), values)) return singles;
    await giveLocksBack(db);
    if (look === 0) continue;
    if (missing !== undefined) await refuseSeats(db, eventId, missing);
    if (wish.quantity > 0) await refuseNotEnough(db, eventId, wish.quantity);
    await refuseAreasTooFull(db, eventId, places, missing ?? []);
  }
  refuse('busy', { seatNos: [], labels: [] });
}

function numberedPick({ seatNos, quantity }: MixedWish, isFirstLook: boolean): string {
  if (seatNos !== undefined) return chosenSeats;
  if (quantity === 0) return noSeats;
  return isFirstLook ? firstIdleSeats : firstFreeSeats;
}
