import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from './origin';
import { rememberPlace, rememberedPlace } from './window-place';

/** What a window is opened with. */
export interface WindowSettings {
  /** File in which its place is remembered. */
  placeFile: string;
  /** The development server, or `null` for the built pages. */
  development: string | null;
}

/** Opens the window of the box office: isolated, sandboxed, shown once something is drawn. */
export function openWindow({ placeFile, development }: WindowSettings): BrowserWindow {
  const place = rememberedPlace(
    placeFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    title: 'Box Office',
    width: 1280,
    height: 800,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: development !== null,
    },
  });
  if (place?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    rememberPlace(placeFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  void window.loadURL(development ?? `${appOrigin}/`);
  return window;
}
