import { describe, expect, test } from 'vitest';
import type { EventFields } from './event-draft';
import { changedFields, mergeEdits, settle } from './merge-edits';

const was: EventFields = {
  name: 'Jazz di Kota',
  startsAt: '2026-12-05T13:00:00Z',
  endsAt: null,
  venue: 'Teater Besar',
  description: '',
  capacity: 480,
  priceCategories: [{ code: 'A', name: 'Stalls', priceMinor: 300_000, seats: 480 }],
};
const priced = (priceMinor: number) => [{ code: 'A', name: 'Stalls', priceMinor, seats: 480 }];

describe('two people who edit one event', () => {
  test('do not clash in different fields: both changes stay', () => {
    const yours = { ...was, name: 'Jazz in the city' };
    const theirs = { ...was, venue: 'Studio 1' };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge).toEqual({ clashes: [], theirsOnly: ['venue'], yoursOnly: ['name'] });
    expect(settle(merge, yours, theirs, {})).toEqual({ ...was, name: 'Jazz in the city', venue: 'Studio 1' });
  });

  test('clash where both changed a field in different ways, and each field is chosen by itself', () => {
    const yours = { ...was, priceCategories: priced(325_000), capacity: 470 };
    const theirs = { ...was, priceCategories: priced(350_000), capacity: 460 };
    const merge = mergeEdits(was, yours, theirs);
    expect(merge.clashes).toEqual(['capacity', 'priceCategories']);
    const settled = settle(merge, yours, theirs, { capacity: 'theirs', priceCategories: 'yours' });
    expect(settled).toEqual({ ...was, capacity: 460, priceCategories: priced(325_000) });
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
    expect(changedFields(was, { ...was, startsAt: '2026-12-05T20:00:00+07:00' })).toEqual([]);
    expect(changedFields(was, { ...was, startsAt: '2026-12-05T20:00:00+08:00' })).toEqual(['startsAt']);
  });
});
