import { useEffect } from 'react';
import { useNow } from '../../../lib/use-now';
import type { Hold } from '../../../../shared/contract/holds';

/** Milliseconds that a hold has left, renewed every second by the server's clock; `onEnd` when there are none. */
export function useHoldClock(hold: Hold, serverNow: () => number, onEnd: () => void): number {
  useNow(1000);
  const ends = new Date(hold.until).getTime();
  const left = ends - serverNow();
  useEffect(() => {
    const timer = setTimeout(onEnd, Math.max(0, ends - serverNow()));
    return () => clearTimeout(timer);
  }, [ends, serverNow, onEnd]);
  return Math.max(0, left);
}
