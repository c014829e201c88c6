import { describe, expect, test } from 'vitest';
import type { Locale } from './locale';
import { currencySymbol, formatMoney, formatMoneyCompact } from './money';
import { readMoney } from './money-typed';
import { formatNumber, formatSeconds, formatShare } from './numbers';
import { formatSeatRuns } from './seat-runs';
import { formatCountdown, formatRelative } from './spans';
import * as times from './times';

const enID: Locale = { language: 'en', country: 'ID' };
const idID: Locale = { language: 'id', country: 'ID' };
const enGB: Locale = { language: 'en', country: 'GB' };
const enUS: Locale = { language: 'en', country: 'US' };
const idUS: Locale = { language: 'id', country: 'US' };
const show = { at: '2026-11-28T12:30:00Z', zone: 'Asia/Jakarta' };
const london = { at: '2026-11-28T19:30:00Z', zone: 'Europe/London' };
const chicago = { at: '2026-11-29T01:30:00Z', zone: 'America/Chicago' };

describe('money', () => {
  test.each([
    [150_000, 'IDR', enID, 'Rp150.000'],
    [150_000, 'IDR', idID, 'Rp150.000'],
    [0, 'IDR', idID, 'Rp0'],
    [-150_000, 'IDR', enID, '−Rp150.000'],
    [144_000_000, 'IDR', idID, 'Rp144.000.000'],
    [1250, 'EUR', enGB, '€12.50'],
    [-1250, 'EUR', enGB, '−€12.50'],
    [123_456, 'USD', enUS, '$1,234.56'],
    [1250, 'EUR', { language: 'en', country: 'DE' }, '12,50 €'],
    [150_000, 'IDR', enGB, 'Rp150,000'],
  ] as const)(
    '%i minor units of %s read the same in every language of a region',
    (minor, code, locale, text) => {
      expect(formatMoney(minor, code, locale)).toBe(text);
    },
  );

  test('is short in narrow columns, in the words of the region', () => {
    expect(formatMoneyCompact(4_800_000, 'IDR', enID)).toBe('Rp4,8 jt');
    expect(formatMoneyCompact(112_400_000, 'IDR', idID)).toBe('Rp112,4 jt');
    expect(formatMoneyCompact(480_000_00, 'USD', enUS)).toBe('$480K');
  });

  test('names its symbol', () => {
    expect(currencySymbol('IDR', enID)).toBe('Rp');
    expect(currencySymbol('EUR', enGB)).toBe('€');
  });

  test.each([
    ['700', 'IDR', idID, 700_000],
    ['1.000', 'IDR', idID, 1000],
    ['450000', 'IDR', enID, 450_000],
    ['Rp450.000', 'IDR', enID, 450_000],
    ['12.50', 'EUR', enGB, 1250],
    ['1,234.5', 'USD', enUS, 123_450],
    ['700', 'USD', enUS, 70_000],
    ['', 'IDR', idID, null],
    ['gratis', 'IDR', idID, null],
    ['1.2.3', 'EUR', enGB, null],
  ] as const)('typed as "%s" in %s is read', (typed, code, locale, minor) => {
    expect(readMoney(typed, code, locale)).toBe(minor);
  });
});

describe('days and times', () => {
  test('follow the region in numbers and the language in words', () => {
    expect(times.formatTimeAndZone(show, enID)).toBe('19.30 WIB');
    expect(times.formatTimeAndZone(show, idID)).toBe('19.30 WIB');
    expect(times.formatDayAndTime(show, enID)).toBe('Sat 28 Nov 19.30');
    expect(times.formatDayAndTime(show, idID)).toBe('Sab 28 Nov 19.30');
    expect(times.formatWeekdayAndTime(show, idID)).toBe('Sab 19.30');
    expect(times.formatDayAndYear(show, enID)).toBe('Sat 28 Nov 2026');
    expect(times.formatTimeWithSeconds(show, enID)).toBe('19.30.00');
  });

  test('are written out in full where there is room', () => {
    expect(times.formatLongDayAndTime(show, idID)).toBe('Sabtu, 28 November 2026, pukul 19.30 WIB');
    expect(times.formatLongDay({ ...show, at: '2026-12-05T13:00:00Z' }, idID)).toBe('Sabtu, 5 Desember 2026');
    expect(times.formatLongDayAndTime(show, enID)).toBe('Saturday, 28 November 2026, 19.30 WIB');
    expect(times.formatLongDayAndTime(london, enGB)).toMatch(/^Saturday,? 28 November 2026, 19:30 GMT$/);
  });

  test('follow other regions too', () => {
    expect(times.formatDayAndTime(london, enGB)).toBe('Sat 28 Nov 19:30');
    expect(times.formatDayAndTime(chicago, enUS)).toBe('Sat, Nov 28 7:30 PM');
    expect(times.formatTimeAndZone(chicago, idUS)).toBe('7:30 PM CST');
  });

  test('belong to the day of the house, not of Greenwich', () => {
    expect(times.dayKey({ at: '2026-11-28T18:00:00Z', zone: 'Asia/Jakarta' })).toBe('2026-11-29');
  });
});

describe('spans', () => {
  const now = new Date('2026-11-28T12:02:00Z');

  test('say how far away something is', () => {
    expect(formatRelative('2026-11-28T12:30:00Z', now, enID)).toBe('in 28 min');
    expect(formatRelative('2026-11-28T12:30:00Z', now, idID)).toBe('dalam 28 menit');
    expect(formatRelative('2026-11-27T10:00:00Z', now, enID)).toBe('yesterday');
    expect(formatRelative('2026-11-27T10:00:00Z', now, idID)).toBe('kemarin');
  });

  test('count down like a stopwatch and stop at zero', () => {
    expect(formatCountdown(462_000)).toBe('7:42');
    expect(formatCountdown(8_200)).toBe('0:09');
    expect(formatCountdown(3_723_000)).toBe('1:02:03');
    expect(formatCountdown(-5_000)).toBe('0:00');
  });
});

describe('numbers', () => {
  test('follow the region', () => {
    expect(formatNumber(1250, enID)).toBe('1.250');
    expect(formatNumber(1250, enGB)).toBe('1,250');
    expect(formatSeconds(4800, idID)).toBe('4,8 s');
  });

  test('never call a house full or empty before it is', () => {
    expect(formatShare(479.9 / 480, enID)).toBe('99%');
    expect(formatShare(1 / 480, enID)).toBe('1%');
    expect(formatShare(1, idID)).toBe('100%');
    expect(formatShare(0, idID)).toBe('0%');
  });
});

describe('seat labels', () => {
  test.each([
    [['K12', 'K13'], 'K12–K13'],
    [['K12'], 'K12'],
    [['Seat-4', 'Seat-2', 'Seat-1', 'Seat-3'], 'Seat-1–Seat-4'],
    [['A1', 'C3', 'C4', 'C5', 'C6'], 'A1, C3–C6'],
    [['K9', 'K10', 'L11'], 'K9–K10, L11'],
    [['Box', 'A1'], 'A1, Box'],
    [[], ''],
  ])('%j read as a clerk says them', (labels, text) => {
    expect(formatSeatRuns(labels)).toBe(text);
  });
});
