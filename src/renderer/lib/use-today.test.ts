import { expect, test } from 'vitest';
import { houseDay } from './use-today';

const jakarta = 'Asia/Jakarta';

test('a day of the house runs from four to four', () => {
  expect(houseDay(new Date('2026-11-28T12:00:00Z'), jakarta)).toEqual({
    from: '2026-11-28T04:00:00+07:00',
    before: '2026-11-29T04:00:00+07:00',
  });
});

test('half past midnight still belongs to the evening', () => {
  expect(houseDay(new Date('2026-11-28T17:30:00Z'), jakarta).from).toBe('2026-11-28T04:00:00+07:00');
});

test('the last day of a month ends on the first of the next', () => {
  expect(houseDay(new Date('2026-11-30T12:00:00Z'), jakarta).before).toBe('2026-12-01T04:00:00+07:00');
});
