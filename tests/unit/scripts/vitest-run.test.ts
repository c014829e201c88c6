import { describe, expect, it } from 'vitest';
import { count } from '../../../scripts/test/vitest-run.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const broken = { status: 'failed', assertionResults: [] };
const failed = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
const report = (testResults: (typeof passed)[]) => ({
  numPassedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults,
});

describe('counting a run', () => {
  it.each([
    ['a run in which all passed', report([passed]), 0, 0],
    ['a failed test', report([passed, failed]), 1, 1],
    ['a file that could not be loaded', report([passed, broken]), 1, 1],
    ['a run that ended badly although every test passed', report([passed]), 1, 1],
    ['a run without a report', null, 0, 1],
  ])('of %s', (_what, given, code, expected) => {
    expect(count(given, code).failed).toBe(expected);
  });

  it('counts what was skipped apart', () => {
    expect(count(report([passed]), 0)).toEqual({ passed: 1, failed: 0, skipped: 2 });
  });
});
