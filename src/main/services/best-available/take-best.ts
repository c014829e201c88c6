import type { Knex } from 'knex';
import type { BestWish } from '../../../shared/contract/best-seats';
import { seatsThatStay, proposeSeats, type SeatProposal } from '../../../shared/domain/seat-proposals';
import { refuse } from '../../../shared/refusals/refusal';
import { refuseIfNotOnSale } from '../events/events.service';
import { giveLocksBack, looks } from '../locks';
import { chosenSeats, idleChosenSeats } from '../picked-seats';
import { readHouseNow, type HouseNow } from './ranked-house';
import { refuseBest } from './refuse-best';
import { refuseUnknownNear } from './unknown-wish';

/** Seats that were picked for somebody: their numbers and those that have to stay free beside them. */
export interface PickedSeats {
  readonly seatNos: readonly number[];
  readonly stayingNos: readonly number[];
  readonly quantity: number;
  readonly [name: string]: number | readonly number[];
}

/** Takes what a pick finds, locked; `null` when that is less than picked. */
export type Take<Taken> = (pick: string, values: PickedSeats) => Promise<Taken | null>;

/** What was taken, and the house as it was when it was chosen. */
export interface TakenSeats<Taken> {
  readonly taken: Taken;
  readonly house: HouseNow;
  readonly seatNos: readonly number[];
}

/** How many proposals are tried before the house is looked at again. */
const triesPerLook = 24;

/**
 * Takes the best seats for a wish within `orBusy`, all or nothing: first what nobody else is busy with, in the order of its cost. Only
 * before it says that nobody can sit together any more, or that too few are left, it gives its locks back and waits for the others;
 * then it splits the party if it may. Refuses `not_together`, `not_enough_seats`, `invalid_input`, `event_not_on_sale`,
 * `not_found`, `busy`.
 */
export async function takeBest<Taken>(
  db: Knex,
  eventId: string,
  wish: BestWish,
  take: Take<Taken>,
): Promise<TakenSeats<Taken>> {
  await refuseUnknownNear(db, eventId, wish);
  const isWanted = ({ isTogether }: SeatProposal) => isTogether || wish.mayBeApart === true;
  const looking = { db, eventId, wish, take };
  const idle = await look(looking, idleChosenSeats, ({ isTogether }) => isTogether);
  if (idle !== null) return idle;
  await giveLocksBack(db);
  for (let round = 0; round < looks; round += 1) {
    const waited = await look(looking, chosenSeats, isWanted);
    if (waited !== null) return waited;
    await giveLocksBack(db);
    await refuseBest(db, eventId, wish);
  }
  refuse('busy', { seatNos: [], labels: [] });
}

/** One look at the house: what is best in it is tried until something can be had. */
async function look<Taken>(
  { db, eventId, wish, take }: { db: Knex; eventId: string; wish: BestWish; take: Take<Taken> },
  pick: string,
  isWanted: (proposal: SeatProposal) => boolean,
): Promise<TakenSeats<Taken> | null> {
  const house = await readHouseNow(db, eventId);
  if (house === null) {
    await refuseIfNotOnSale(db, eventId);
    return null;
  }
  for (const { groups } of proposeSeats(house, wish, house.rule, triesPerLook).filter(isWanted)) {
    const seatNos = groups.flat();
    const stayingNos = house.rule === 'forbid' ? seatsThatStay(house, seatNos) : [];
    const taken = await take(pick, { seatNos, stayingNos, quantity: wish.quantity });
    if (taken !== null) return { taken, house, seatNos };
    await giveLocksBack(db);
  }
  return null;
}
