import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readJson, repository } from '../start/places.mjs';
import { secondTriesVariable } from './second-tries.mjs';
import { tool } from './tools.mjs';

/**
 * Runs projects of vitest.config.ts, shows what they print, and counts what its JSON report says.
 * @param {string} name for the summary
 * @param {string[]} projects
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<import('./static-checks.mjs').Outcome>}
 */
export async function runVitest(name, projects, environment = {}) {
  const began = Date.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-report-'));
  const report = path.join(folder, 'report.json');
  const secondTries = path.join(folder, 'second-tries.json');
  try {
    const code = await show(
      tool('vitest', [
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--reporter=${path.join(repository, 'scripts/test/second-tries.mjs')}`,
        `--outputFile.json=${report}`,
      ]),
      { ...environment, [secondTriesVariable]: secondTries },
    );
    const onSecondTry = readJson(secondTries) ?? [];
    return { name, ...count(readJson(report), code), onSecondTry, seconds: (Date.now() - began) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A file that could not be loaded holds no failed test, yet it has failed; so has a run that ended badly although
 * every test passed, or that left no report.
 * @param {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: FileReport[] } | null} report
 * @param {number} code
 */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failures = report.testResults.map((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed').length;
    return tests === 0 && file.status === 'failed' ? 1 : tests;
  });
  const failed = failures.reduce((sum, each) => sum + each, 0);
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport */

/** @param {[string, string[]]} command @param {NodeJS.ProcessEnv} environment @returns {Promise<number>} */
function show([program, args], environment) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
