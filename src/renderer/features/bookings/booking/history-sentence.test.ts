import { expect, test } from 'vitest';
import { formatsFor } from '../../../lib/format/format';
import { i18n } from '../../../lib/i18n';
import { historySentence, type HistoryEntry } from './history-sentence';

const total = { totalMinor: 600_000, currency: 'IDR' };
const entry = (change: Partial<HistoryEntry>): HistoryEntry => ({
  at: '2026-11-28T12:00:00Z',
  action: 'sold',
  by: 'Sari',
  till: 'Till 2',
  approvedBy: null,
  labels: ['K13', 'K12'],
  login: 'till2',
  ...change,
});
const said = (change: Partial<HistoryEntry>, language: 'en' | 'id' = 'en') =>
  historySentence(entry(change), total, {
    t: i18n.getFixedT(language, 'bookings'),
    format: formatsFor({ language, country: 'ID' }, 'Asia/Jakarta'),
  });

test('the history reads as sentences', () => {
  expect(said({})).toBe('Sari sold K12–K13 for Rp600.000 at Till 2.');
  expect(said({ action: 'cancelled' })).toBe(
    'Sari cancelled the booking at Till 2; K12–K13 went back on sale.',
  );
  expect(said({}, 'id')).toBe('Sari menjual K12–K13 seharga Rp600.000 di Till 2.');
});

test('a second person who signed is named', () => {
  expect(said({ action: 'cancelled', approvedBy: 'Dewi' })).toMatch(/ Dewi signed for it\.$/);
});

test('who wrote past the app is named by the login of the database', () => {
  expect(said({ by: null, till: null })).toBe('Database login “till2” sold K12–K13 for Rp600.000.');
});
