import { describe, expect, it } from 'vitest';
import { afterSecond, count, filesToTryAgain, passedOnlyLater } from '../../../scripts/test/vitest-run.mjs';

const file = (name: string, tests: Record<string, string>, status = 'passed') => ({
  name,
  status: Object.values(tests).includes('failed') ? 'failed' : status,
  assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })),
});
const good = file('good.test.ts', { sells: 'passed' });
const bad = file('bad.test.ts', { sells: 'failed', cancels: 'passed' });
const broken = file('broken.test.ts', {}, 'failed');
const report = (...testResults: ReturnType<typeof file>[]) => ({ testResults });

describe('counting a run', () => {
  it.each([
    ['a run in which all passed', report(good), 0, 0],
    ['a failed test', report(good, bad), 1, 1],
    ['a file that could not be loaded', report(good, broken), 1, 1],
    ['a run that ended badly although every test passed', report(good), 1, 1],
    ['a run without a report', null, 0, 1],
  ])('of %s', (_what, given, code, expected) => {
    expect(count(given, code).failed).toBe(expected);
  });

  it('counts what was skipped apart', () => {
    const some = report(file('some.test.ts', { sells: 'passed', later: 'pending', once: 'todo' }));
    expect(count(some, 0)).toEqual({ passed: 1, failed: 0, skipped: 2 });
  });
});

describe('a second try', () => {
  const first = { report: report(good, bad), code: 1 };

  it('is for the few files in which something failed', () => {
    expect(filesToTryAgain(first.report)).toEqual(['bad.test.ts']);
    expect(filesToTryAgain(report(good))).toEqual([]);
    expect(filesToTryAgain(report(bad, bad, bad, bad))).toEqual([]);
  });

  it('names what passed only then', () => {
    const mended = file('bad.test.ts', { sells: 'passed', cancels: 'passed' });
    const last = afterSecond(first, { report: report(mended), code: 0 });
    expect(count(last.report, last.code)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(passedOnlyLater(first.report, last.report)).toEqual(['bad.test.ts > sells']);
  });

  it('fails what fails again, also with another test than before', () => {
    const other = file('bad.test.ts', { sells: 'passed', cancels: 'failed' });
    const last = afterSecond(first, { report: report(other), code: 1 });
    expect(count(last.report, last.code)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('changes nothing when it left no report', () => {
    expect(afterSecond(first, { report: null, code: 1 })).toBe(first);
  });
});
