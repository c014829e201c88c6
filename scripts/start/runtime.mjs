/**
 * An unpacked Electron. `folder` is what electron-builder and Playwright call "dist"; `given` means that the caller
 * named it by ELECTRON_OVERRIDE_DIST_PATH.
 * @typedef {{ kind: 'official' | 'stand-in' | 'given', version: string, folder: string, executable: string }} Runtime
 */

/** Where the program lies inside an unpacked Electron. */
export function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
