import { expect, it } from 'vitest';
import { plansByVenue } from './plans-by-venue';

const plans = [
  { name: 'Loose', venue: null },
  { name: 'Small', venue: 'Studio 1' },
  { name: 'Standard', venue: 'Teater Besar' },
  { name: 'In the round', venue: 'Teater Besar' },
  { name: 'Cinema', venue: 'Balai' },
];

it('offers the plans of the venue that is named first, whatever its case, and those of none last', () => {
  expect(
    plansByVenue(plans, ' teater besar ', 'Anywhere').map(({ group, plans: own }) => [
      group,
      ...own.map(({ name }) => name),
    ]),
  ).toEqual([
    ['Teater Besar', 'Standard', 'In the round'],
    ['Balai', 'Cinema'],
    ['Studio 1', 'Small'],
    ['Anywhere', 'Loose'],
  ]);
});
