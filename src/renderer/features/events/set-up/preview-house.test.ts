import { expect, test } from 'vitest';
import { categoriesOfSeats, statesFor } from './preview-house';

test('prices fill the house from the front, the last one what is left', () => {
  expect([...categoriesOfSeats(6, [2, 3, 1])]).toEqual([1, 1, 2, 2, 2, 3]);
  expect([...categoriesOfSeats(4, [4])]).toEqual([1, 1, 1, 1]);
  expect([...categoriesOfSeats(3, [9, -6])]).toEqual([1, 1, 1]);
});

test('a house that grows has free seats at its back, one that shrinks loses its last', () => {
  expect([...statesFor(4, new Uint8Array([4, 1]))]).toEqual([4, 1, 0, 0]);
  expect([...statesFor(1, new Uint8Array([4, 1]))]).toEqual([4]);
});
