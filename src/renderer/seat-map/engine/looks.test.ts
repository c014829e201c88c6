import { describe, expect, test } from 'vitest';
import { codeOf, seatStates } from '../../../shared/domain/seat-state';
import { fontFor } from './draw/numbers';
import type { House } from './house';
import { houseFor } from './house-for-tests';
import {
  codeOfLook,
  countLooks,
  countUnfaded,
  dress,
  faded,
  freeByKind,
  lookOf,
  type OwnSeats,
} from './looks';

const house = houseFor(20);
const nothing: OwnSeats = { mine: new Set(), asking: new Set(), zone: null, only: null };
const states = new Uint8Array(20);
seatStates.forEach((state, index) => (states[index] = codeOf(state)));
const dressed = (own: Partial<OwnSeats> = {}) => {
  const looks = new Uint8Array(20);
  dress(looks, house, states, { ...nothing, ...own });
  return looks;
};

describe('seats look', () => {
  test('as their state says, free ones in the colour of their zone', () => {
    const names = ['free1', 'otherTill', 'namedHold', 'blocked', 'booked', 'checkedIn', 'free1'] as const;
    expect([...dressed().subarray(0, 7)]).toEqual(names.map(codeOfLook));
    expect(dressed()[19]).toBe(codeOfLook('free2'));
  });

  test('mine and asked for whatever the snapshot says', () => {
    const looks = dressed({ mine: new Set([2]), asking: new Set([9]) });
    expect([looks[1], looks[8]]).toEqual([codeOfLook('mine'), codeOfLook('asking')]);
  });

  test('faded in the zones that are not looked at, if they are free', () => {
    const looks = dressed({ zone: 2 });
    expect([looks[0], looks[4], looks[19]]).toEqual([faded, codeOfLook('booked'), codeOfLook('free2')]);
  });

  test('faded but for one state, when only that is looked at; mine never fade', () => {
    const looks = dressed({ only: 'booked', mine: new Set([9]) });
    expect([looks[4], looks[1], looks[19], looks[8]]).toEqual([
      codeOfLook('booked'),
      faded,
      faded,
      codeOfLook('mine'),
    ]);
  });

  test('faded but for one kind, when only that is looked at; mine never fade, sold ones of the kind stay sold', () => {
    const kind = new Uint8Array(20);
    kind.set([1, 1], 4);
    const plan = { kind } as NonNullable<House['layout']['plan']>;
    const special: House = { ...house, layout: { ...house.layout, plan } };
    const looks = new Uint8Array(20);
    dress(looks, special, states, { ...nothing, kind: 1, mine: new Set([9]) });
    expect([looks[4], looks[5], looks[0], looks[8]]).toEqual([
      codeOfLook('booked'),
      codeOfLook('checkedIn'),
      faded,
      codeOfLook('mine'),
    ]);
    expect(freeByKind(special, states)).toMatchObject({ all: { 0: 18, 1: 2 }, free: { 1: 0 } });
    expect(freeByKind(house, states)).toBeNull();
  });

  test('and are counted as they are, whatever is faded', () => {
    const own = { ...nothing, only: 'booked', zone: 2 } as const;
    expect(countUnfaded(house, states, own)).toEqual(countLooks(dressed()));
  });

  test('and are counted', () => {
    const counts = countLooks(dressed({ mine: new Set([8, 9]) }));
    expect(counts[codeOfLook('mine')]).toBe(2);
    expect(counts[codeOfLook('booked')]).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  test('the same one by one', () => {
    const own = { ...nothing, mine: new Set([2]), asking: new Set([9]) };
    const looks = dressed(own);
    expect(Array.from({ length: 20 }, (_, index) => lookOf(house, states, own, index).code)).toEqual([
      ...looks,
    ]);
  });
});

describe('numbers in seats', () => {
  const big = houseFor(500);

  test('are drawn only where every one of them fits', () => {
    expect(fontFor({ house: big, seatText: 'number' }, 20)).toBeNull();
    expect(fontFor({ house: big, seatText: 'number' }, 26)).toBeGreaterThanOrEqual(10);
    expect(fontFor({ house: big, seatText: 'zone' }, 22)).toBeGreaterThanOrEqual(10);
  });

  test('never grow without end', () => {
    expect(fontFor({ house: big, seatText: 'number' }, 200)).toBeLessThanOrEqual(22);
  });
});
