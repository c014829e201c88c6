import { expect, test } from 'vitest';
import { medians } from './sale-pace';

const sale = (milliseconds: number, keys: number) => ({ at: 0, milliseconds, keys });

test('nothing was sold: there is no pace', () => {
  expect(medians([])).toBeNull();
});

test('one slow sale does not spoil the pace', () => {
  expect(medians([sale(5000, 4), sale(60_000, 40), sale(7000, 5)])).toEqual({
    count: 3,
    milliseconds: 7000,
    keys: 5,
  });
});

test('of two the pace lies between', () => {
  expect(medians([sale(4000, 4), sale(6000, 7)])).toEqual({ count: 2, milliseconds: 5000, keys: 5.5 });
});
