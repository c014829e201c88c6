import { describe, expect, test } from 'vitest';
import type { EventFields } from './event-draft';
import { agree } from './event-parts';
import { mergeEdits, settle } from './merge-edits';

function prices(front: number, back: number) {
  return [
    { code: 'A', name: 'Front', priceMinor: front, seats: 144 },
    { code: 'B', name: 'Back', priceMinor: back, seats: 336 },
  ];
}

const was: EventFields = {
  name: 'Jazz di Kota',
  startsAt: '2026-12-05T13:00:00Z',
  endsAt: null,
  venue: 'Teater Besar',
  description: '',
  capacity: 480,
  priceCategories: prices(450_000, 300_000),
};

describe('two people who edit one event', () => {
  test('do not clash in different fields: both changes stay', () => {
    const yours = { ...was, name: 'Jazz in the city' };
    const theirs = { ...was, venue: 'Studio 1' };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge).toEqual({ clashes: [], theirsOnly: ['venue'], yoursOnly: ['name'] });
    expect(settle(merge, yours, theirs, {})).toEqual({ ...was, name: 'Jazz in the city', venue: 'Studio 1' });
  });

  test('clash where both changed a field in different ways, and each field is chosen by itself', () => {
    const yours = { ...was, name: 'Jazz, mine', venue: 'Studio 1' };
    const theirs = { ...was, name: 'Jazz, theirs', venue: 'Studio 2' };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge.clashes).toEqual(['name', 'venue']);
    const settled = settle(merge, yours, theirs, { name: 'theirs', venue: 'yours' });
    expect(settled).toEqual({ ...was, name: 'Jazz, theirs', venue: 'Studio 1' });
  });

  test('may change the prices of different zones without a clash', () => {
    const yours = { ...was, priceCategories: prices(500_000, 300_000) };
    const theirs = { ...was, priceCategories: prices(450_000, 350_000) };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge).toEqual({ clashes: [], theirsOnly: ['price B'], yoursOnly: ['price A'] });
    expect(settle(merge, yours, theirs, {}).priceCategories).toEqual(prices(500_000, 350_000));
  });

  test('choose the price of one zone, and only of that', () => {
    const yours = { ...was, priceCategories: prices(500_000, 325_000) };
    const theirs = { ...was, priceCategories: prices(450_000, 350_000) };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge.clashes).toEqual(['price B']);
    expect(settle(merge, yours, theirs, { 'price B': 'theirs' }).priceCategories).toEqual(
      prices(500_000, 350_000),
    );
  });

  test('choose the whole division of the house when the two divide it differently', () => {
    const yours = { ...was, priceCategories: [{ code: 'A', name: 'All', priceMinor: 1, seats: 480 }] };
    const theirs = { ...was, priceCategories: prices(450_000, 350_000) };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge.clashes).toEqual(['priceCategories']);
    expect(settle(merge, yours, theirs, {}).priceCategories).toEqual(yours.priceCategories);
  });

  test('keep yours while nothing was chosen', () => {
    const yours = { ...was, name: 'Mine' };
    const theirs = { ...was, name: 'Theirs' };
    expect(settle(mergeEdits(was, yours, theirs), yours, theirs, {}).name).toBe('Mine');
  });

  test('agree when both wrote the same', () => {
    const both = { ...was, name: 'Jazz' };
    expect(mergeEdits(was, both, { ...both })).toEqual({ clashes: [], theirsOnly: [], yoursOnly: [] });
  });

  test('do not differ by how an instant is written', () => {
    expect(agree('startsAt', was, { ...was, startsAt: '2026-12-05T20:00:00+07:00' })).toBe(true);
    expect(agree('startsAt', was, { ...was, startsAt: '2026-12-05T20:00:00+08:00' })).toBe(false);
  });
});
