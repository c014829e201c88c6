import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, readText } from './places.mjs';

const probeMs = 6000;
const rememberMs = 12 * 60 * 60 * 1000;

/** Half a day without another try of the same address, so that the second start on a closed network takes seconds. */
export function isRemembered() {
  const noted = statSync(noteFile(), { throwIfNoEntry: false });
  const isRecent = noted !== undefined && Date.now() - noted.mtimeMs < rememberMs;
  return isRecent && readText(noteFile()).startsWith(`${mirror()} `);
}

export function rememberUnreachable() {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(noteFile(), `${mirror()} could not be reached. Delete this file to try again.\n`);
}

/**
 * Asks for one small file of the release. Behind a proxy the answer is taken on trust, because Node's fetch
 * does not go through one; the download itself has its own time limit.
 * @param {string} version
 */
export async function isReachable(version) {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true;
  try {
    const reply = await fetch(`${mirror()}v${version}/SHASUMS256.txt`, {
      signal: AbortSignal.timeout(probeMs),
      method: 'HEAD',
    });
    if (reply.ok) rmSync(noteFile(), { force: true });
    return reply.ok;
  } catch {
    return false;
  }
}

/** The mirror that @electron/get would use, by the same names. */
function mirror() {
  const { npm_config_electron_mirror: fromNpm, ELECTRON_MIRROR: fromEnvironment } = process.env;
  const named = fromNpm || fromEnvironment || 'https://github.com/electron/electron/releases/download/';
  return named.endsWith('/') ? named : `${named}/`;
}

function noteFile() {
  return path.join(cacheFolder(), 'official-electron-unreachable');
}
