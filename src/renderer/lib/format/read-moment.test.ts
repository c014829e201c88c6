import { describe, expect, test } from 'vitest';
import { readMoment, type ReadingContext } from './read-moment';
import { instantOf, wallClockOf } from './wall-clock';

const now = new Date('2026-11-28T12:02:00Z');
const en: ReadingContext = { zone: 'Asia/Jakarta', now, language: 'en' };
const id: ReadingContext = { zone: 'Asia/Jakarta', now, language: 'id' };

describe('a show time as typed', () => {
  test.each([
    ['sat 5 dec 20', en, '2026-12-05T20:00:00+07:00'],
    ['sat 5 dec 20.30', en, '2026-12-05T20:30:00+07:00'],
    ['5 Dec 2026, 8 pm', en, '2026-12-05T20:00:00+07:00'],
    ['5/12 20:00', en, '2026-12-05T20:00:00+07:00'],
    ['2026-12-05 20:00', en, '2026-12-05T20:00:00+07:00'],
    ['tomorrow 11', en, '2026-11-29T11:00:00+07:00'],
    ['next friday at 8pm', en, '2026-12-04T20:00:00+07:00'],
    ['sabtu 5 des 20.00', id, '2026-12-05T20:00:00+07:00'],
    ['Sabtu, 5 Desember 2026, pukul 19.30 WIB', id, '2026-12-05T19:30:00+07:00'],
    ['besok 19.30', id, '2026-11-29T19:30:00+07:00'],
    ['jumat jam 8 malam', id, '2026-12-04T20:00:00+07:00'],
    ['5 des 11 siang', id, '2026-12-05T11:00:00+07:00'],
    ['5 des 2 siang', id, '2026-12-05T14:00:00+07:00'],
    ['5 jan 19.30', id, '2027-01-05T19:30:00+07:00'],
  ] as const)('"%s" is understood', (typed, context, instant) => {
    expect(readMoment(typed, context)).toBe(instant);
  });

  test.each(['', 'sat 5 dec', '31 feb 20.00', 'sat 5 dec 25.00', 'soon', '5 dec 20.75'])(
    '"%s" is not guessed at',
    (typed) => {
      expect(readMoment(typed, id)).toBeNull();
    },
  );
});

describe('the wall clock of a house', () => {
  test('gives the instant back it came from', () => {
    for (const zone of ['Asia/Jakarta', 'America/New_York', 'Asia/Kathmandu', 'Europe/London']) {
      const wall = { year: 2026, month: 7, day: 14, hour: 19, minute: 30 };
      expect(wallClockOf(instantOf(wall, zone), zone)).toEqual(wall);
    }
  });

  test('moves on in the hour that summer time skips', () => {
    const skipped = { year: 2026, month: 3, day: 8, hour: 2, minute: 30 };
    expect(instantOf(skipped, 'America/New_York')).toMatch(/^2026-03-08T0[13]:30:00-0[45]:00$/);
  });

  test('knows zones with half hours and zones behind UTC', () => {
    const wall = { year: 2026, month: 1, day: 2, hour: 8, minute: 0 };
    expect(instantOf(wall, 'Asia/Kathmandu')).toBe('2026-01-02T08:00:00+05:45');
    expect(instantOf(wall, 'America/New_York')).toBe('2026-01-02T08:00:00-05:00');
    expect(instantOf(wall, 'America/St_Johns')).toBe('2026-01-02T08:00:00-03:30');
  });
});
