import { create } from 'zustand';
import type { Connection } from '../../shared/contract/live';
import { onLive } from './live';

/** How this window reaches the database, as main last said. */
export const useConnection = create<Connection>(() => ({ state: 'live' }));

/** Keeps it as main says; the answer stops following. */
export function followConnection(): () => void {
  return onLive((message) => {
    if (message.type === 'connection') useConnection.setState(message.connection, true);
  });
}
