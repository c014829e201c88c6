import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.mjs';
import { readJson, repository, workshop } from './places.mjs';
import { run, tail } from './run.mjs';
import { StartFailure, say } from './say.mjs';
import { sourceHash } from './source-hash.mjs';

const out = path.join(repository, 'out');
const stampFile = path.join(out, 'build.json');
const sources = [
  'src',
  'migrations',
  'electron.vite.config.ts',
  'postcss.config.cjs',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
];

/**
 * Builds main, preload and renderer into `out/` unless they are there already for these very sources.
 * @returns {Promise<{ hash: string, fresh: boolean }>}
 */
export async function ensureBuild() {
  const hash = sourceHash(sources);
  if (isBuilt(hash)) return { hash, fresh: false };
  return alone('build', async () => {
    if (isBuilt(hash)) return { hash, fresh: false };
    await build(hash);
    return { hash, fresh: true };
  });
}

/** The next start builds again; development writes its own builds to the same place. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

/** @param {string} hash */
function isBuilt(hash) {
  return readJson(stampFile)?.hash === hash && existsSync(path.join(out, 'main', 'index.js'));
}

/** Builds beside and swaps, so that a running app never finds half a build. @param {string} hash */
async function build(hash) {
  say('Building the app.');
  mkdirSync(workshop, { recursive: true });
  const workplace = mkdtempSync(path.join(workshop, 'build-'));
  try {
    const tool = path.join(repository, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const made = path.join(workplace, 'out');
    const args = [tool, 'build', '--logLevel', 'warn', '--outDir', made];
    const done = await run(process.execPath, args, {
      cwd: repository,
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (done.code !== 0) throw new StartFailure('the app could not be built.', tail(done.output, 40));
    writeFileSync(path.join(made, 'build.json'), `${JSON.stringify({ hash })}\n`);
    if (existsSync(out)) renameSync(out, path.join(workplace, 'old'));
    renameSync(made, out);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}
