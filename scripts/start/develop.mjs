import { spawn } from 'node:child_process';
import { tool } from '../test/tools.mjs';
import { forgetBuild } from './app-build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { isRoot, repository } from './places.mjs';
import { caution, say } from './say.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { needsVirtualScreen, openScreen } from './screen.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * The app with hot reload, as whoever started it.
 * @param {string[]} words for the app, such as `--demo`
 * @returns {Promise<number>} the exit code
 */
export async function develop(words) {
  await ensureDependencies();
  const runtime = await ensureElectron();
  const isVirtual = await needsVirtualScreen(null);
  await ensureSystemLibraries(runtime.executable, { display: isVirtual ? 'virtual' : 'real' });
  if (isRoot) caution("Chromium's sandbox is OFF: development as root. Use an ordinary user where you can.");
  const sandbox = isRoot ? ['--no-sandbox'] : await sandboxSwitches(runtime.folder, null);
  const screen = await openScreen(isVirtual, null);
  try {
    say('Starting with hot reload. Ctrl+C ends it.');
    forgetBuild();
    return await watch(runtime, [...sandbox, ...screen.switches, ...words], screen.environment);
  } finally {
    await screen.close();
  }
}

/**
 * @param {import('./runtime.mjs').Runtime} runtime @param {string[]} words
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<number>}
 */
function watch(runtime, words, environment) {
  const [program, args] = tool('electron-vite', ['dev', '--watch', '--', ...words]);
  const child = spawn(program, args, {
    cwd: repository,
    env: { ...process.env, ...environment, ELECTRON_EXEC_PATH: runtime.executable },
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 0));
  });
}
