import type { Knex } from 'knex';
import { isOrdinary } from '../../../shared/domain/best-seats';
import { seatsThatStay } from '../../../shared/domain/seat-proposals';
import { avoidableSingles } from '../../../shared/domain/single-seat-choice';
import { singlesLeft } from '../../../shared/domain/single-seats';
import type { NamedSeat } from '../../../shared/refusals/seats';
import { refuse } from '../../../shared/refusals/refusal';
import { lookedUp } from '../look-up-seats';
import { rowsOf } from '../rows';
import { readHouseNow, type HouseNow } from './ranked-house';

/** What choosing seats means for those beside them. */
export interface BesideChosen {
  /** Who would sit alone, where the event wants that said. */
  readonly singles: readonly number[];
  /** Free seats that have to stay free until the sale is through. */
  readonly stayingNos: readonly number[];
}

/** A locked hold, as its sale is judged. */
interface HeldSeats {
  readonly event_id: string;
  readonly seat_nos: readonly number[];
  readonly owed_nos: readonly number[];
}

const nobody: BesideChosen = { singles: [], stayingNos: [] };

/**
 * What the event's rule about single seats says to chosen seats, `freed` ones becoming free with them. Where it forbids them,
 * `stayingNos` have to be locked with the chosen ones, so that two tills together cannot leave one alone. Refuses `leaves_single_seat`
 * while there is another choice.
 */
export async function leavingNobodyAlone(
  db: Knex,
  eventId: string,
  seatNos: readonly number[],
  freed: readonly number[] = [],
): Promise<BesideChosen> {
  const near = await readHouseNow(db, eventId, { around: seatNos, freed });
  if (near === null || near.rule === 'off') return nobody;
  const singles = singlesLeft(near, isOrdinary(near), seatNos);
  if (near.rule === 'warn') return { singles, stayingNos: [] };
  if (singles.length > 0) await refuseAvoidableSingles(db, eventId, seatNos, freed);
  return { singles, stayingNos: seatsThatStay(near, seatNos) };
}

/**
 * The same for the seats of a hold that is sold, `freed` ones leaving the booking that they join. They were judged when they were held,
 * and what others did since is no reason to lose the sale: only seats that the hold owes, or those that leave, count.
 */
export async function sellingNobodyAlone(
  db: Knex,
  { event_id: eventId, seat_nos: seatNos, owed_nos: owedNos }: HeldSeats,
  freed: readonly number[] = [],
): Promise<void> {
  const owed = new Set([...owedNos, ...freed]);
  if (owed.size === 0) return;
  const free = [...seatNos, ...freed];
  const near = await readHouseNow(db, eventId, { around: seatNos, freed: free });
  if (near?.rule !== 'forbid') return;
  if (!singlesLeft(near, isOrdinary(near), seatNos).some((seatNo) => owed.has(seatNo))) return;
  const house = await readHouseNow(db, eventId, { freed: free });
  const singles = house === null ? [] : avoidableSingles(house, seatNos).filter((seatNo) => owed.has(seatNo));
  if (singles.length > 0) await refuseSingles(db, eventId, seatNos, singles);
}

async function refuseAvoidableSingles(
  db: Knex,
  eventId: string,
  seatNos: readonly number[],
  freed: readonly number[],
): Promise<void> {
  const house = await readHouseNow(db, eventId, { freed });
  // Taken seats are refused as such.
  if (house === null || !seatNos.every((seatNo) => house.isFree(seatNo))) return;
  const singles = avoidableSingles(house, seatNos);
  if (singles.length > 0) await refuseSingles(db, eventId, seatNos, singles);
}

async function refuseSingles(
  db: Knex,
  eventId: string,
  seatNos: readonly number[],
  singles: readonly number[],
): Promise<never> {
  const seats = await namesOf(db, eventId, [...seatNos, ...singles]);
  refuse('leaves_single_seat', {
    eventId,
    seatNos: [...seatNos],
    labels: seats.filter(({ seatNo }) => !singles.includes(seatNo)).map(({ label }) => label),
    singles: seats.filter(({ seatNo }) => singles.includes(seatNo)),
  });
}

/** Who would sit alone beside chosen seats as the house is now, whatever the event's rule. */
export async function singlesNow(db: Knex, eventId: string, seatNos: readonly number[]): Promise<number[]> {
  const near = await readHouseNow(db, eventId, { around: seatNos });
  return near === null ? [] : singlesLeft(near, isOrdinary(near), seatNos);
}

/** The single seats beside best seats that were taken, as the answer names them. */
export function singlesBeside(house: HouseNow, seatNos: readonly number[]): number[] {
  return house.rule === 'off' ? [] : singlesLeft(house, isOrdinary(house), seatNos);
}

/** Seats by number and name, ascending. */
export async function namesOf(db: Knex, eventId: string, seatNos: readonly number[]): Promise<NamedSeat[]> {
  if (seatNos.length === 0) return [];
  return rowsOf<NamedSeat>(
    db,
    lookedUp({
      event: ':eventId',
      seatNos: ':seatNos::int[]',
      columns: 's.seat_no as "seatNo", s.label',
    }),
    { eventId, seatNos },
  );
}
