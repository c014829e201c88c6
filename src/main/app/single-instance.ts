import type { App, BrowserWindow } from 'electron';

/**
 * Whether this is the only instance on its data folder. Chromium keeps the lock in the profile folder, so the
 * profile must have been set before. A second instance makes the first one call `anotherCame` and should leave.
 * @param patience milliseconds to wait for one that is just leaving; nothing else happens meanwhile
 */
export function isOnlyInstance(app: App, anotherCame: () => void, patience = 0): boolean {
  const end = Date.now() + patience;
  while (!app.requestSingleInstanceLock()) {
    if (Date.now() >= end) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  app.on('second-instance', anotherCame);
  return true;
}

/** Brings a window to where the person sees it. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
