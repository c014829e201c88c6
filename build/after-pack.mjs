import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * A runtime that was handed to electron-builder unpacked brings Electron's own launcher along, which a package
 * must not have.
 */
export default async function afterPack({ appOutDir, packager }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
