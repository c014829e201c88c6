import { contextBridge, ipcRenderer } from 'electron';

/** Houses come to the page as the product's do: asked for over the bridge, structured clones of typed arrays. */
contextBridge.exposeInMainWorld('benchHouse', (seats: number) => ipcRenderer.invoke('bench:house', seats));
