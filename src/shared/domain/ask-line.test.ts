import { describe, expect, test } from 'vitest';
import { readAsk, type Ask } from './ask-line';
import { findNamed, type SeatNames } from './named-seats';

const words = {
  rowNames: ['A', 'B', 'K', 'AA'],
  categories: [
    { categoryNo: 1, code: 'A' },
    { categoryNo: 2, code: 'B' },
    { categoryNo: 3, code: 'VIP' },
  ],
  areas: [
    { areaNo: 1, name: 'Standing' },
    { areaNo: 2, name: 'Back lawn' },
  ],
};
const places = (areaNo: number, n: number): Ask => ({ kind: 'places', areaNo, quantity: n });
const quantity = (n: number, categoryNo: number | null = null): Ask => ({
  kind: 'quantity',
  quantity: n,
  categoryNo,
});
const seats = (...named: [string | null, number, number][]): Ask => ({
  kind: 'seats',
  named: named.map(([row, first, last]) => ({ row, first, last })),
});

describe('the ask line understands', () => {
  test.each<[string, Ask]>([
    ['', { kind: 'nothing' }],
    ['   ', { kind: 'nothing' }],
    ['2', quantity(2)],
    [' 12 ', quantity(12)],
    ['2 standing', places(1, 2)],
    ['3 sta', places(1, 3)],
    ['Standing 2', places(1, 2)],
    ['standing', places(1, 1)],
    ['2 back l', places(2, 2)],
    ['0 standing', { kind: 'words', text: '0 standing' }],
    ['2 b', quantity(2, 2)],
    ['2b', quantity(2, 2)],
    ['4 vip', quantity(4, 3)],
    ['2 in B', quantity(2, 2)],
    ['2 di b', quantity(2, 2)],
    ['4 aisle', { kind: 'quantity', quantity: 4, categoryNo: null, aisle: true }],
    ['4 lorong', { kind: 'quantity', quantity: 4, categoryNo: null, aisle: true }],
    ['3 b pisah', { kind: 'quantity', quantity: 3, categoryNo: 2, apart: true }],
    ['2 step-free', { kind: 'quantity', quantity: 2, categoryNo: null, stepFree: true }],
    ['wc 1', { kind: 'quantity', quantity: 2, categoryNo: null, wheelchairs: 1 }],
    ['WC', { kind: 'quantity', quantity: 1, categoryNo: null, wheelchairs: 1 }],
    ['kursi roda 2', { kind: 'quantity', quantity: 3, categoryNo: null, wheelchairs: 1 }],
    ['4 rows', { kind: 'words', text: '4 rows' }],
    ['k12', seats(['k', 12, 12])],
    ['K12-13', seats(['k', 12, 13])],
    ['k12–k13', seats(['k', 12, 13])],
    ['k 12 - 13', seats(['k', 12, 13])],
    ['k13-12', seats(['k', 12, 13])],
    ['aa3', seats(['aa', 3, 3])],
    ['12-15', seats([null, 12, 15])],
    ['12,14', seats([null, 12, 12], [null, 14, 14])],
    ['seat 12', seats([null, 12, 12])],
    ['Seat-12', seats([null, 12, 12])],
    ['Seat-12–Seat-15', seats([null, 12, 15])],
    ['kursi 7', seats([null, 7, 7])],
    ['a1, k3-6', seats(['a', 1, 1], ['k', 3, 6])],
    ['k12, 14', seats(['k', 12, 12], ['k', 14, 14])],
    ['k12 2', { kind: 'from', named: { row: 'k', first: 12, last: 12 }, quantity: 2 }],
    ['hendra', { kind: 'words', text: 'hendra' }],
    ['Pak  Hendra', { kind: 'words', text: 'Pak Hendra' }],
    ['3X7K2', { kind: 'words', text: '3X7K2' }],
    ['z12', { kind: 'words', text: 'z12' }],
    ['k12-b13', { kind: 'words', text: 'k12-b13' }],
    ['0', { kind: 'words', text: '0' }],
    ['999999', { kind: 'words', text: '999999' }],
  ])('%j', (typed, ask) => {
    expect(readAsk(typed, words)).toEqual(ask);
  });
});

/** Rows A (Seat-1 … Seat-4) and B (Seat-5 … Seat-10): as a house of plain labels has them. */
const plain: SeatNames = {
  rowNames: ['A', 'B'],
  numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  seatsOfRow: (row) => (row === 0 ? [0, 1, 2, 3] : [4, 5, 6, 7, 8, 9]),
};
/** Rows A and B, each numbered from 1: as a plan has them. */
const perRow: SeatNames = {
  rowNames: ['A', 'B'],
  numbers: [1, 2, 3, 1, 2, 3],
  seatsOfRow: (row) => (row === 0 ? [0, 1, 2] : [3, 4, 5]),
};
const find = (names: SeatNames, ...named: [string | null, number, number][]) =>
  findNamed(
    named.map(([row, first, last]) => ({ row, first, last })),
    names,
  );

describe('named seats are found', () => {
  test('by the number of the label', () => {
    expect(find(plain, [null, 7, 9])).toEqual({ seatNos: [7, 8, 9], missing: [] });
  });

  test('by the number that is drawn in the row', () => {
    expect(find(plain, ['b', 5, 6]).seatNos).toEqual([5, 6]);
    expect(find(perRow, ['b', 2, 3]).seatNos).toEqual([5, 6]);
  });

  test('by the place in the row where no seat has the number', () => {
    expect(find(plain, ['b', 1, 2]).seatNos).toEqual([5, 6]);
  });

  test('each once', () => {
    expect(find(plain, [null, 1, 2], ['a', 2, 3]).seatNos).toEqual([1, 2, 3]);
  });

  test('or named as missing, when there is none or more than one', () => {
    expect(find(plain, [null, 9, 11]).missing).toHaveLength(1);
    expect(find(plain, ['a', 9, 9]).missing).toHaveLength(1);
    expect(find(perRow, [null, 2, 2]).missing).toHaveLength(1);
  });
});
