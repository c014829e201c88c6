import { restrictedViewRank } from './seat-ranks';
import { singlesLeft, type SideBySide, type SingleSeatRule } from './single-seats';

/** A house as best available looks at it; place in each list: `seatNo - 1`. */
export interface RankedHouse extends SideBySide {
  /** 0 the best; see `seatRanks`. */
  readonly rank: ArrayLike<number>;
  /** Metres. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly category: ArrayLike<number>;
  /** Free at this moment, and a numbered seat. */
  isFree(seatNo: number): boolean;
  kind(seatNo: number): 'standard' | 'wheelchair' | 'companion' | 'restricted_view';
  isStepFree(seatNo: number): boolean;
}

/** What a party wants. */
export interface Party {
  /** Everybody counted. */
  readonly quantity: number;
  readonly categoryNo?: number | null | undefined;
  /** As near to this seat as can be, instead of as good as can be. */
  readonly near?: number | undefined;
  /** On an aisle where that is possible. */
  readonly aisle?: boolean | undefined;
  /** Only seats that are reached without a step. */
  readonly stepFree?: boolean | undefined;
  /** So many of them sit in a wheelchair. */
  readonly wheelchairs?: number | undefined;
  /** Seats that were offered and are not wanted. */
  readonly except?: readonly number[] | undefined;
}

/** Seats side by side, from left to right. Less is better. */
export interface Block {
  readonly seatNos: readonly number[];
  readonly cost: number;
}

/** What a seat that would be left alone costs: about three seats to the side for one of a pair. */
export const singleSeatCost = 300;
/** More than any places cost: with the rule `forbid` only what leaves nobody alone is taken, while there is any. */
export const forbiddenSingleCost = 1e12;
/** More than ordinary places cost, less than a restricted view: a seat off the aisle for who wants one. */
export const offAisleCost = 500_000;

/**
 * The best blocks for a party, best first, none sharing a seat, at most so many. The cost of a block: the ranks of its seats (or their
 * distances in centimetres from the seat that is to be near), plus `singleSeatCost` for each seat left alone, plus `offAisleCost`
 * where an aisle is wished and neither end is at one. Of two that cost the same, the one whose left end has the lower number.
 */
export function bestBlocks(house: RankedHouse, party: Party, rule: SingleSeatRule, atMost: number): Block[] {
  const mayHave = wantedBy(house, party);
  const costs = costsOfBlocks(house, party, rule, mayHave);
  const found: Block[] = [];
  const used = new Set<number>();
  while (found.length < atMost) {
    const first = cheapest(house, costs, party.quantity, used);
    if (first === 0) break;
    const seatNos = blockFrom(house, first, party.quantity);
    for (const seatNo of seatNos) used.add(seatNo);
    found.push({ seatNos, cost: costs[first - 1] ?? 0 });
  }
  return found;
}

/** What one block costs a party; see `bestBlocks`. */
export function costOfBlock(
  house: RankedHouse,
  party: Party,
  rule: SingleSeatRule,
  seatNos: readonly number[],
): number {
  const cost = costOfSeat(house, party);
  const places = seatNos.reduce((sum, seatNo) => sum + cost(seatNo), 0);
  const singles = singlesLeft(house, isOrdinary(house), seatNos).length;
  const perSingle = rule === 'forbid' ? forbiddenSingleCost : singleSeatCost;
  const [first = 0, last = 0] = [seatNos[0], seatNos.at(-1)];
  const isOnAisle = house.left[first - 1] === 0 || house.right[last - 1] === 0;
  return places + singles * perSingle + (party.aisle === true && !isOnAisle ? offAisleCost : 0);
}

/** Whether this party may have a seat at all. */
export function wantedBy(house: RankedHouse, party: Party): (seatNo: number) => boolean {
  const except = new Set(party.except);
  const isFree = isOrdinary(house);
  return (seatNo) =>
    isFree(seatNo) &&
    (party.categoryNo == null || house.category[seatNo - 1] === party.categoryNo) &&
    (party.stepFree !== true || house.isStepFree(seatNo)) &&
    !except.has(seatNo);
}

/** Free for somebody who needs no wheelchair place. */
export function isOrdinary(house: RankedHouse): (seatNo: number) => boolean {
  return (seatNo) => {
    if (seatNo < 1 || !house.isFree(seatNo)) return false;
    const kind = house.kind(seatNo);
    return kind === 'standard' || kind === 'restricted_view';
  };
}

/** What one seat costs a party: its rank, or how far it is from the seat that is to be near. */
export function costOfSeat(house: RankedHouse, { near }: Party): (seatNo: number) => number {
  const { rank, x, y } = house;
  if (near === undefined) return (seatNo) => rank[seatNo - 1] ?? 0;
  return (seatNo) => {
    const away = Math.round(100 * metresBetween({ x, y }, seatNo, near));
    return house.kind(seatNo) === 'restricted_view' ? away + restrictedViewRank : away;
  };
}

/** As a bird flies. */
export function metresBetween({ x, y }: Pick<RankedHouse, 'x' | 'y'>, one: number, other: number): number {
  return Math.hypot((x[one - 1] ?? 0) - (x[other - 1] ?? 0), (y[one - 1] ?? 0) - (y[other - 1] ?? 0));
}

/** For each seat, what the block costs whose left end it is, as `costOfBlock` has it; infinite where there is none. */
function costsOfBlocks(
  house: RankedHouse,
  party: Party,
  rule: SingleSeatRule,
  mayHave: (seatNo: number) => boolean,
): Float64Array {
  const { quantity } = party;
  const { left, right } = house;
  const seats = house.rank.length;
  const costs = new Float64Array(seats).fill(Infinity);
  if (quantity > seats) return costs;
  const cost = costOfSeat(house, party);
  const isFree = isOrdinary(house);
  const perSingle = rule === 'forbid' ? forbiddenSingleCost : singleSeatCost;
  /** Whether a seat beside a block is free and has nobody free on its other side. */
  const isLeftAlone = (beside: number, beyond: number) => beside > 0 && isFree(beside) && !isFree(beyond);
  for (const run of runsOf(house, mayHave)) {
    let places = 0;
    for (let end = 0; end < run.length; end++) {
      places += cost(run[end] ?? 0);
      if (end >= quantity) places -= cost(run[end - quantity] ?? 0);
      if (end < quantity - 1) continue;
      const [first = 0, last = 0] = [run[end - quantity + 1], run[end]];
      const [before, after] = [left[first - 1] ?? 0, right[last - 1] ?? 0];
      let singles = 0;
      if (isLeftAlone(before, left[before - 1] ?? 0)) singles++;
      if (isLeftAlone(after, right[after - 1] ?? 0)) singles++;
      const offAisle = party.aisle === true && before !== 0 && after !== 0 ? offAisleCost : 0;
      costs[first - 1] = places + singles * perSingle + offAisle;
    }
  }
  return costs;
}

/** Neighbours who may all be had, as long as they go, each from left to right. */
export function runsOf(
  { left, right, rank }: Pick<RankedHouse, 'left' | 'right' | 'rank'>,
  mayHave: (seatNo: number) => boolean,
): number[][] {
  const wanted = new Uint8Array(rank.length + 1);
  for (let seatNo = 1; seatNo <= rank.length; seatNo++) wanted[seatNo] = mayHave(seatNo) ? 1 : 0;
  const runs: number[][] = [];
  const collect = (first: number) => {
    const run: number[] = [];
    for (let seatNo = first; wanted[seatNo] === 1; seatNo = right[seatNo - 1] ?? 0) {
      wanted[seatNo] = 2;
      run.push(seatNo);
    }
    runs.push(run);
  };
  for (let seatNo = 1; seatNo <= rank.length; seatNo++)
    if (wanted[seatNo] === 1 && (wanted[left[seatNo - 1] ?? 0] ?? 0) === 0) collect(seatNo);
  // What is left goes round in a ring.
  for (let seatNo = 1; seatNo <= rank.length; seatNo++) if (wanted[seatNo] === 1) collect(seatNo);
  return runs;
}

/** The left end of the cheapest block that shares no used seat; 0 when there is none. */
function cheapest(house: RankedHouse, costs: Float64Array, quantity: number, used: Set<number>): number {
  let best = 0;
  let least = Infinity;
  for (let seatNo = 1; seatNo <= costs.length; seatNo++) {
    const cost = costs[seatNo - 1] ?? Infinity;
    if (cost >= least) continue;
    if (used.size > 0 && blockFrom(house, seatNo, quantity).some((each) => used.has(each))) continue;
    least = cost;
    best = seatNo;
  }
  return best;
}

function blockFrom({ right }: SideBySide, first: number, quantity: number): number[] {
  const seatNos = [first];
  while (seatNos.length < quantity) seatNos.push(right[(seatNos.at(-1) ?? 1) - 1] ?? 0);
  return seatNos;
}
