import { ensureBuild } from '../start/app-build.mjs';
import { ensureElectron } from '../start/electron-runtime.mjs';
import { repository } from '../start/places.mjs';
import { run, tail } from '../start/run.mjs';
import { StartFailure, caution, say } from '../start/say.mjs';
import { tool } from '../test/tools.mjs';

/**
 * Builds and packs with electron-builder. A package on the stand-in runtime carries it in every file name; About
 * says it too, because main compares its runtime with the version of the lock file.
 * @param {string[]} words for electron-builder, such as `--linux dir`
 */
export async function makePackage(words) {
  const runtime = await ensureElectron();
  if (runtime.kind === 'stand-in') demandHost(words);
  await ensureBuild();
  say(`Packing with Electron ${runtime.version} (${runtime.kind}).`);
  const [program, args] = tool('electron-builder', [...words, ...settings(runtime)]);
  const done = await run(program, args, {
    cwd: repository,
    env: { ...process.env, NO_COLOR: '1' },
    echo: true,
  });
  if (done.code !== 0) throw new StartFailure('the package could not be made.', tail(done.output, 20));
  if (runtime.kind === 'stand-in') {
    caution('Made on the stand-in runtime: for tests only, its names say so. Never give it to a user.');
  }
}

/** The official runtime is left to electron-builder, which can fetch it for other systems too. @param {import('../start/runtime.mjs').Runtime} runtime */
function settings(runtime) {
  if (runtime.kind === 'official') return [];
  const overrides = {
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    artifactName: '${name}-stand-in-${version}-${os}-${arch}.${ext}',
    'linux.executableName': 'box-office-stand-in',
  };
  return Object.entries(overrides).map(([name, value]) => `-c.${name}=${value}`);
}

/** @param {string[]} words */
function demandHost(words) {
  const foreign = words.find((word) => /^(--win|--windows|-w|--mac|--macos|-m|-o)$/.test(word));
  if (!foreign) return;
  throw new StartFailure(
    `"${foreign}" needs the official Electron, and only the stand-in for Linux is here.`,
    'Run it on a network that reaches github.com.',
  );
}
