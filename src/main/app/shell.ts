import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, session, webContents } from 'electron';
import { channels } from '../../shared/contract/channels';
import type { LiveMessage } from '../../shared/contract/live';
import type { Compose } from './composition';
import { announceFirstScreen } from './first-screen';
import type { Folders } from './folders';
import { guardPages, guardSession } from './guards';
import { manageLifecycle } from './lifecycle';
import type { Log } from './log';
import { showEmptyMenu, showMenu } from './menu';
import { developmentOrigin } from './origin';
import { serveRenderer } from './protocol';
import { isSandboxed, isStandInRuntime } from './runtime';
import { bringToFront } from './single-instance';
import { listenToWindows } from './transport';
import { openWindow } from './window';

/** A running shell: how a second instance or the dock brings its window up. */
export interface Shell {
  showWindow(): void;
}

/** Everything after Electron is ready: guards, services, window. */
export function openShell(compose: Compose, folders: Folders, log: Log): Shell {
  const development = developmentOrigin(process.env, app.isPackaged);
  const composition = compose({
    folders,
    log,
    version: app.getVersion(),
    isStandInRuntime: isStandInRuntime(),
    isSandboxed: isSandboxed(),
    isDemo: process.argv.includes('--demo'),
    resourcesFolder: process.resourcesPath,
    tellAll: (message) =>
      webContents.getAllWebContents().forEach((page) => page.send(channels.live, message)),
    tell,
  });
  const lifecycle = manageLifecycle(composition, log);
  const announce = announceFirstScreen(log);
  let window: BrowserWindow | null = null;

  guardPages(development, log);
  guardSession(session.defaultSession, development, log);
  serveRenderer(session.defaultSession, path.join(import.meta.dirname, '../renderer'));
  showEmptyMenu(development !== null);
  listenToWindows({
    composition,
    development,
    log,
    ready: (windowId) => {
      const page = webContents.fromId(windowId);
      if (page) announce(page);
    },
    menu: (windowId, commands) =>
      showMenu(
        commands,
        development !== null,
        (commandId) => tell(windowId, { type: 'menu', commandId }),
        log,
      ),
  });

  const showWindow = () => {
    if (window && !window.isDestroyed()) {
      bringToFront(window);
      return;
    }
    const opened = openWindow({ placeFile: folders.windowPlace, development });
    const { id } = opened.webContents;
    window = opened;
    lifecycle.watch(opened, () => tell(id, { type: 'closing' }));
    endSessionsOf(opened, () => composition.windowGone(id), log);
    noticeUse(opened, () => composition.windowUsed(id));
  };
  app.on('activate', showWindow);
  showWindow();
  return { showWindow };
}

function tell(windowId: number, message: LiveMessage): void {
  webContents.fromId(windowId)?.send(channels.live, message);
}

const keysAndClicks = new Set(['keyDown', 'rawKeyDown', 'mouseDown', 'mouseWheel', 'touchStart']);

/** Keys and clicks keep a session from locking by itself; a pointer that drifts does not. */
function noticeUse(window: BrowserWindow, used: () => void): void {
  window.webContents.on('input-event', (_event, { type }) => {
    if (keysAndClicks.has(type)) used();
  });
}

/** A session is bound to the page that signed in: it ends when that page goes, reloads or crashes. */
function endSessionsOf(window: BrowserWindow, gone: () => void, log: Log): void {
  const page = window.webContents;
  let loads = 0;
  page.on('did-navigate', () => {
    loads += 1;
    if (loads > 1) gone();
  });
  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('The page crashed', { reason, exitCode });
    gone();
    if (reason !== 'clean-exit' && !window.isDestroyed()) page.reload();
  });
  window.on('closed', gone);
}
