import { expect, test } from 'vitest';
import { bookingId } from '../../../../shared/domain/ids';
import { formatsFor } from '../../../lib/format/format';
import { i18n } from '../../../lib/i18n';
import { historySentence, type HistoryEntry } from './history-sentence';

const rupiah = { currency: 'IDR' };
const entry = (change: Partial<HistoryEntry>): HistoryEntry => ({
  at: '2026-11-28T12:00:00Z',
  action: 'sold',
  by: 'Sari',
  till: 'Till 2',
  approvedBy: null,
  labels: ['K13', 'K12'],
  fromLabels: [],
  difference: { beforeMinor: 0, afterMinor: 600_000, differenceMinor: 600_000 },
  other: null,
  login: 'till2',
  ...change,
});
const said = (change: Partial<HistoryEntry>, language: 'en' | 'id' = 'en') =>
  historySentence(entry(change), rupiah, {
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

test('places of an area are counted, for they have no numbers for anybody', () => {
  const areas = [{ name: 'Standing', seatNos: [61, 62] }];
  const voice = {
    t: i18n.getFixedT('en', 'bookings'),
    format: formatsFor({ language: 'en', country: 'ID' }, 'Asia/Jakarta'),
  };
  const sold = entry({ labels: ['K12', 'K13', 'Standing-1', 'Standing-2'] });
  expect(historySentence(sold, { ...rupiah, areas }, voice)).toBe(
    'Sari sold K12–K13, 2 × Standing for Rp600.000 at Till 2.',
  );
});

test('a second person who signed is named', () => {
  expect(said({ action: 'cancelled', approvedBy: 'Dewi' })).toMatch(/ Dewi signed for it\.$/);
});

test('who wrote past the app is named by the login of the database', () => {
  expect(said({ by: null, till: null })).toBe('Database login “till2” sold K12–K13 for Rp600.000.');
});

test('a change says from where to where and what it cost', () => {
  const more = { beforeMinor: 600_000, afterMinor: 750_000, differenceMinor: 150_000 };
  const moved = { action: 'moved', labels: ['A1', 'A2'], fromLabels: ['K12', 'K13'] } as const;
  expect(
    said({ ...moved, labels: [...moved.labels], fromLabels: [...moved.fromLabels], difference: more }),
  ).toBe('Sari moved K12–K13 to A1–A2 at Till 2; Rp150.000 to pay.');
  const less = { beforeMinor: 600_000, afterMinor: 300_000, differenceMinor: -300_000 };
  expect(said({ action: 'seats_freed', labels: ['K13'], difference: less })).toBe(
    'Sari gave up K13 at Till 2; Rp300.000 to give back.',
  );
  const same = { beforeMinor: 600_000, afterMinor: 600_000, differenceMinor: 0 };
  const other = {
    bookingId: bookingId.parse('01900000-0000-7000-8000-0000000000b1'),
    code: 'BX7K9',
    status: 'CONFIRMED',
    eventName: 'Hamlet',
    startsAt: '2026-11-29T08:00:00Z',
    timeZone: 'Asia/Jakarta',
  } as const;
  expect(said({ action: 'exchanged', difference: same, other })).toMatch(
    /^Sari exchanged K12–K13 for BX7K9 \(Hamlet, .*\) at Till 2\.$/,
  );
  expect(said({ difference: same, other }, 'id')).toMatch(
    /^Sari memberikan K12–K13 sebagai ganti BX7K9 \(Hamlet, .*\) di Till 2\.$/,
  );
});
