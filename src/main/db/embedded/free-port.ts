import { createServer } from 'node:net';

/** A loopback port that nobody listens on: `wanted` when it is free, otherwise one that the system picks. */
export async function freePort(wanted: number | null): Promise<number> {
  const port = wanted === null ? null : await tryPort(wanted);
  const found = port ?? (await tryPort(0));
  if (found === null) throw new Error('the system has no free port on 127.0.0.1');
  return found;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : null;
      probe.close(() => resolve(found));
    });
  });
}
