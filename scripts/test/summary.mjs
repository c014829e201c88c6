/**
 * Prints a line for each part, what failed and what needed a second try, and closes with the plain line that machines read.
 * @param {import('./static-checks.mjs').Outcome[]} outcomes
 * @returns {number} the exit code: non-zero when anything failed or nothing ran
 */
export function closeWith(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of outcomes) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${counts}  (${seconds.toFixed(1)} s)`);
  }
  for (const test of outcomes.flatMap(({ onSecondTry = [] }) => onSecondTry))
    console.log(`on a second try: ${test}`);
  for (const { test, why } of outcomes.flatMap(({ failures = [] }) => failures))
    console.log(`failed: ${test}\n    ${why}`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of outcomes) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}
