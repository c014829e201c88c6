import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import type { Reply } from '../../shared/contract/bridge';
import { channels } from '../../shared/contract/channels';
import type { Composition } from './composition';
import type { Log } from './log';
import { isOurs } from './origin';

/** What windows may say to main, and who listens. */
export interface TransportSettings {
  composition: Composition;
  development: string | null;
  log: Log;
  /** A window has drawn its first usable screen. */
  ready: (windowId: number) => void;
  /** The renderer's commands for the native menu, still unchecked. */
  menu: (windowId: number, commands: unknown) => void;
}

/** Listens to windows. Only the main frame of our own page is heard; anything else gets `bad_call` or silence. */
export function listenToWindows({ composition, development, log, ready, menu }: TransportSettings): void {
  const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent) => {
    const frame = event.senderFrame;
    return frame !== null && frame.parent === null && isOurs(frame.url, development);
  };
  ipcMain.handle(channels.call, async (event, envelope: unknown) => {
    if (!isTrusted(event)) return badCall('not a window of this app');
    try {
      return await composition.answer(event.sender.id, envelope);
    } catch (error) {
      log.error('A call failed', { error, call: nameOf(envelope) });
      // Without its cause: what a driver says about its connection is not the window's business.
      // oxlint-disable-next-line preserve-caught-error
      throw new Error('internal error; the log has the details');
    }
  });
  ipcMain.on(channels.ready, (event) => {
    if (isTrusted(event)) ready(event.sender.id);
  });
  ipcMain.on(channels.menu, (event, commands: unknown) => {
    if (isTrusted(event)) menu(event.sender.id, commands);
  });
}

function badCall(reason: string): Reply {
  return { ok: false, refusal: { code: 'bad_call', facts: { reason } } };
}

/** Feature and operation for the log; never the input, which may hold a password. */
function nameOf(envelope: unknown): string {
  if (typeof envelope !== 'object' || envelope === null) return typeof envelope;
  const { feature, operation } = envelope as { feature?: unknown; operation?: unknown };
  return `${String(feature)}.${String(operation)}`.slice(0, 100);
}
