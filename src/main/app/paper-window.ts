import { randomUUID } from 'node:crypto';
import type { Session, WebContents } from 'electron';
import { BrowserWindow, session } from 'electron';
import type { Sheets } from '../../shared/contract/files';
import type { Log } from './log';
import { sheetsPage } from './sheets-page';

const origin = 'app://paper';

/** A drawing may show itself: no script, no address, nothing fetched. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** Pages that are being drawn, by their path. */
const pages = new Map<string, string>();
let paperSession: Session | null = null;

/**
 * Draws sheets in a window that nobody sees, gives its page to `work` and takes it away again. The window is sandboxed, has no
 * preload, runs no script, and its session of its own reaches nothing but the sheets.
 */
export async function withPaperWindow<T>(
  sheets: Sheets,
  log: Log,
  work: (page: WebContents) => Promise<T>,
): Promise<T> {
  const path = `/${randomUUID()}`;
  pages.set(path, sheetsPage(sheets));
  const window = new BrowserWindow({
    show: false,
    title: sheets.title,
    webPreferences: {
      session: (paperSession ??= openPaperSession(log)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(origin + path);
    return await work(window.webContents);
  } finally {
    pages.delete(path);
    window.destroy();
  }
}

function openPaperSession(log: Log): Session {
  // Without `persist:` nothing of it is ever on the disk.
  const opened = session.fromPartition('paper');
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  opened.setPermissionCheckHandler(() => false);
  opened.on('will-download', (event) => event.preventDefault());
  opened.webRequest.onBeforeRequest(({ url }, answer) => {
    const isDenied = !url.startsWith(`${origin}/`) && !url.startsWith('data:');
    if (isDenied) log.warn('Denied a request of a sheet of paper', { url: url.slice(0, 200) });
    answer({ cancel: isDenied });
  });
  opened.protocol.handle('app', ({ url }) => {
    const page = pages.get(new URL(url).pathname);
    return new Response(page ?? 'Not found', {
      status: page === undefined ? 404 : 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
  return opened;
}
