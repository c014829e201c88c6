import { existsSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.mjs';
import { downloadOfficial, findOfficial } from './official-runtime.mjs';
import { isRemembered, isReachable, rememberUnreachable } from './official-host.mjs';
import { readJson, repository } from './places.mjs';
import { executableName } from './runtime.mjs';
import { StartFailure, caution, say } from './say.mjs';
import { canStandIn, findStandIn, makeStandIn, standInVersion } from './stand-in-runtime.mjs';

/** The version that the lock file names and that a package ships. */
export function officialVersion() {
  return String(readJson(path.join(repository, 'node_modules', 'electron', 'package.json'))?.version);
}

/**
 * Finds or gets an Electron to run: one that the caller named, the official one, else the stand-in.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function ensureElectron() {
  const present = givenRuntime() ?? findOfficial(officialVersion());
  if (present) return present;
  return alone('electron', getElectron);
}

/** @returns {Promise<import('./runtime.mjs').Runtime>} */
async function getElectron() {
  const version = officialVersion();
  const present = findOfficial(version);
  if (present) return present;
  if (isRemembered() && canStandIn()) return standIn();

  say(`Looking for Electron ${version} at its official address (at most 6 seconds).`);
  if (await isReachable(version)) {
    const official = await downloadOfficial(version);
    if (official) return official;
    caution(`Electron ${version} could not be downloaded from its official address.`);
  } else {
    say('The official address cannot be reached from here.');
  }
  if (!canStandIn()) throw noRuntime(version);
  rememberUnreachable();
  return standIn();
}

/** @returns {Promise<import('./runtime.mjs').Runtime>} */
async function standIn() {
  const runtime = findStandIn() ?? (await makeStandIn());
  say(
    `Electron: stand-in ${standInVersion}, for development and tests only; a package for users needs the official one.`,
  );
  return runtime;
}

/** A runtime named by the variable that `electron` itself and Playwright honour. @returns {import('./runtime.mjs').Runtime | null} */
function givenRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = path.join(folder, executableName());
  if (!existsSync(executable)) {
    throw new StartFailure(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it.`,
      'Unset the variable, or let it name a folder with an unpacked Electron.',
    );
  }
  return { kind: 'given', version: 'unknown', folder, executable };
}

/** @param {string} version */
function noRuntime(version) {
  return new StartFailure(
    `Electron ${version} could not be downloaded, and there is no stand-in for ${process.platform}-${process.arch}.`,
    [
      'Try again on a network that reaches github.com, or name a mirror:',
      '  ELECTRON_MIRROR=https://… npm start',
      'or unpack Electron yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    ].join('\n'),
  );
}
