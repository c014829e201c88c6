import { ensureBuild } from '../start/app-build.mjs';
import { ensureElectron } from '../start/electron-runtime.mjs';
import { sayFailure } from '../start/say.mjs';
import { ensureFloorPostgres } from './debian-postgres.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { closeWith } from './summary.mjs';
import { runVitest } from './vitest-run.mjs';

/**
 * The whole list, to its end, whatever fails on the way.
 * @param {{ long: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function testAll({ long }) {
  // Windows and servers on a shared machine; what has neither has to pass at once.
  const mayTryAgain = Boolean(process.env.CI);
  await ensureFloorPostgres();
  const outcomes = await runStaticChecks();
  outcomes.push(await runVitest('unit', ['unit']));
  outcomes.push(await runVitest('service', ['service'], { mayTryAgain }));
  const prepared = await prepareWindows();
  outcomes.push(prepared);
  // Without a build every one of them would fail for the same reason, which stands above.
  if (prepared.failed === 0) outcomes.push(await runVitest('end to end', ['e2e'], { mayTryAgain }));
  if (long) outcomes.push(await runVitest('long', ['long']));
  return closeWith(outcomes);
}

/** The runtime and the build, so that what they say stands before the tests that need them. */
async function prepareWindows() {
  const began = Date.now();
  try {
    await ensureElectron();
    await ensureBuild();
    return { name: 'build', passed: 1, failed: 0, skipped: 0, seconds: (Date.now() - began) / 1000 };
  } catch (error) {
    sayFailure(error);
    return { name: 'build', passed: 0, failed: 1, skipped: 0, seconds: (Date.now() - began) / 1000 };
  }
}
