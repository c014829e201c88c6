import { expect, test } from 'vitest';
import { groupsOf, singlesLeft } from './single-seats';

/** One row of eight. */
const row = { left: [0, 1, 2, 3, 4, 5, 6, 7], right: [2, 3, 4, 5, 6, 7, 8, 0] };
const all = () => true;

test.each([
  { taking: [2], left: [1] },
  { taking: [2, 3], left: [1] },
  { taking: [1], left: [] },
  { taking: [3], left: [] },
  { taking: [2, 7], left: [1, 8] },
  { taking: [3, 5], left: [4] },
  { taking: [1, 2, 3, 4, 5, 6, 7, 8], left: [] },
])('taking $taking of a row of eight leaves $left alone', ({ taking, left }) => {
  expect(singlesLeft(row, all, taking)).toEqual(left);
});

test('nobody is to blame for a seat that was alone before, or is not free', () => {
  expect(singlesLeft(row, (seatNo) => seatNo !== 2, [3, 4])).toEqual([]);
  expect(singlesLeft(row, (seatNo) => seatNo !== 3, [4])).toEqual([]);
  expect(singlesLeft(row, (seatNo) => seatNo !== 1, [3])).toEqual([2]);
});

test('seats fall into groups of neighbours', () => {
  expect(groupsOf(row, [5, 2, 1, 7, 6])).toEqual([
    [5, 6, 7],
    [1, 2],
  ]);
});
