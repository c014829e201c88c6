import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Reply } from '../shared/contract/bridge';
import { channels } from '../shared/contract/channels';
import type { LiveMessage } from '../shared/contract/live';

const bridge: Bridge = {
  call: (envelope) =>
    ipcRenderer
      .invoke(channels.call, envelope)
      .then((reply: Reply) => reply)
      .catch((error: unknown) => notACall(error)),
  listen(handler) {
    const hear = (_event: unknown, message: LiveMessage) => handler(message);
    ipcRenderer.on(channels.live, hear);
    return () => void ipcRenderer.removeListener(channels.live, hear);
  },
  ready: () => ipcRenderer.send(channels.ready),
  showMenu: (commands) => ipcRenderer.send(channels.menu, commands),
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  platform: process.platform,
};

contextBridge.exposeInMainWorld('boxOffice', bridge);

/** What cannot even be sent (a function, a window) is refused like any other payload that is no call. */
function notACall(error: unknown): Reply {
  const reason = String(error);
  if (!reason.includes('could not be cloned')) throw error;
  return { ok: false, refusal: { code: 'bad_call', facts: { reason } } };
}
