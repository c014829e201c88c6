import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestBlocks,
  costOfBlock,
  isOrdinary,
  offAisleCost,
  wantedBy,
  type Party,
  type RankedHouse,
} from './best-seats';
import { seatKinds } from './seat-kind';
import { houseLayout } from './seat-layout';
import { neighboursInRows, seatRanks } from './seat-ranks';
import { singleSeatRules, singlesLeft } from './single-seats';
import { splitParty } from './split-party';
import { seatsWithWheelchairs } from './wheelchair-party';

/** A drawn house; `taken`: seats that are not free; `kinds`: by seat, standard where nothing is said. */
function aHouse(
  capacity: number,
  taken: readonly number[] = [],
  kinds: Readonly<Record<number, (typeof seatKinds)[number]>> = {},
): RankedHouse {
  const layout = houseLayout(capacity);
  const kind = (seatNo: number) => kinds[seatNo] ?? 'standard';
  const gone = new Set(taken);
  return {
    ...neighboursInRows(layout),
    rank: seatRanks(layout, undefined, (seatNo) => kind(seatNo) === 'restricted_view'),
    x: layout.x,
    y: layout.y,
    category: Array.from({ length: capacity }, (_, index) => (index < capacity / 2 ? 1 : 2)),
    isFree: (seatNo) => seatNo >= 1 && seatNo <= capacity && !gone.has(seatNo),
    kind,
    isStepFree: (seatNo) => seatNo % 3 !== 0,
  };
}

const someHouse = fc
  .record({
    capacity: fc.integer({ min: 1, max: 90 }),
    taken: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 70 }),
    kinds: fc.dictionary(fc.integer({ min: 1, max: 90 }).map(String), fc.constantFrom(...seatKinds), {
      maxKeys: 12,
    }),
  })
  .map(({ capacity, taken, kinds }) => aHouse(capacity, taken, kinds));
const someParty: fc.Arbitrary<Party> = fc.record(
  {
    quantity: fc.integer({ min: 1, max: 6 }),
    categoryNo: fc.constantFrom(1, 2),
    near: fc.integer({ min: 1, max: 90 }),
    aisle: fc.boolean(),
    stepFree: fc.boolean(),
    except: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 10 }),
  },
  { requiredKeys: ['quantity'] },
);

/** Every block there is, tried one by one. */
function everyBlock(house: RankedHouse, party: Party): number[][] {
  const mayHave = wantedBy(house, party);
  const seatNos = Array.from({ length: house.rank.length }, (_, index) => index + 1);
  return seatNos
    .map((first) => {
      const block = [first];
      while (block.length < party.quantity) block.push(house.right[(block.at(-1) ?? 1) - 1] ?? 0);
      return block;
    })
    .filter((block) => block.every((seatNo) => mayHave(seatNo)));
}

describe('best available', () => {
  test('is what trying every block finds', () => {
    fc.assert(
      fc.property(someHouse, someParty, fc.constantFrom(...singleSeatRules), (house, party, rule) => {
        const all = everyBlock(house, party).map((block) => costOfBlock(house, party, rule, block));
        const [best] = bestBlocks(house, party, rule, 1);
        expect(best?.cost).toBe(all.length === 0 ? undefined : Math.min(...all));
        if (best) expect(costOfBlock(house, party, rule, best.seatNos)).toBe(best.cost);
      }),
      { numRuns: 600 },
    );
  });

  test('goes on with the next best, none sharing a seat', () => {
    fc.assert(
      fc.property(someHouse, someParty, (house, party) => {
        const blocks = bestBlocks(house, party, 'off', 5);
        const seatNos = blocks.flatMap((block) => block.seatNos);
        expect(new Set(seatNos).size).toBe(seatNos.length);
        const costs = blocks.map(({ cost }) => cost);
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
        const [first, second] = blocks;
        const except = [...(party.except ?? []), ...(first?.seatNos ?? [])];
        // An own search without the first offer comes to the same second one.
        expect(bestBlocks(house, { ...party, except }, 'off', 1)[0]).toEqual(second);
      }),
      { numRuns: 300 },
    );
  });

  test('begins in the middle of the front row and leaves nobody alone', () => {
    const house = aHouse(60);
    const [pair] = bestBlocks(house, { quantity: 2 }, 'off', 1);
    // A front row with an odd number has one seat on the axis.
    expect(pair?.seatNos.map((seatNo) => house.rank[seatNo - 1])).toEqual([50, 0]);
    for (const { seatNos } of bestBlocks(house, { quantity: 2 }, 'off', 6))
      expect(singlesLeft(house, isOrdinary(house), seatNos)).toEqual([]);
  });

  test('takes a restricted view last and wheelchair places never, and leaves nobody alone if it need not', () => {
    const house = aHouse(4, [], { 1: 'wheelchair', 2: 'restricted_view' });
    expect(bestBlocks(house, { quantity: 1 }, 'off', 9).map(({ seatNos }) => seatNos[0])).toEqual([4, 3, 2]);
  });

  test('gives an aisle where there is one', () => {
    const house = aHouse(300);
    const [pair] = bestBlocks(house, { quantity: 2, aisle: true }, 'off', 1);
    expect(pair?.cost).toBeLessThan(offAisleCost);
  });

  test('looks at a house of 100,000 in the blink of an eye', () => {
    const house = aHouse(100_000);
    const began = performance.now();
    bestBlocks(house, { quantity: 4 }, 'warn', 3);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a party that cannot sit together', () => {
  test('gets as few groups as there can be, of free seats, each once', () => {
    fc.assert(
      fc.property(someHouse, someParty, (house, party) => {
        const groups = splitParty(house, party);
        const seatNos = groups.flat();
        const mayHave = wantedBy(house, party);
        const left = Array.from({ length: house.rank.length }, (_, index) => index + 1).filter(mayHave);
        expect(seatNos.length).toBe(left.length < party.quantity ? 0 : party.quantity);
        expect(new Set(seatNos).size).toBe(seatNos.length);
        expect(seatNos.every(mayHave)).toBe(true);
        for (const group of groups)
          for (const [place, seatNo] of group.entries())
            if (place > 0) expect(house.left[seatNo - 1]).toBe(group[place - 1]);
        expect(groups.length).toBe(seatNos.length === 0 ? 0 : fewestByHand(house, party));
      }),
      { numRuns: 400 },
    );
  });

  test('is split into two pairs rather than three and one, behind each other where that is possible', () => {
    const layout = houseLayout(200);
    const rowStart = (row: number) => layout.row.indexOf(row) + 1;
    const threes = [rowStart(3), rowStart(4)].flatMap((first) => [first + 4, first + 5, first + 6]);
    const far = [rowStart(9), rowStart(9) + 1, rowStart(9) + 2];
    const left = new Set([...threes, ...far]);
    const all = Array.from({ length: 200 }, (_, index) => index + 1);
    const groups = splitParty(
      aHouse(
        200,
        all.filter((seatNo) => !left.has(seatNo)),
      ),
      { quantity: 4 },
    );
    expect(groups.map((group) => group.length)).toEqual([2, 2]);
    expect(groups.flat().every((seatNo) => threes.includes(seatNo))).toBe(true);
  });
});

function fewestByHand(house: RankedHouse, party: Party): number {
  const mayHave = wantedBy(house, party);
  const lengths: number[] = [];
  for (let seatNo = 1; seatNo <= house.rank.length; seatNo++) {
    if (!mayHave(seatNo)) continue;
    const isGoingOn = (house.left[seatNo - 1] ?? 0) > 0 && mayHave(house.left[seatNo - 1] ?? 0);
    if (isGoingOn) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  }
  let missing = party.quantity;
  let groups = 0;
  for (const length of lengths.sort((a, b) => b - a)) {
    if (missing <= 0) break;
    missing -= length;
    groups += 1;
  }
  return groups;
}

describe('wheelchair places', () => {
  const pool = { 5: 'wheelchair', 6: 'companion', 7: 'companion', 8: 'wheelchair' } as const;
  test('go with a companion beside', () => {
    const groups = seatsWithWheelchairs(aHouse(20, [], pool), { quantity: 2, wheelchairs: 1 });
    expect(groups).toHaveLength(1);
    const kinds = groups.flat().map((seatNo) => pool[seatNo as keyof typeof pool]);
    expect(kinds.sort()).toEqual(['companion', 'wheelchair']);
  });

  test('go as many as are needed, all side by side where there are', () => {
    const house = aHouse(60, [], { 25: 'wheelchair', 26: 'companion', 27: 'companion', 28: 'wheelchair' });
    expect(seatsWithWheelchairs(house, { quantity: 4, wheelchairs: 2 })).toEqual([[25, 26, 27, 28]]);
    expect(seatsWithWheelchairs(house, { quantity: 3, wheelchairs: 3 })).toEqual([]);
  });
});
