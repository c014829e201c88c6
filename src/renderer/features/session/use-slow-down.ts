import { useEffect, useState } from 'react';
import { RefusalError } from '../../lib/client';

/** Seconds until the next sign-in counts, after one that was slowed; 0 when it counts now. */
export function useSlowDown(error: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = Date.now() + secondsAsked(error) * 1000;
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [error]);
  return left;
}

function secondsAsked(error: unknown): number {
  if (!(error instanceof RefusalError) || error.refusal.code !== 'sign_in_slowed') return 0;
  return error.refusal.facts.retryAfterSeconds;
}
