import { refuse } from '../../../shared/refusals/refusal';
import { leavingNobodyAlone } from '../best-available/leaving-nobody-alone';
import { giveLocksBack, looks } from '../locks';
import { chosenSeats } from '../picked-seats';
import { refuseSeats } from '../seats/seats.service';
import { tryToHold, type Sale } from './sale';

/**
 * Holds these seats; answers who sits alone beside them. Those that the sale has already count as held. Refuses `seats_unavailable` and
 * `leaves_single_seat`.
 */
export async function holdNamedSeats(sale: Sale, seatNos: readonly number[]): Promise<readonly number[]> {
  const { db } = sale.context;
  const has = new Set(sale.seatNos);
  const missing = seatNos.filter((seatNo) => !has.has(seatNo));
  for (let look = 0; look < looks; look += 1) {
    const { singles, stayingNos } = await leavingNobodyAlone(db, sale.eventId, missing);
    const picked = { seatNos: missing, stayingNos, quantity: missing.length };
    if (await tryToHold(sale, chosenSeats, picked)) return singles;
    await giveLocksBack(db);
    await refuseSeats(db, sale.eventId, missing);
  }
  refuse('busy', { seatNos: missing, labels: [] });
}
