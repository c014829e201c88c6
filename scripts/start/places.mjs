import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Small things that belong to this clone and die with node_modules: build stamps, bundles of the command line. */
export const workshop = path.join(repository, 'node_modules', '.cache', 'box-office');

export const isRoot = process.getuid?.() === 0;

/** Where root keeps the data when nobody names another folder; also the home of the `box-office` user. */
export const systemDataFolder = '/var/lib/box-office';

/**
 * The cache folder outside the repository: runtimes and copies that every clone on this machine shares.
 * As root it lies where other users can read it. The same rule as src/main/db/embedded/data-folder.ts.
 */
export function cacheFolder() {
  const named = process.env.BOX_OFFICE_CACHE_DIR;
  if (named) return path.resolve(named);
  if (isRoot) return '/var/cache/box-office';
  if (process.platform === 'win32') {
    return path.join(
      process.env.LOCALAPPDATA || path.join(os.homedir(), 'AppData', 'Local'),
      'Box Office',
      'Cache',
    );
  }
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'Box Office');
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'box-office');
}

/** Where the app keeps its data; the same rule as src/main/db/embedded/data-folder.ts. */
export function dataFolder() {
  const named = process.env.BOX_OFFICE_DATA_DIR;
  if (named) return path.resolve(named);
  if (process.platform === 'win32') {
    return path.join(process.env.LOCALAPPDATA || path.join(os.homedir(), 'AppData', 'Local'), 'Box Office');
  }
  if (process.platform === 'darwin')
    return path.join(os.homedir(), 'Library', 'Application Support', 'Box Office');
  if (isRoot) return systemDataFolder;
  return path.join(process.env.XDG_DATA_HOME || path.join(os.homedir(), '.local', 'share'), 'box-office');
}

/** Debian, Ubuntu and what is built on them: `apt-get` is how libraries arrive. */
export function isDebianLike() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/debian_version') || /debian|ubuntu/i.test(readText('/etc/os-release'));
}

/** A file's text, or an empty string when it is not there. @param {string} file */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A JSON file's value, or `null` when it is missing or broken. @param {string} file @returns {any} */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
