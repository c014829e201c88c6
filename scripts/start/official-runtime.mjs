import { existsSync } from 'node:fs';
import path from 'node:path';
import { readText, repository } from './places.mjs';
import { head, run } from './run.mjs';
import { executableName } from './runtime.mjs';
import { caution, say } from './say.mjs';

const home = path.join(repository, 'node_modules', 'electron');
const downloadMs = 8 * 60 * 1000;

/**
 * The official runtime inside node_modules/electron, when it is there whole.
 * @param {string} version
 * @returns {import('./runtime.mjs').Runtime | null}
 */
export function findOfficial(version) {
  const folder = path.join(home, 'dist');
  const executable = path.join(folder, executableName());
  const present = readText(path.join(folder, 'version')).trim().replace(/^v/, '');
  if (present !== version || readText(path.join(home, 'path.txt')) === '' || !existsSync(executable))
    return null;
  return { kind: 'official', version, folder, executable };
}

/**
 * Downloads with Electron's own installer, which checks the checksums that its npm package pins.
 * @param {string} version
 */
export async function downloadOfficial(version) {
  say(`Downloading Electron ${version} (about 120 MB).`);
  const environment = { ...process.env };
  if (environment.HTTPS_PROXY ?? environment.https_proxy) environment.ELECTRON_GET_USE_PROXY = 'true';
  const done = await run(process.execPath, [path.join(home, 'install.js')], {
    env: environment,
    timeoutMs: downloadMs,
  });
  if (done.code !== 0) caution(head(done.output, 1));
  return done.code === 0 ? findOfficial(version) : null;
}
