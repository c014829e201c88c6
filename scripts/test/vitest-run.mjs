import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readJson, repository } from '../start/places.mjs';
import { tool } from './tools.mjs';

/** A run in which more files than this failed is broken, not unlucky: trying again would only take time. */
const mostFilesAgain = 3;

/**
 * Runs projects of vitest.config.ts, shows what they print, and counts what its JSON report says.
 * @param {string} name for the summary
 * @param {string[]} projects
 * @param {{ mayTryAgain?: boolean }} [options] `mayTryAgain`: the few files with a failed test run once more, whole,
 * and every test that passes only then is named
 * @returns {Promise<import('./static-checks.mjs').Outcome>}
 */
export async function runVitest(name, projects, { mayTryAgain = false } = {}) {
  const began = Date.now();
  const first = await attempt(projects, []);
  const again = mayTryAgain ? filesToTryAgain(first.report) : [];
  const last = again.length === 0 ? first : afterSecond(first, await attempt(projects, again));
  return {
    name,
    ...count(last.report, last.code),
    onSecondTry: passedOnlyLater(first.report, last.report),
    failures: failuresOf(last.report),
    seconds: (Date.now() - began) / 1000,
  };
}

/**
 * @typedef {{ fullName?: string, status: string, failureMessages?: string[] }} TestReport
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestReport[] }} FileReport
 * @typedef {{ testResults: FileReport[] } | null} Report the part of Vitest's JSON report that is read here
 */

/** @param {Report} report @returns {string[]} */
export function filesToTryAgain(report) {
  const files = (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => name);
  return files.length <= mostFilesAgain ? files : [];
}

/**
 * The first run with its failed files as they came out of the second.
 * @param {{ report: Report, code: number }} first @param {{ report: Report, code: number }} second
 */
export function afterSecond(first, second) {
  if (!first.report || !second.report) return first;
  const later = new Map(second.report.testResults.map((file) => [file.name, file]));
  return {
    report: { testResults: first.report.testResults.map((file) => later.get(file.name) ?? file) },
    code: second.code,
  };
}

/** Full names of tests (or files) that failed at first and passed at last. @param {Report} first @param {Report} last */
export function passedOnlyLater(first, last) {
  const failed = new Set(failuresOf(last).map((failure) => failure.test));
  return failuresOf(first).flatMap(({ test }) => (failed.has(test) ? [] : [test]));
}

/** What failed, with the first line of why. @param {Report} report @returns {{ test: string, why: string }[]} */
export function failuresOf(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [{ test: path.relative(repository, file.name), why: firstLine(file.message) }];
    return failed.map(({ fullName = '', failureMessages = [] }) => ({
      test: `${path.relative(repository, file.name)} > ${fullName}`,
      why: firstLine(failureMessages[0]),
    }));
  });
}

/** @param {string | undefined} text */
function firstLine(text = '') {
  return text.split('\n', 1)[0] ?? '';
}

/**
 * A file that could not be loaded holds no failed test, yet it has failed; so has a run that ended badly although
 * every test passed, or that left no report.
 * @param {Report} report
 * @param {number} code
 */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = failuresOf(report).length;
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: statuses.filter((status) => status !== 'passed' && status !== 'failed').length,
  };
}

/** @param {string[]} projects @param {string[]} files all, when none is named @returns {Promise<{ report: Report, code: number }>} */
async function attempt(projects, files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-report-'));
  const file = path.join(folder, 'report.json');
  try {
    const code = await show(
      tool('vitest', [
        'run',
        ...files,
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]),
    );
    return { report: readJson(file), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {[string, string[]]} command @returns {Promise<number>} */
function show([program, args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
