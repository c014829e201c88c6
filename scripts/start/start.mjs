import path from 'node:path';
import { ensureBuild } from './app-build.mjs';
import { readableCopy, readableRuntime } from './app-copy.mjs';
import { asUser, ensureAppUser } from './app-user.mjs';
import { ensureDataFolder } from './data-folder.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { launch } from './launch.mjs';
import { dataFolder, isRoot, repository } from './places.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { say } from './say.mjs';
import { needsVirtualScreen, openScreen } from './screen.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

const firstScreenMs = 180_000;

/**
 * From a fresh clone to an open window.
 * @param {import('./options.mjs').StartOptions} options
 * @returns {Promise<number>} the exit code
 */
export async function start(options) {
  // What root makes here must be readable by the user that the app runs as.
  if (isRoot) process.umask(0o022);
  await ensureDependencies();
  const runtime = await ensureElectron();
  const data = dataFolder();
  const user = await ensureAppUser(data);
  const isVirtual = await needsVirtualScreen(user);
  await ensureSystemLibraries(runtime.executable, { display: isVirtual ? 'virtual' : 'real' });
  const { hash } = await ensureBuild();
  await ensureDataFolder(data, user);
  return open(options, { runtime, user, data, isVirtual, hash });
}

/**
 * @typedef {object} Prepared
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {import('./app-user.mjs').AppUser | null} user
 * @property {string} data
 * @property {boolean} isVirtual
 * @property {string} hash of the build
 */

/** @param {import('./options.mjs').StartOptions} options @param {Prepared} prepared */
async function open({ once, demo }, { runtime: found, user, data, isVirtual, hash }) {
  const runtime = user ? readableRuntime(found) : found;
  const app = user ? readableCopy(hash) : repository;
  const sandbox = await sandboxSwitches(runtime.folder, user);
  const screen = await openScreen(isVirtual, user);
  const photograph = once || isVirtual;
  const owner = asUser(user, {
    ...process.env,
    ...screen.environment,
    BOX_OFFICE_DATA_DIR: data,
    BOX_OFFICE_SCREENSHOT: photograph ? path.join(data, 'screenshots', 'first-screen.png') : undefined,
    BOX_OFFICE_ONCE: once ? '1' : undefined,
    BOX_OFFICE_RUNTIME: runtime.kind,
  });
  const who = user ? ` as the user "${user.name}", sandbox ${sandbox.length === 0 ? 'on' : 'off'}` : '';
  say(`Opening Box Office on Electron ${runtime.version} (${runtime.kind})${who}. Data: ${data}`);
  try {
    return await follow(
      launch(runtime, [...sandbox, ...screen.switches, app, ...(demo ? ['--demo'] : [])], owner),
      {
        once,
        isVirtual,
      },
    );
  } finally {
    await screen.close();
  }
}

/**
 * Stays with the app until it ends or the person stops it.
 * @param {import('./launch.mjs').Launched} app
 * @param {{ once: boolean, isVirtual: boolean }} how
 */
async function follow(app, { once, isVirtual }) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, app.close);
  const slow = setTimeout(() => tooSlow(app, once), firstScreenMs);
  let screenshot = '';
  try {
    screenshot = await app.ready;
  } finally {
    clearTimeout(slow);
  }
  if (!once) sayOpen(screenshot, isVirtual);
  const code = await app.ended;
  if (once && code === 0 && screenshot) console.log(screenshot);
  else say('Box Office has closed.');
  return once && !screenshot ? 1 : code;
}

/** @param {string} screenshot @param {boolean} isVirtual */
function sayOpen(screenshot, isVirtual) {
  if (screenshot) say(`Screenshot of the first screen: ${screenshot}`);
  say(
    isVirtual
      ? 'Box Office is running. Ctrl+C closes it.'
      : 'The window is open. Close it, or press Ctrl+C here.',
  );
}

/** @param {import('./launch.mjs').Launched} app @param {boolean} once */
function tooSlow(app, once) {
  say('The first screen is still not there after three minutes. The log in the data folder may say why.');
  if (once) app.close();
}
