import { expect, it, onTestFinished, vi } from 'vitest';
import { closeWith } from '../../../scripts/test/summary.mjs';

const part = { passed: 2, failed: 0, skipped: 0, seconds: 1 };

/** What it prints, and the exit code. */
function closing(outcomes: Parameters<typeof closeWith>[0]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const code = closeWith(outcomes);
  return { code, printed: log.mock.calls.map(([line]) => String(line).trim()) };
}

it('names every test that needed a second try before its closing line', () => {
  const { code, printed } = closing([
    { name: 'unit', ...part },
    { name: 'end to end', ...part, onSecondTry: ['the journey > sells'] },
  ]);
  expect(code).toBe(0);
  expect(printed.slice(-2)).toEqual(['on a second try: the journey > sells', '4 passed, 0 failed']);
});

it('says again at the end what failed and why', () => {
  const failures = [{ test: 'tests/e2e/journey.test.ts > sells', why: 'Error: no seat' }];
  const { code, printed } = closing([{ name: 'end to end', ...part, failed: 1, failures }]);
  expect(code).toBe(1);
  expect(printed.slice(-2)).toEqual([
    'failed: tests/e2e/journey.test.ts > sells\n    Error: no seat',
    '2 passed, 1 failed',
  ]);
});
