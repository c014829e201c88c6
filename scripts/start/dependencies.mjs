import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.mjs';
import { restorePostgresLinks } from './postgres-links.mjs';
import { readJson, readText, repository } from './places.mjs';
import { head, run } from './run.mjs';
import { StartFailure, say } from './say.mjs';

const lockFile = path.join(repository, 'package-lock.json');
const modules = path.join(repository, 'node_modules');
const stampFile = path.join(modules, '.box-office-installed');

/** Installs node_modules when they are missing or belong to another lock file. Costs milliseconds otherwise. */
export async function ensureDependencies() {
  if (!isInstalled()) await alone('install', install);
  restorePostgresLinks(modules);
}

/** Brings node_modules to exactly what the lock file says. */
async function install() {
  if (isInstalled()) return;
  if (agreesWithLockFile()) {
    writeStamp();
    return;
  }
  say('Installing dependencies (npm ci). The first time takes about a minute.');
  // No install scripts: the only one we need restores PostgreSQL's links, and npm 11 would not run it anyway.
  const npm = npmCommand();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = await run(npm.program, [...npm.args, ...args], {
    cwd: repository,
    shell: npm.shell,
    env: npmEnvironment(),
  });
  if (done.code !== 0) {
    throw new StartFailure(
      'the dependencies could not be installed.',
      `${head(done.output)}\nCheck the network (npm's registry must be reachable), then run the same command again.`,
    );
  }
  writeStamp();
}

function isInstalled() {
  return readText(stampFile) === wantedStamp();
}

function writeStamp() {
  writeFileSync(stampFile, wantedStamp());
}

/** Changes with the lock file and with the machine: native packages differ by platform. */
function wantedStamp() {
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${digest} ${process.platform}-${process.arch}\n`;
}

/** True when somebody ran `npm ci` by hand: npm's own record names every package of the lock file. */
function agreesWithLockFile() {
  const wanted = readJson(lockFile)?.packages;
  const present = readJson(path.join(modules, '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    if (!present[folder]) return entry.optional === true && !isForThisMachine(entry);
    return (
      present[folder].version === entry.version && existsSync(path.join(repository, folder, 'package.json'))
    );
  });
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry */
function isForThisMachine({ os, cpu, libc }) {
  // musl builds and WebAssembly fall-backs are never needed where npm chose a native glibc package.
  if (libc && !libc.includes('glibc')) return false;
  if (cpu && !cpu.includes(process.arch)) return false;
  return os ? os.includes(process.platform) : false;
}

/** The npm that started us, or the one on the PATH. */
function npmCommand() {
  const started = process.env.npm_execpath;
  if (started && /\.[cm]?js$/.test(started))
    return { program: process.execPath, args: [started], shell: false };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

/** `npm start` hands its own settings down as npm_config_*; those that would leave packages out must not stick. */
function npmEnvironment() {
  const environment = { ...process.env };
  for (const name of ['NODE_ENV', 'npm_config_production', 'npm_config_omit', 'npm_config_offline'])
    delete environment[name];
  return environment;
}
