import { useEffect, useState } from 'react';
import { useConnection } from '../../lib/connection';

/** What is so old may be wrong, and must look it. */
const staleAfter = 5000;

/** Whether the seats are older than five seconds because nothing is heard of the database. */
export function useIsStale(): boolean {
  const connection = useConnection();
  const since = connection.state === 'reconnecting' ? connection.since : null;
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    setStale(false);
    if (since === null) return;
    const wait = Math.max(0, new Date(since).getTime() + staleAfter - Date.now());
    const timer = setTimeout(() => setStale(true), wait);
    return () => clearTimeout(timer);
  }, [since]);
  return isStale;
}
