import { useNow } from '../../lib/use-now';

const hour = 3_600_000;

/** Three hours ago, in steps of an hour so that a query on it stays the same: a show that began is still "the next event". */
export function useLately(): string {
  const now = useNow(60_000);
  return new Date(Math.floor(now.getTime() / hour) * hour - 3 * hour).toISOString();
}
