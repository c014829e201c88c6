import { Client } from 'pg';
import type { BenchHouse } from './house';

/** What the server's processes were doing, as parts of all looks: `running`, or what they waited for. */
export type Waits = Readonly<Record<string, number>>;

/** Looks at what tills and pgbench wait for, every few milliseconds, while something runs. */
export async function whatItWaitsFor<T>(
  { ownerUrl }: Pick<BenchHouse, 'ownerUrl'>,
  work: () => Promise<T>,
): Promise<{ value: T; waits: Waits }> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const seen = new Map<string, number>();
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      const { rows } = await client.query<{ wait: string; times: number }>(look);
      for (const { wait, times } of rows) seen.set(wait, (seen.get(wait) ?? 0) + times);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  try {
    const value = await work();
    over.abort();
    await looking;
    const all = [...seen.values()].reduce((sum, times) => sum + times, 0);
    const parts = [...seen].map(([wait, times]) => [wait, times / all] as const).sort((a, b) => b[1] - a[1]);
    return { value, waits: Object.fromEntries(parts) };
  } finally {
    over.abort();
    await looking.catch(() => undefined);
    await client.end();
  }
}

/** Who waits for the till counts too: it says that the tills are the slow ones, or the processors. */
const look = `
  select case when state = 'active' then coalesce(wait_event_type || ' ' || wait_event, 'running') else 'for the till' end as wait,
    count(*)::int as times
  from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
    and query not like 'listen%' and query <> 'select 1'
  group by 1`;
