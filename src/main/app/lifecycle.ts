import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import type { Composition } from './composition';
import type { Log } from './log';

/** Milliseconds that the services get to stop, and that a question about held seats may take. */
const patience = { stop: 8_000, ask: 1_500 };

/** What decides when the app ends. */
export interface Lifecycle {
  /** Asks once, through `ask`, before a window closes that would leave seats held. */
  watch(window: BrowserWindow, ask: () => void): void;
}

/** Ends the app in order: windows first, then the services, then the process; never waits for ever. */
export function manageLifecycle(composition: Composition, log: Log): Lifecycle {
  let isLeaving = false;
  const leave = () => {
    isLeaving = true;
    app.quit();
  };

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isLeaving) app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not `quit` again: Electron ignores it while it is still inside this event.
    void stopWithin(composition, log).finally(() => setImmediate(() => app.exit(0)));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  // The start script's channel: it asks us to close, or it has died.
  process.on('message', (message) => {
    if (message === 'close') leave();
  });
  process.on('disconnect', leave);

  return { watch: (window, ask) => askOnceBeforeClose(window, composition, ask, () => isLeaving) };
}

/** The first close waits for the answer about held seats; a second one always closes. */
function askOnceBeforeClose(
  window: BrowserWindow,
  composition: Composition,
  ask: () => void,
  isLeaving: () => boolean,
): void {
  const { id } = window.webContents;
  let isAsked = false;
  window.on('close', (event) => {
    if (isAsked || isLeaving()) return;
    event.preventDefault();
    isAsked = true;
    void within(composition.holdsSeats(id), patience.ask, false).then((holds) => {
      if (holds) ask();
      else window.close();
    });
  });
}

async function stopWithin(composition: Composition, log: Log): Promise<void> {
  const stopped = composition.close().then(
    () => true,
    (error: unknown) => {
      log.error('Stopping failed', { error });
      return true;
    },
  );
  if (!(await within(stopped, patience.stop, false))) log.warn('Stopping took too long; leaving anyway');
}

/** The answer, or `otherwise` when it fails or does not come in time. */
async function within<T>(answer: Promise<T>, milliseconds: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  return Promise.race([answer.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}
