import type { App, BrowserWindow } from 'electron';

/**
 * Whether this is the only instance on its data folder. Chromium keeps the lock in the profile folder, so the
 * profile must have been set before. A second instance makes the first one call `anotherCame` and should leave.
 */
export function isOnlyInstance(app: App, anotherCame: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', anotherCame);
  return true;
}

/** Brings a window to where the person sees it. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
