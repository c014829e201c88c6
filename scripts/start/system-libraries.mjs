import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { isDebianLike, isRoot } from './places.mjs';
import { run, tail } from './run.mjs';
import { StartFailure, caution, say } from './say.mjs';

/** Debian's packages for what Electron links against; newer releases renamed some (…t64). */
const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/**
 * Sees to it that Electron's shared libraries, and a virtual display where one is needed, are on this machine.
 * @param {string} executable Electron
 * @param {{ display: 'real' | 'virtual' }} needs
 */
export async function ensureSystemLibraries(executable, { display }) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  const wanted = missing.length > 0 ? [...libraries] : [];
  if (display === 'virtual' && !isOnPath('Xvfb')) wanted.push('xvfb');
  if (wanted.length === 0) return;

  await installPackages(
    wanted,
    `Electron needs ${[...missing, ...wanted.filter((name) => name === 'xvfb')].join(', ')}`,
  );
  const still = await missingLibraries(executable);
  if (still.length > 0)
    throw new StartFailure(`Electron still misses ${still.join(', ')}.`, 'Install what provides them.');
}

/**
 * Installs Debian packages as root; otherwise stops and names the one command.
 * @param {string[]} names @param {string} why
 */
export async function installPackages(names, why) {
  if (!isDebianLike()) {
    throw new StartFailure(
      `${why}.`,
      `Install with your system's package manager what Debian calls: ${names.join(' ')}`,
    );
  }
  const refreshed = isRoot && (await refreshLists());
  const packages = await Promise.all(names.map(nameHere));
  if (!isRoot) {
    throw new StartFailure(
      `${why}.`,
      `Run this once, then start again:\n  sudo apt-get install -y ${packages.join(' ')}`,
    );
  }
  say(`Installing system packages: ${packages.join(' ')}.`);
  const done = await apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (done.code !== 0) {
    const hint = refreshed ? '' : '\nThe package lists could not be refreshed either: is the network there?';
    throw new StartFailure('apt-get could not install them.', tail(done.output) + hint);
  }
}

async function refreshLists() {
  say('Refreshing the package lists (apt-get update).');
  const done = await apt(['update']);
  if (done.code !== 0) caution(`apt-get update complained: ${tail(done.output, 2)}`);
  return done.code === 0;
}

/** @param {string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
}

/** Debian 13 and Ubuntu 24.04 call the 64-bit-time builds by another name. @param {string} name */
async function nameHere(name) {
  const known = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return known.code === 0 && known.stdout.includes('Package:') ? `${name}t64` : name;
}

/** The dynamic linker's own answer. @param {string} executable */
async function missingLibraries(executable) {
  const asked = await run('ldd', [executable]);
  if (asked.code !== 0) return [];
  return asked.stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
