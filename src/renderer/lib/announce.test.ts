import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, announceNews, useSpoken } from './announce';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const polite = () => useSpoken.getState().polite.trim();

test('says what others did in one sentence, when nothing else was said for a while', () => {
  let taken = 0;
  const tell = () => `Row K: ${taken} seats taken`;
  for (let each = 0; each < 3; each += 1) {
    taken += 1;
    announceNews(tell);
    vi.advanceTimersByTime(100);
  }
  expect(polite()).toBe('');
  vi.advanceTimersByTime(2000);
  expect(polite()).toBe('Row K: 3 seats taken');
});

test('never speaks over the own moves: news wait until they are done', () => {
  announceNews(() => 'Row K: 1 seat taken');
  for (let step = 0; step < 5; step += 1) {
    vi.advanceTimersByTime(1200);
    announce(`Seat K${step}`);
  }
  expect(polite()).toBe('Seat K4');
  vi.advanceTimersByTime(2000);
  expect(polite()).toBe('Row K: 1 seat taken');
});

test('says nothing when what came was undone meanwhile', () => {
  announce('Holding K12');
  vi.advanceTimersByTime(1000);
  announceNews(() => null);
  vi.advanceTimersByTime(5000);
  expect(polite()).toBe('Holding K12');
});
