import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A stretch of network between a till and its database that a test can cut. */
export interface CuttableNetwork {
  port: number;
  /** Closes every connection and refuses new ones: a cable pulled, a server gone. */
  cut(): void;
  /** Keeps every connection and lets nothing through: a switch that died. */
  silence(): void;
  /** As before. */
  mend(): void;
  close(): Promise<void>;
}

/** Opens a way on loopback to a port of this PC. */
export async function cuttableNetworkTo(target: number): Promise<CuttableNetwork> {
  let state: 'open' | 'cut' | 'silent' = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    keep(far);
    forward(near, far);
    forward(far, near);
  });
  const forward = (from: Socket, to: Socket) => {
    from.on('data', (data: Buffer) => {
      if (state === 'open') to.write(data);
    });
    from.on('close', () => to.destroy());
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut';
      destroyAll();
    },
    silence: () => {
      state = 'silent';
    },
    mend: () => {
      // What was swallowed meanwhile would leave a torn conversation behind.
      if (state === 'silent') destroyAll();
      state = 'open';
    },
    close: () => {
      destroyAll();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
