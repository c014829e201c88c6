import { create } from 'zustand';
import type { Connection } from '../../shared/contract/live';
import { client } from './client';
import { onLive } from './live';

/** How this window reaches the database, as main last said. */
export const useConnection = create<Connection>(() => ({ state: 'live' }));

/** Asks once, because a window may open in the middle of a start, and then keeps it as main says; the answer stops following. */
export function followConnection(): () => void {
  let hasHeard = false;
  const stop = onLive((message) => {
    if (message.type !== 'connection') return;
    hasHeard = true;
    useConnection.setState(message.connection, true);
  });
  client.database
    .connection({})
    .then((now) => {
      // What main said meanwhile is newer.
      if (!hasHeard) useConnection.setState(now, true);
    })
    .catch(() => undefined);
  return stop;
}
