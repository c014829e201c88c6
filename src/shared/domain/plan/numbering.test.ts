import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromTheLeft, numbersOf, numbersThrough, rowNames } from './numbering';
import type { Numbering } from './plan-seats';
import { seatLabel } from './seat-labels';

it.each<[string, Partial<Numbering>, number, string]>([
  ['from the left', {}, 5, '1 2 3 4 5'],
  ['from the right', { from: 'right' }, 5, '5 4 3 2 1'],
  ['from the middle, odd on the left', { from: 'middle' }, 6, '5 3 1 2 4 6'],
  ['from the middle, odd on the right', { from: 'middle', oddSide: 'right' }, 5, '4 2 1 3 5'],
  ['odd numbers', { series: 'odd' }, 4, '1 3 5 7'],
  ['even numbers', { series: 'even' }, 4, '2 4 6 8'],
  ['even numbers from a number on', { series: 'even', start: 101 }, 3, '102 104 106'],
  ['letters without I and O', { signs: 'letters', start: 7 }, 9, 'G H J K L M N P Q'],
  ['without thirteen', { start: 11, skip: [13] }, 4, '11 12 14 15'],
  ['nobody', {}, 0, ''],
])('numbers %s', (_, scheme, seats, expected) => {
  expect(numbersOf({ ...fromTheLeft, ...scheme }, seats).join(' ')).toBe(expected);
});

it('numbers on from row to row', () => {
  expect(numbersThrough({ ...fromTheLeft, from: 'right' }, [3, 2])).toEqual([
    ['3', '2', '1'],
    ['5', '4'],
  ]);
});

it('names rows from the front or the back', () => {
  expect(rowNames({ signs: 'letters', start: 1, from: 'front' }, 10).join('')).toBe('ABCDEFGHJK');
  expect(rowNames({ signs: 'numbers', start: 1, from: 'back' }, 3)).toEqual(['3', '2', '1']);
});

it('never gives two seats of a row one number', () => {
  const scheme = fc.record({
    from: fc.constantFrom('left' as const, 'right' as const, 'middle' as const),
    series: fc.constantFrom('all' as const, 'odd' as const, 'even' as const),
    signs: fc.constantFrom('numbers' as const, 'letters' as const),
    start: fc.integer({ min: 0, max: 200 }),
    skip: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(scheme, fc.integer({ min: 0, max: 120 }), (how, seats) => {
      expect(new Set(numbersOf(how, seats)).size).toBe(seats);
    }),
  );
});

it('keeps row and number apart where they would run into each other', () => {
  expect(seatLabel('', 'K', { number: '12' })).toBe('K12');
  expect(seatLabel('', '7', { number: '12' })).toBe('7-12');
  expect(seatLabel('Balcony', 'K', { number: '12' })).toBe('Balcony K12');
  expect(seatLabel('Balcony', 'K', { number: '12', label: 'Box 3' })).toBe('Box 3');
});
