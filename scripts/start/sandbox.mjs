import { chmodSync, chownSync, closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { asUser } from './app-user.mjs';
import { isRoot } from './places.mjs';
import { run } from './run.mjs';
import { caution } from './say.mjs';

/**
 * Decides whether Chromium's sandbox can be on, and makes it possible where root may.
 * @param {string} runtimeFolder
 * @param {import('./app-user.mjs').AppUser | null} user
 * @returns {Promise<string[]>} the switches for Electron
 */
export async function sandboxSwitches(runtimeFolder, user) {
  if (process.platform !== 'linux') return [];
  const helper = path.join(runtimeFolder, 'chrome-sandbox');
  if (isRoot && !user)
    return turnedOff('the user "box-office" could not be made, and Chromium has no sandbox as root.');
  if (isRoot) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
  if ((await namespacesWork(user)) || (isSetuidRoot(helper) && (await helperWorks(helper, user)))) return [];
  if (isRoot)
    return turnedOff('this machine lets no process make namespaces (a container without that right?).');
  return turnedOff(
    `this system gives user namespaces to nobody. To turn it on, run once:\n` +
      `    sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** @param {string} why */
function turnedOff(why) {
  caution(`Chromium's sandbox is OFF: ${why}`);
  return ['--no-sandbox'];
}

/** @param {string} file */
function isSetuidRoot(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001;
}

/**
 * The helper runs any program inside its namespaces; if it can do that for `true`, it can for a renderer.
 * It expects to find, and closes, the zygote's socket as descriptor 7.
 * @param {string} helper @param {import('./app-user.mjs').AppUser | null} user
 */
async function helperWorks(helper, user) {
  const { env, ...owner } = asUser(user);
  const nothing = openSync('/dev/null', 'r');
  try {
    const tried = await run(helper, ['/bin/true'], {
      ...owner,
      env: { ...env, SBX_CHROME_API_RQ: '1' },
      stdio: ['ignore', 'pipe', 'pipe', nothing, nothing, nothing, nothing, nothing],
      timeoutMs: 5000,
    });
    return tried.code === 0;
  } finally {
    closeSync(nothing);
  }
}

/** What Chromium tries first. @param {import('./app-user.mjs').AppUser | null} user */
async function namespacesWork(user) {
  if (readSwitch('/proc/sys/kernel/unprivileged_userns_clone') === '0') return false;
  if (readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  const tried = await run('unshare', ['--user', '--map-root-user', 'true'], {
    ...asUser(user),
    timeoutMs: 5000,
  });
  return tried.code === 0;
}

/** @param {string} file */
function readSwitch(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
