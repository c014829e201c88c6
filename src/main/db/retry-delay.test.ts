import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay';

test('waits half a second, then longer, never more than five and a bit', () => {
  const middle = () => 0.5;
  expect([0, 1, 2, 3, 4, 50].map((failures) => retryDelay(failures, middle))).toEqual([
    500, 1_000, 2_000, 4_000, 5_000, 5_000,
  ]);
  expect(retryDelay(0, () => 0)).toBe(400);
  expect(retryDelay(9, () => 1)).toBe(6_000);
});
