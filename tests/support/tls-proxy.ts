import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { TestCertificate } from './test-certificates';

/** Speaks TLS to clients as a server with this certificate would, in front of a PostgreSQL that speaks plainly. */
export async function openTlsProxy(
  targetPort: number,
  { certificate, key }: TestCertificate,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    // The first message asks whether encryption is offered: "S" is yes.
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, { isServer: true, cert: certificate, key });
      const upstream = connect(targetPort, '127.0.0.1');
      for (const end of [secure, upstream]) end.on('error', () => undefined);
      secure.pipe(upstream).pipe(secure);
      secure.on('close', () => upstream.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
