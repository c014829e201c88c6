import { Socket } from 'node:net';
import { Client } from 'pg';
import type { ServerAddress } from './server-address';
import { clientConfig } from './server-address';

/** One connection that hears `NOTIFY box_office` and notices when the network goes silent. */
export interface Listener {
  /** When the server was last heard, by this PC's clock. */
  lastHeard(): Date;
  /** Ends it; `onLost` is not called any more. */
  stop(): void;
}

/** What a listener is opened with. */
export interface ListenerSettings {
  readonly address: ServerAddress;
  readonly applicationName: string;
  readonly onMessage: (payload: string) => void;
  /** Once, when the open connection closed or two heartbeats in a row were missed. While it is opened a loss is the opening's failure. */
  readonly onLost: () => void;
  /** Milliseconds between heartbeats. */
  readonly beat?: number;
}

const missesThatMeanSilence = 2;

/** Connects and listens; when it resolves, nothing that is notified from then on is missed. */
export async function openListener({ beat = 1_000, ...settings }: ListenerSettings): Promise<Listener> {
  const { address, applicationName, onMessage, onLost } = settings;
  const socket = new Socket();
  const client = new Client({
    ...(await clientConfig(address)),
    application_name: applicationName.slice(0, 63),
    stream: () => socket,
  });
  let lastHeard = new Date();
  let isOpen = false;
  let isOver = false;
  let pulse: NodeJS.Timeout | undefined;
  const stop = () => {
    isOver = true;
    clearInterval(pulse);
    socket.destroy();
  };
  const lose = () => {
    if (isOver) return;
    stop();
    if (isOpen) onLost();
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', ({ payload }) => {
    lastHeard = new Date();
    if (!isOver) onMessage(payload ?? '');
  });
  try {
    await client.connect();
    await client.query('listen box_office');
    if (isOver) throw new Error('The connection ended while it was opened');
    isOpen = true;
  } catch (error) {
    stop();
    throw error;
  }
  lastHeard = new Date();
  pulse = beatFor(client, beat, () => (lastHeard = new Date()), lose);
  return { lastHeard: () => lastHeard, stop };
}

/** Asks once per beat; an answer that is not there at the next beat is a miss. */
function beatFor(client: Client, beat: number, heard: () => void, lose: () => void): NodeJS.Timeout {
  let isWaiting = false;
  let missed = 0;
  const ask = () => {
    isWaiting = true;
    client.query('select 1').then(
      () => {
        isWaiting = false;
        missed = 0;
        heard();
      },
      () => undefined,
    );
  };
  return setInterval(() => {
    if (!isWaiting) {
      ask();
      return;
    }
    // After a stall of our own the answer may lie unread: let it be read first.
    setImmediate(() => {
      if (isWaiting) missed += 1;
      if (missed >= missesThatMeanSilence) lose();
    });
  }, beat);
}
