import { describe, expect, test } from 'vitest';
import { houseFor } from '../engine/house-for-tests';
import type { MapContent } from '../map/map-types';
import { listedSeats, type ListWish } from './listed-seats';

const states = new Uint8Array(20);
states[1] = 4;
states[2] = 1;
const content: MapContent = {
  house: houseFor(20),
  states,
  own: { mine: new Set([3]), asking: new Set(), zone: null, only: null },
  letters: null,
  zones: [
    { categoryNo: 1, code: 'A', name: 'Front', priceMinor: 100 },
    { categoryNo: 2, code: 'B', name: 'Back', priceMinor: 300 },
  ],
  currency: 'IDR',
  proposed: [],
  found: [],
  seatText: 'number',
  roomAbove: 0,
  isStale: false,
};
const usual: ListWish = { standing: 'all', categoryNo: null, sort: 'seat', isDescending: false };
const list = (wish: Partial<ListWish>) => listedSeats(content, { ...usual, ...wish });

describe('the list of seats', () => {
  test('shows free, mine or taken ones', () => {
    expect(list({ standing: 'free' })).toHaveLength(18);
    expect(list({ standing: 'mine' })).toEqual([3]);
    expect(list({ standing: 'taken' })).toEqual([2]);
  });

  test('shows one zone', () => {
    expect(list({ categoryNo: 2 })[0]).toBe(11);
  });

  test('sorts, equals by number', () => {
    expect(list({ sort: 'price', isDescending: true }).slice(0, 2)).toEqual([11, 12]);
    expect(list({ sort: 'state', isDescending: true }).slice(0, 2)).toEqual([2, 3]);
    expect(list({ isDescending: true })[0]).toBe(20);
  });
});
