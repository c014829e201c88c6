import { expect, test } from 'vitest';
import { keyOf, regionChoices } from './regions';

const jakarta = { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' };
const winter = new Date('2026-11-28T12:00:00Z');

test('offers Indonesia with its three clocks first', () => {
  const labels = regionChoices('en', jakarta, winter).map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual([
    'Indonesia · Rp · WIB',
    'Indonesia · Rp · WITA',
    'Indonesia · Rp · WIT',
  ]);
});

test('names countries in the language of the person, money and clock as the country does', () => {
  const labels = regionChoices('id', jakarta, winter).map(({ label }) => label);
  expect(labels).toContain('Belanda · €');
});

test('names the city where a country has several clocks', () => {
  const labels = regionChoices('en', jakarta, winter).map(({ label }) => label);
  expect(labels).toContain('Australia · $ · Perth');
});

test('keeps a region that is not on the list, so that opening the list changes nothing', () => {
  const island = { country: 'IS', currency: 'ISK', timeZone: 'Atlantic/Reykjavik' };
  const [first] = regionChoices('en', island, winter);
  expect(first?.key).toBe(keyOf(island));
});

test('names every region once', () => {
  const keys = regionChoices('en', jakarta, winter).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
