import { costOfSeat, metresBetween, type Party, type RankedHouse } from './best-seats';

/** What an ordinary seat costs more than a companion's place for somebody who comes with a wheelchair. */
const notForCompanions = 300;

/**
 * Places for a party with wheelchairs, from the pool that nobody else gets: so many wheelchair places, the others beside them, on
 * companions' places first. All side by side if possible, else as many groups as there are wheelchairs, each with its companions as
 * near as can be. Empty when there are not enough.
 */
export function seatsWithWheelchairs(house: RankedHouse, party: Party): readonly (readonly number[])[] {
  const { wheelchairs = 0, quantity } = party;
  const mayHave = poolFor(house, party);
  const together = wholeParty(house, party, mayHave);
  if (together !== null) return [together];
  const taken = new Set<number>();
  const isLeft = (seatNo: number) => mayHave(seatNo) && !taken.has(seatNo);
  const groups: number[][] = [];
  for (let chair = 0; chair < wheelchairs; chair++) {
    const share = companionsOf(quantity - wheelchairs, wheelchairs, chair);
    const group = oneChair(house, party, isLeft, share);
    if (group === null) return [];
    for (const seatNo of group) taken.add(seatNo);
    groups.push(group);
  }
  return groups;
}

/** How many of the companions go with this wheelchair. */
function companionsOf(companions: number, wheelchairs: number, chair: number): number {
  return Math.floor(companions / wheelchairs) + (chair < companions % wheelchairs ? 1 : 0);
}

function poolFor(house: RankedHouse, party: Party): (seatNo: number) => boolean {
  const except = new Set(party.except);
  return (seatNo) =>
    seatNo > 0 &&
    house.isFree(seatNo) &&
    !except.has(seatNo) &&
    (party.categoryNo == null || house.category[seatNo - 1] === party.categoryNo) &&
    (party.stepFree !== true || house.isStepFree(seatNo));
}

function costInPool(house: RankedHouse, party: Party): (seatNo: number) => number {
  const cost = costOfSeat(house, party);
  return (seatNo) => {
    const kind = house.kind(seatNo);
    return cost(seatNo) + (kind === 'wheelchair' || kind === 'companion' ? 0 : notForCompanions);
  };
}

/** The cheapest run of neighbours with exactly so many wheelchair places in it. */
function wholeParty(house: RankedHouse, party: Party, mayHave: (seatNo: number) => boolean): number[] | null {
  const cost = costInPool(house, party);
  let found: number[] | null = null;
  let least = Infinity;
  for (let first = 1; first <= house.rank.length; first++) {
    const seatNos = neighboursFrom(house, first, party.quantity, mayHave);
    if (seatNos === null) continue;
    if (seatNos.filter((seatNo) => house.kind(seatNo) === 'wheelchair').length !== party.wheelchairs)
      continue;
    const price = seatNos.reduce((sum, seatNo) => sum + cost(seatNo), 0);
    if (price >= least) continue;
    least = price;
    found = seatNos;
  }
  return found;
}

function neighboursFrom(
  house: RankedHouse,
  first: number,
  quantity: number,
  mayHave: (seatNo: number) => boolean,
): number[] | null {
  const seatNos: number[] = [];
  for (let seatNo = first; seatNos.length < quantity; seatNo = house.right[seatNo - 1] ?? 0) {
    if (!mayHave(seatNo) || seatNo === seatNos[0]) return null;
    seatNos.push(seatNo);
  }
  return seatNos;
}

/** One wheelchair place and the nearest places for who comes along; side by side where that is possible. */
function oneChair(
  house: RankedHouse,
  party: Party,
  isLeft: (seatNo: number) => boolean,
  companions: number,
): number[] | null {
  const beside = wholeParty(house, { ...party, wheelchairs: 1, quantity: companions + 1 }, isLeft);
  if (beside !== null) return beside;
  const cost = costInPool(house, party);
  const all = Array.from({ length: house.rank.length }, (_, index) => index + 1).filter(isLeft);
  const chairs = all.filter((seatNo) => house.kind(seatNo) === 'wheelchair');
  const [chair] = chairs.sort((a, b) => cost(a) - cost(b));
  if (chair === undefined) return null;
  const away = (seatNo: number) => 100 * metresBetween(house, seatNo, chair) + cost(seatNo) - cost(chair);
  const others = all
    .filter((seatNo) => house.kind(seatNo) !== 'wheelchair')
    .sort((a, b) => away(a) - away(b));
  return others.length < companions ? null : [chair, ...others.slice(0, companions)];
}
