import { bestBlocks, forbiddenSingleCost, isOrdinary, type RankedHouse } from './best-seats';
import { groupsOf, singlesLeft } from './single-seats';

/**
 * Seats that a choice would leave alone although there is another: a group of as many seats side by side, in its price category, that
 * leaves nobody alone. Where there is none the sale is otherwise impossible, and nothing is said. For the map and for the engine.
 */
export function avoidableSingles(house: RankedHouse, seatNos: readonly number[]): number[] {
  const singles = singlesLeft(house, isOrdinary(house), seatNos);
  if (singles.length === 0) return [];
  for (const group of groupsOf(house, seatNos)) {
    const others = new Set(seatNos.filter((seatNo) => !group.includes(seatNo)));
    const withoutOthers: RankedHouse = {
      ...house,
      isFree: (seatNo) => !others.has(seatNo) && house.isFree(seatNo),
    };
    if (singlesLeft(withoutOthers, isOrdinary(withoutOthers), group).length === 0) continue;
    const categories = new Set(group.map((seatNo) => house.category[seatNo - 1] ?? 0));
    const [categoryNo] = categories;
    const party = { quantity: group.length, categoryNo: categories.size === 1 ? categoryNo : null };
    const [other] = bestBlocks(withoutOthers, party, 'forbid', 1);
    if (other !== undefined && other.cost < forbiddenSingleCost) return singles;
  }
  return [];
}
