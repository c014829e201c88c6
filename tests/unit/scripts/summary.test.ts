import { expect, it, onTestFinished, vi } from 'vitest';
import { closeWith } from '../../../scripts/test/summary.mjs';

it('names every test that needed a second try before its closing line', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const part = { passed: 2, failed: 0, skipped: 0, seconds: 1 };
  expect(
    closeWith([
      { name: 'unit', ...part },
      { name: 'end to end', ...part, onSecondTry: ['the journey > sells'] },
    ]),
  ).toBe(0);
  const printed = log.mock.calls.map(([line]) => String(line).trim());
  expect(printed.slice(-2)).toEqual(['on a second try: the journey > sells', '4 passed, 0 failed']);
});
