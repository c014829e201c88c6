import { ensureBuild } from './app-build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { isRoot } from './places.mjs';
import { openScreen } from './screen.mjs';
import { ensureSystemLibraries, isOnPath } from './system-libraries.mjs';
import { hasDisplay } from './virtual-display.mjs';

/**
 * Everything that a test with a real window needs: the runtime, its libraries, a display and the built app.
 * @returns {Promise<{ runtime: import('./runtime.mjs').Runtime, screen: import('./screen.mjs').Screen, switches: string[] }>}
 * `switches` are Electron's; root has no sandbox, and one test shows that `npm start` has one nevertheless.
 */
export async function prepareForWindows() {
  if (isRoot) process.umask(0o022);
  await ensureDependencies();
  const runtime = await ensureElectron();
  // Where Xvfb is at hand nobody's screen flickers, and every run has the same screen.
  const needsXvfb = process.platform === 'linux' && (isOnPath('Xvfb') || !hasDisplay());
  await ensureSystemLibraries(runtime.executable, { display: needsXvfb ? 'virtual' : 'real' });
  await ensureBuild();
  const screen = await openScreen(needsXvfb, null);
  return { runtime, screen, switches: [...(isRoot ? ['--no-sandbox'] : []), ...screen.switches] };
}
