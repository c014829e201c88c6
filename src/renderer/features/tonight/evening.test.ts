import { describe, expect, test } from 'vitest';
import { wallClockOf } from '../../lib/format/wall-clock';
import { houseDay } from '../../lib/use-today';
import { readEvening } from './evening';
import { anEvent } from './an-event';
import { readNeeds } from './needs';

const now = new Date('2026-11-28T19:02:00+07:00');
const today = houseDay(now, 'Asia/Jakarta');
const at = (day: string, time: string) => `2026-11-${day}T${time}:00+07:00`;
const evening = (...events: ReturnType<typeof anEvent>[]) =>
  readEvening(events, now, today, (instant, zone) => wallClockOf(instant, zone).hour);

describe('the evening', () => {
  test('is about the next event on sale, with those after it', () => {
    const tonight = anEvent(at('28', '19:30'));
    const tomorrow = anEvent(at('29', '11:00'));
    const read = evening(anEvent(at('28', '19:15'), { status: 'draft' }), tonight, tomorrow);
    expect(read).toEqual({ next: tonight, later: [tomorrow], day: 'tonight' });
  });

  test('keeps an event for those who come late, but not for hours', () => {
    const begun = anEvent(at('28', '18:40'));
    const later = anEvent(at('28', '21:00'));
    expect(evening(begun, later).next).toBe(begun);
    expect(evening(anEvent(at('28', '18:20')), later).next).toBe(later);
  });

  test.each([
    [at('28', '19:30'), 'tonight'],
    [at('29', '00:30'), 'tonight'],
    [at('29', '11:00'), 'tomorrow'],
    [at('30', '19:30'), 'later'],
  ] as const)('calls %s %s', (startsAt, day) => {
    expect(evening(anEvent(startsAt)).day).toBe(day);
  });

  test('has nothing when nothing is on sale', () => {
    expect(evening(anEvent(at('28', '19:30'), { status: 'closed' })).day).toBe('none');
    expect(evening(anEvent(at('28', '19:30'), { isArchived: true })).next).toBeNull();
  });
});

describe('what needs somebody', () => {
  const kinds = (...events: ReturnType<typeof anEvent>[]) =>
    readNeeds(events, now, today).map((need) => need.kind);

  test('is a draft that starts today, before anything else', () => {
    const over = anEvent(at('28', '15:00'));
    const draft = anEvent(at('28', '21:00'), { status: 'draft' });
    expect(kinds(over, draft)).toEqual(['draftToday', 'stillOnSale']);
    expect(kinds(anEvent(at('29', '21:00'), { status: 'draft' }))).toEqual([]);
  });

  test('is a cancelled event whose bookings still stand', () => {
    expect(kinds(anEvent(at('30', '19:30'), { status: 'cancelled' }))).toEqual(['cancelledWithBookings']);
    expect(kinds(anEvent(at('30', '19:30'), { status: 'cancelled', booked: 0 }))).toEqual([]);
  });

  test('is a full house, with another date that has seats', () => {
    const full = anEvent(at('28', '19:30'), { booked: 480, free: 0 });
    const other = anEvent(at('29', '15:00'));
    expect(readNeeds([full, other], now, today)).toEqual([{ kind: 'soldOut', event: full, other }]);
    expect(readNeeds([full], now, today)).toEqual([{ kind: 'soldOut', event: full, other: null }]);
  });

  test('is not a house where a held seat may come back', () => {
    expect(kinds(anEvent(at('28', '19:30'), { booked: 479, free: 0, held: 1 }))).toEqual([]);
  });
});
