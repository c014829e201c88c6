import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Turns the unpacked files into a runtime that behaves like the official one: two fuses back to Electron's own
 * defaults, and the launcher that packaged applications lack.
 * @param {string} folder @param {string} version
 */
export async function shapeStandIn(folder, version) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await packLauncher(path.join(folder, 'resources'), version);
}

/** @param {string} resources @param {string} version */
async function packLauncher(resources, version) {
  const { createPackage } = await import('@electron/asar');
  const content = mkdtempSync(path.join(os.tmpdir(), 'box-office-launcher-'));
  try {
    writeFileSync(
      path.join(content, 'package.json'),
      JSON.stringify({ name: 'electron', version, type: 'module', main: 'main.js' }),
    );
    writeFileSync(path.join(content, 'main.js'), launcher);
    mkdirSync(resources, { recursive: true });
    await createPackage(content, path.join(resources, 'default_app.asar'));
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** What Electron's own default app does with `-r file` (Playwright needs it) and with the folder of an app. */
const launcher = `
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const preloads = [];
let folder;
const words = process.argv.slice(1);
for (let at = 0; at < words.length && folder === undefined; at += 1) {
  if (words[at] === '-r' || words[at] === '--require') preloads.push(words[(at += 1)]);
  else if (!words[at].startsWith('-')) folder = path.resolve(words[at]);
}
if (preloads.length > 0) Module._preloadModules(preloads);
if (folder === undefined) {
  console.error('Name the folder of an application.');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
if (about.version) app.setVersion(about.version);
if (about.productName || about.name) app.name = about.productName || about.name;
app.setAppPath(folder);
try {
  // Awaited, so that the app is not ready before the application's own first lines have run.
  await import(pathToFileURL(Module._resolveFilename(folder, null, true)).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}
`;
