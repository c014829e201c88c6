import { describe, expect, test } from 'vitest';
import { readAsk } from '../../../../shared/domain/ask-line';
import { houseFor } from '../../../seat-map/engine/house-for-tests';
import { nearby, seatOffers, type AskedHouse } from './seat-offers';

const house = houseFor(40);
const categories = [
  { categoryNo: 1, code: 'A' },
  { categoryNo: 2, code: 'B' },
];
/** The house with these seats taken. */
const asked = (taken: readonly number[] = []): AskedHouse => {
  const states = new Uint8Array(house.count);
  for (const seatNo of taken) states[seatNo - 1] = 4;
  return { house, states, mine: new Set(), categoryNos: [1, 2] };
};
const offer = (typed: string, taken: readonly number[] = []) =>
  seatOffers(readAsk(typed, { rowNames: house.layout.rowNames, categories }), asked(taken));
const all = Array.from({ length: house.count }, (_, index) => index + 1);
const allBut = (...left: number[]) => all.filter((seatNo) => !left.includes(seatNo));

describe('the ask line offers', () => {
  test('nothing for nothing and for words', () => {
    expect(offer('').offers).toEqual([]);
    expect(offer('hendra').offers).toEqual([]);
  });

  test('seats together, three ways, best first', () => {
    const { offers, problem } = offer('2');
    expect(offers.map(({ seatNos }) => seatNos)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(problem).toBeNull();
  });

  test('what is left when there is not enough, and the same number in another zone', () => {
    const { offers, problem } = offer('4 a', allBut(3, 9, 33, 34, 35, 36));
    expect(problem).toEqual({ kind: 'not_enough', left: 2, categoryNo: 1 });
    expect(offers).toEqual([
      { seatNos: [3, 9], isTogether: false, why: 'left' },
      { seatNos: [33, 34, 35, 36], isTogether: true, why: 'elsewhere' },
    ]);
  });

  test('the closest seats when nobody can sit together', () => {
    const { offers, problem } = offer('2', allBut(1, 3, 9));
    expect(problem?.kind).toBe('not_together');
    expect(offers).toEqual([{ seatNos: [1, 3], isTogether: false, why: 'asked' }]);
  });

  test('nothing when the house is full, and says so', () => {
    expect(offer('2', all)).toEqual({
      offers: [],
      problem: { kind: 'not_enough', left: 0, categoryNo: null },
      named: [],
    });
  });

  test('the very seats that were named', () => {
    expect(offer('seat 7').offers).toEqual([{ seatNos: [7], isTogether: true, why: 'asked' }]);
    expect(offer('1-3').offers[0]?.seatNos).toEqual([1, 2, 3]);
    expect(offer('b1-2').offers[0]?.seatNos.map((seatNo) => house.row[seatNo - 1])).toEqual([1, 1]);
  });

  test('what is free of the named seats, and as many nearby, when some are taken', () => {
    const { offers, problem } = offer('6-7', [7]);
    expect(problem).toEqual({ kind: 'taken', seatNos: [7] });
    expect(offers[0]).toEqual({ seatNos: [6], isTogether: true, why: 'left' });
    expect(offers.slice(1).every(({ seatNos, why }) => seatNos.length === 2 && why === 'nearby')).toBe(true);
  });

  test('where the named seats are, also those that somebody has', () => {
    expect(offer('6-7', [7]).named).toEqual([6, 7]);
    expect(offer('7', [7]).named).toEqual([]);
  });

  test('a run from a named seat on', () => {
    expect(offer('b1 3').offers[0]?.seatNos).toHaveLength(3);
  });

  test('nothing for a seat that the house does not have', () => {
    expect(offer('seat 900').problem).toEqual({
      kind: 'missing',
      named: [{ row: null, first: 900, last: 900 }],
    });
  });
});

test('alternatives to refused seats lie near them', () => {
  const offers = nearby([20, 21], asked([20, 21]), 2);
  const distances = offers.map(({ seatNos }) => Math.abs((seatNos[0] ?? 0) - 20));
  expect(distances).toHaveLength(2);
  expect(Math.max(...distances)).toBeLessThan(6);
});
