import { repository } from '../start/places.mjs';
import { run } from '../start/run.mjs';
import { tool } from './tools.mjs';

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, onSecondTry?: string[],
 *   failures?: { test: string, why: string }[] }} Outcome
 * `onSecondTry`: tests that failed once. `failures`: with the first line of why.
 */

/** What is checked without running the product; each counts as one test. */
const checks = [
  { name: 'format', command: () => tool('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', command: () => tool('oxlint', ['--deny-warnings']) },
  { name: 'types', command: () => tool('typescript', ['--build'], 'tsc') },
  { name: 'dead code', command: () => tool('knip', []) },
];

/** Runs all of them side by side, each to its end whatever the others say; the output of one that failed is printed. @returns {Promise<Outcome[]>} */
export function runStaticChecks() {
  return Promise.all(checks.map(runCheck));
}

/** @param {typeof checks[number]} check @returns {Promise<Outcome>} */
async function runCheck({ name, command }) {
  const began = Date.now();
  const [program, args] = command();
  const { code, output } = await run(program, args, { cwd: repository });
  const seconds = (Date.now() - began) / 1000;
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, seconds };
}
