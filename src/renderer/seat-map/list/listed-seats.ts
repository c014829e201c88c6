import { codeOf } from '../../../shared/domain/seat-state';
import { isSeat } from '../engine/house';
import type { MapContent } from '../map/map-types';

export const standings = ['all', 'free', 'mine', 'taken'] as const;
/** Which seats are listed. */
export type Standing = (typeof standings)[number];

export type SortKey = 'seat' | 'row' | 'zone' | 'price' | 'state';

export type ListWish = {
  readonly standing: Standing;
  /** `null`: all zones. */
  readonly categoryNo: number | null;
  readonly sort: SortKey;
  readonly isDescending: boolean;
};

const free = codeOf('free');

/** Numbers of the seats to list, filtered and sorted; of equals the lower number first. */
export function listedSeats(content: MapContent, wish: ListWish): number[] {
  const { house, states, own } = content;
  const seatNos: number[] = [];
  for (let i = 0; i < house.count; i++) {
    if (!isSeat(house, i)) continue;
    if (wish.categoryNo !== null && house.category[i] !== wish.categoryNo) continue;
    if (isWanted(wish.standing, states[i] === free, own.mine.has(i + 1))) seatNos.push(i + 1);
  }
  const rank = rankBy(content, wish.sort);
  const sign = wish.isDescending ? -1 : 1;
  return seatNos.sort((a, b) => sign * (rank(a) - rank(b)) || a - b);
}

function isWanted(standing: Standing, isFree: boolean, isMine: boolean): boolean {
  switch (standing) {
    case 'all':
      return true;
    case 'free':
      return isFree && !isMine;
    case 'mine':
      return isMine;
    case 'taken':
      return !isFree && !isMine;
  }
}

function rankBy({ house, states, zones }: MapContent, sort: SortKey): (seatNo: number) => number {
  const prices = new Map(zones.map((zone) => [zone.categoryNo, zone.priceMinor]));
  switch (sort) {
    case 'seat':
      return (seatNo) => seatNo;
    case 'row':
      return (seatNo) => house.row[seatNo - 1] ?? 0;
    case 'zone':
      return (seatNo) => house.category[seatNo - 1] ?? 0;
    case 'price':
      return (seatNo) => prices.get(house.category[seatNo - 1] ?? 0) ?? 0;
    case 'state':
      return (seatNo) => states[seatNo - 1] ?? 0;
  }
}
