import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A cable between a client and a server that can be cut, or go silent as a pulled-out one does. */
export interface TcpProxy {
  readonly port: number;
  /** Closes every connection at once, and refuses new ones until `mend`. */
  cut(): void;
  /** Swallows everything in both directions without a word; new connections hang. */
  silence(): void;
  /** Lets everything through again, for connections made from now on. */
  mend(): void;
  /** From the next bytes that hold this text on, the server still gets them, but no answer comes back any more. Resolves when it has. */
  swallowAnswersAfter(text: string): Promise<void>;
  /** Forgets the text that has not come by yet; what waits for it waits forever. */
  swallowNothing(): void;
  close(): Promise<void>;
}

/** Opens a proxy in front of a port of this computer. */
export async function openTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let mode: 'open' | 'cut' | 'silent' = 'open';
  let trap: { readonly text: string; readonly sprung: () => void } | null = null;

  const server = createServer((client) => {
    if (mode === 'cut') {
      client.destroy();
      return;
    }
    const upstream = connect(targetPort, '127.0.0.1');
    let isDeaf = mode === 'silent';
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (mode === 'silent') isDeaf = true;
      if (isDeaf) return;
      upstream.write(bytes);
      if (trap !== null && bytes.includes(trap.text)) {
        isDeaf = true;
        trap.sprung();
        trap = null;
      }
    });
    upstream.on('data', (bytes) => {
      if (mode === 'silent') isDeaf = true;
      if (!isDeaf) client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      mode = 'cut';
      dropAll();
    },
    silence: () => {
      mode = 'silent';
    },
    mend: () => {
      mode = 'open';
    },
    swallowAnswersAfter: (text) =>
      new Promise((sprung) => {
        trap = { text, sprung };
      }),
    swallowNothing: () => {
      trap = null;
    },
    close: () => {
      dropAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
