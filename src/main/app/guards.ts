import type { Session, WebContents } from 'electron';
import { app } from 'electron';
import type { Log } from './log';
import { isOurs } from './origin';

/** Denies every page what a box office never needs: other addresses, new windows, guests, permissions, downloads. */
export function guardPages(development: string | null, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, development, log));
}

function guardContents(contents: WebContents, development: string | null, log: Log): void {
  // In development the dev server reloads our own page; a package never navigates after its first load.
  const isReload = (url: string) => development !== null && isOurs(url, development);
  contents.on('will-navigate', (event) => {
    if (isReload(event.url)) return;
    event.preventDefault();
    log.warn('Denied a navigation', { url: event.url });
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url, development)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('Denied a new window', { url });
    return { action: 'deny' };
  });
}

/** Denies permissions, devices, downloads and every request that does not stay inside this program. */
export function guardSession(session: Session, development: string | null, log: Log): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isDenied = !staysInside(url, development);
    if (isDenied) log.warn('Denied a request', { url });
    answer({ cancel: isDenied });
  });
}

function staysInside(url: string, development: string | null): boolean {
  if (/^(data|blob|devtools|chrome-extension):/.test(url)) return true;
  if (isOurs(url, development)) return true;
  // The dev server's hot reload socket.
  return development !== null && url.startsWith(development.replace(/^http/, 'ws'));
}
