import { describe, expect, test } from 'vitest';
import { readCount, seatsOfPrices } from './rest-of-house';

describe('a number of seats', () => {
  test.each([
    ['480', 480],
    [' 480 ', 480],
    ['1.250', 1250],
    ['1,250', 1250],
    ['200.000', 200_000],
    ['1 250', 1250],
    ['12.5', null],
    ['-3', null],
    ['many', null],
    ['', null],
  ])('typed as "%s" is %s', (typed, seats) => {
    expect(readCount(typed)).toBe(seats);
  });
});

describe('the last price', () => {
  test('takes the seats that the others leave', () => {
    expect(seatsOfPrices(480, ['144', '192', '1'])).toEqual([144, 192, 144]);
    expect(seatsOfPrices(500, [''])).toEqual([500]);
  });

  test('shows when the others take more than the house has', () => {
    expect(seatsOfPrices(100, ['60', '50', ''])).toEqual([60, 50, -10]);
  });

  test('is unknown while another count cannot be read', () => {
    expect(seatsOfPrices(480, ['?', ''])).toEqual([null, null]);
    expect(seatsOfPrices(null, ['144', ''])).toEqual([144, null]);
  });
});
