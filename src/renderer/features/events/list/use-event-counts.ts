import { useQuery } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { useContractQuery } from '../../../lib/query/use-contract';
import type { Today } from '../../../lib/use-today';
import { tabInput, type EventTab } from './event-tabs';

/** How many events a tab holds; `isMore` when there are even more than were counted. */
export type TabCount = { count: number; isMore: boolean };

const most = 500;

/** Counts what is on sale and in draft, living. The past only grows by a day, so it is counted once a visit. */
export function useEventCounts(today: Today): Partial<Record<EventTab, TabCount>> {
  const onSale = useContractQuery('events', 'list', { ...tabInput('on_sale', '', today), limit: most });
  const draft = useContractQuery('events', 'list', { ...tabInput('draft', '', today), limit: most });
  const past = useQuery({
    queryKey: ['event-counts', 'past', today.from],
    queryFn: () => client.events.list({ ...tabInput('past', '', today), limit: most }).then(counted),
    staleTime: 60_000,
  });
  return {
    ...(onSale.data && { on_sale: counted(onSale.data) }),
    ...(draft.data && { draft: counted(draft.data) }),
    ...(past.data && { past: past.data }),
  };
}

function counted({ items, next }: { items: readonly unknown[]; next: string | null }): TabCount {
  return { count: items.length, isMore: next !== null };
}
