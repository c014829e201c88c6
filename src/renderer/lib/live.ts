import type { LiveMessage } from '../../shared/contract/live';
import { bridge } from './bridge';

type Handler = (message: LiveMessage) => void;

const handlers = new Set<Handler>();
let stop: (() => void) | null = null;

/** Hears everything main pushes to this window, in order; the answer stops hearing. */
export function onLive(handler: Handler): () => void {
  handlers.add(handler);
  stop ??= bridge().listen((message) => {
    for (const each of handlers) each(message);
  });
  return () => {
    handlers.delete(handler);
    if (handlers.size > 0) return;
    stop?.();
    stop = null;
  };
}
