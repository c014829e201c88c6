/** The Electron version that packages for users ship; replaced when main is built. */
declare const __ELECTRON_VERSION__: string;

/** Whether this runs on another Electron than the official one of the lock file: development and tests only. */
export function isStandInRuntime(): boolean {
  return process.versions.electron !== undefined && process.versions.electron !== __ELECTRON_VERSION__;
}

/** Whether Chromium's sandbox is on for windows. */
export function isSandboxed(commandLine: readonly string[] = process.argv): boolean {
  return !commandLine.some((word) => word === '--no-sandbox' || word === '--disable-setuid-sandbox');
}
