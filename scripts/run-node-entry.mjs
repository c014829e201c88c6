import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone } from './start/lock.mjs';
import { forgetUnused, moveIntoPlace } from './start/made-folders.mjs';
import { demandNode } from './start/node-version.mjs';
import { repository, workshop } from './start/places.mjs';
import { StartFailure, sayFailure } from './start/say.mjs';
import { sourceHash } from './start/source-hash.mjs';

const sources = ['src/main', 'src/shared', 'migrations', 'package-lock.json', 'scripts/run-node-entry.mjs'];
const keepMs = 24 * 60 * 60 * 1000;
const internalError = 70;

/**
 * Runs a TypeScript entry of main in plain Node, without Electron and without an earlier build: what must be built
 * is built quietly and kept for these very sources. stdout carries only what the entry prints.
 * @param {string} entry relative to the repository; exports `main(argv): Promise<number>`, the exit code
 * @param {string[]} argv
 */
export async function runNodeEntry(entry, argv) {
  try {
    demandNode();
    const file = await builtEntry(entry);
    process.setSourceMapsEnabled(true);
    const { main } = await import(pathToFileURL(file).href);
    leave(await main(argv));
  } catch (error) {
    sayFailure(error);
    leave(internalError);
  }
}

/** Only after everything printed has left: pipes are written asynchronously on Windows. @param {number} code */
function leave(code) {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

/** The bundle of an entry for the present sources. @param {string} entry @returns {Promise<string>} */
async function builtEntry(entry) {
  if (!existsSync(path.join(repository, 'node_modules', 'vite', 'package.json'))) {
    throw new StartFailure('the dependencies are not installed.', 'Run: npm ci');
  }
  const name = path.basename(entry, '.ts');
  const folder = path.join(workshop, `${name}-${sourceHash([...sources, path.dirname(entry)])}`);
  const file = path.join(folder, `${name}.mjs`);
  if (!existsSync(file)) {
    // One builds and the others wait; were two to build, the first rename wins and both results are alike.
    await alone(
      `cli-${name}`,
      () => (existsSync(file) ? Promise.resolve() : build(entry, name, folder)),
      () => {},
    );
  }
  return file;
}

/** @param {string} entry @param {string} name @param {string} folder */
async function build(entry, name, folder) {
  const { build: bundle } = await import('vite');
  mkdirSync(workshop, { recursive: true });
  const making = mkdtempSync(path.join(workshop, `making-${name}-`));
  try {
    await bundle({
      configFile: false,
      root: repository,
      logLevel: 'silent',
      build: {
        ssr: path.resolve(repository, entry),
        target: 'node20.18',
        outDir: making,
        sourcemap: 'inline',
        minify: false,
        rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
      },
    });
    moveIntoPlace(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  forgetUnused(folder, keepMs);
}
