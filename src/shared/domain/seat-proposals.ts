import { bestBlocks, isOrdinary, wantedBy, type Party, type RankedHouse } from './best-seats';
import { singlesLeft, type SingleSeatRule } from './single-seats';
import { splitParty } from './split-party';
import { seatsWithWheelchairs } from './wheelchair-party';

/** Seats that could be held for a party. */
export interface SeatProposal {
  /** Who sits side by side, each group from left to right. */
  readonly groups: readonly (readonly number[])[];
  readonly isTogether: boolean;
}

/**
 * What best available offers a party, best first, no seat in two offers. Where nobody can sit together any more: the one way in which
 * it would be split. Nothing when fewer seats are left than wanted.
 */
export function proposeSeats(
  house: RankedHouse,
  party: Party,
  rule: SingleSeatRule,
  atMost: number,
): SeatProposal[] {
  if ((party.wheelchairs ?? 0) > 0) return withWheelchairs(house, party, atMost);
  const blocks = bestBlocks(house, party, rule, atMost);
  if (blocks.length > 0) return blocks.map(({ seatNos }) => ({ groups: [seatNos], isTogether: true }));
  const groups = splitParty(house, party, rule);
  return groups.length === 0 ? [] : [{ groups, isTogether: groups.length === 1 }];
}

/** How many seats such a party could have, whatever its size. */
export function countFor(house: RankedHouse, party: Party): number {
  const mayHave =
    (party.wheelchairs ?? 0) > 0
      ? (seatNo: number) => house.isFree(seatNo) && house.kind(seatNo) === 'wheelchair'
      : wantedBy(house, party);
  let count = 0;
  for (let seatNo = 1; seatNo <= house.rank.length; seatNo++) if (mayHave(seatNo)) count++;
  return count;
}

/** Free seats that have to stay free so that taking these leaves nobody alone: who takes the others must see that they do. */
export function seatsThatStay(house: RankedHouse, taking: readonly number[]): number[] {
  const isFree = isOrdinary(house);
  const taken = new Set(taking);
  const singles = new Set(singlesLeft(house, isFree, taking));
  const stays = (seatNo: number) => seatNo > 0 && !taken.has(seatNo) && isFree(seatNo);
  const staying = new Set<number>();
  for (const seatNo of taking)
    for (const side of [house.left, house.right]) {
      const beside = side[seatNo - 1] ?? 0;
      if (!stays(beside) || singles.has(beside)) continue;
      for (const each of [beside, house.left[beside - 1] ?? 0, house.right[beside - 1] ?? 0])
        if (stays(each)) staying.add(each);
    }
  return [...staying].sort((a, b) => a - b);
}

function withWheelchairs(house: RankedHouse, party: Party, atMost: number): SeatProposal[] {
  const found: SeatProposal[] = [];
  const except = [...(party.except ?? [])];
  while (found.length < atMost) {
    const groups = seatsWithWheelchairs(house, { ...party, except });
    const isTogether = groups.length === 1;
    // Further ways to split nobody needs.
    if (groups.length === 0 || (!isTogether && found.length > 0)) break;
    found.push({ groups, isTogether });
    if (!isTogether) break;
    except.push(...groups.flat());
  }
  return found;
}
