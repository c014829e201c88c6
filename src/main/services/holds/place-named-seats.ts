import { refuse } from '../../../shared/refusals/refusal';
import { giveLocksBack, looks } from '../locks';
import { namedSeats } from '../picked-seats';
import { refuseSeats } from '../seats/seats.service';
import { tryToHold, type Sale } from './sale';

/** Holds these seats. Those that the sale has already count as held. Refuses `seats_unavailable`. */
export async function holdNamedSeats(sale: Sale, seatNos: readonly number[]): Promise<void> {
  const { db } = sale.context;
  const has = new Set(sale.seatNos);
  const missing = seatNos.filter((seatNo) => !has.has(seatNo));
  for (let look = 0; look < looks; look += 1) {
    if (await tryToHold(sale, namedSeats, { seatNos: missing, quantity: missing.length })) return;
    await giveLocksBack(db);
    await refuseSeats(db, sale.eventId, missing);
  }
  refuse('busy', { seatNos: missing, labels: [] });
}
