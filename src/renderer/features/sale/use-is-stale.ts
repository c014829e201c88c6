import { useEffect, useState } from 'react';
import { useConnection } from '../../lib/connection';

/** What is so old may be wrong, and must look it. */
const staleAfter = 5000;

/** Whether the seats are older than five seconds because nothing is heard of the database. */
export function useIsStale(): boolean {
  const connection = useConnection();
  const since = connection.state === 'reconnecting' ? connection.since : null;
  const [staleSince, setStaleSince] = useState<string | null>(null);
  useEffect(() => {
    if (since === null) return;
    const wait = Math.max(0, new Date(since).getTime() + staleAfter - Date.now());
    const timer = setTimeout(() => setStaleSince(since), wait);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && staleSince === since;
}
