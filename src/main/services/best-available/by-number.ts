import type { Knex } from 'knex';
import { proposeSeats, seatsThatStay } from '../../../shared/domain/seat-proposals';
import { rowOf } from '../rows';
import { readHouseNow } from './ranked-house';

/** More than this is no party: nobody minds which they are. */
const largestParty = 1_000;

/** Seats for a sale by number, and free ones beside them that have to stay free until it is through. */
export interface SeatsByNumber {
  readonly seatNos: readonly number[];
  readonly stayingNos: readonly number[];
}

/** Whether it matters which seats so many people get: not to a crowd, nor where no seat has a number. */
export async function choosesByNumber(db: Knex, eventId: string, quantity: number): Promise<boolean> {
  if (quantity > largestParty) return false;
  const row = await rowOf(
    db,
    'select s.seat_no from seats s where s.event_id = :eventId and s.area_no is null limit 1',
    { eventId },
  );
  return row !== undefined;
}

/** Whether so many seats may not simply be the first free ones, because these could leave one alone where the event forbids it. */
export async function forbidsFirstFree(db: Knex, eventId: string, quantity: number): Promise<boolean> {
  if (quantity > largestParty) return false;
  const row = await rowOf(
    db,
    `select e.id from events e where e.id = :eventId and e.single_seat_rule = 'forbid'
      and exists (select from seats s where s.event_id = e.id and s.area_no is null)`,
    { eventId },
  );
  return row !== undefined;
}

/**
 * The seats of a sale by number where the event forbids single seats: the best, apart if need be. None of them is locked: who wants them
 * has to look again. `null` where the first free ones will do, or too few are left.
 */
export async function seatsByNumber(
  db: Knex,
  eventId: string,
  quantity: number,
): Promise<SeatsByNumber | null> {
  if (!(await forbidsFirstFree(db, eventId, quantity))) return null;
  const house = await readHouseNow(db, eventId);
  if (house === null) return null;
  const [proposal] = proposeSeats(house, { quantity }, house.rule, 1);
  if (proposal === undefined) return null;
  const seatNos = proposal.groups.flat();
  return { seatNos, stayingNos: seatsThatStay(house, seatNos) };
}
