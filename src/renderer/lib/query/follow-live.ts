import type { QueryClient } from '@tanstack/react-query';
import type { LiveMessage } from '../../../shared/contract/live';
import { onLive } from '../live';
import type { QueryKey } from './operations';
import { featuresOf } from './touched';

/** A rush of sales must not refetch a list for every seat. */
const pause = 1000;

/** Keeps the cache as fresh as main's messages; the answer stops following. */
export function followLive(queries: QueryClient): () => void {
  const refresh = (key: QueryKey) => void queries.invalidateQueries({ queryKey: key });
  const counts = inPauses(() => {
    refresh(['events']);
    refresh(['seats', 'explain']);
    refresh(['seats', 'list']);
    refresh(['holds', 'propose']);
  });
  const stop = onLive((message) => follow(message, refresh, counts.ask, queries));
  return () => {
    counts.cancel();
    stop();
  };
}

function follow(
  message: LiveMessage,
  refresh: (key: QueryKey) => void,
  refreshCounts: () => void,
  queries: QueryClient,
): void {
  switch (message.type) {
    case 'seats':
      refreshCounts();
      return;
    case 'resync':
      void queries.invalidateQueries();
      return;
    case 'changed':
      for (const feature of featuresOf(message.topic)) refresh([feature]);
      return;
    case 'connection':
      if (message.connection.state === 'live') void queries.invalidateQueries();
      return;
    case 'session':
      if (message.why === 'signed_out') forgetPeoplesData(queries);
      refresh(['session']);
      return;
    case 'menu':
    case 'closing':
      return;
  }
}

/** The next person must not see a moment of what the last one saw. */
function forgetPeoplesData(queries: QueryClient): void {
  const kept = new Set(['session', 'preferences', 'about', 'database']);
  queries.removeQueries({ predicate: ({ queryKey }) => !kept.has(String(queryKey[0])) });
}

function inPauses(run: () => void): { ask: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, pause);
    },
    cancel: () => clearTimeout(timer),
  };
}
