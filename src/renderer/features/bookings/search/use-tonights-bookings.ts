import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import type { EventSummary } from '../../../../shared/contract/events';
import { client } from '../../../lib/client';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useToday } from '../../../lib/use-today';
import { newestFirst } from './booking-query';

/** Of each event of the day so many bookings are shown; a search narrows further. */
const shown = 200;

type Tonight = {
  items: BookingSummary[];
  events: readonly EventSummary[];
  isPending: boolean;
  isStale: boolean;
  error: Error | null;
  refetch: () => void;
};

/** The bookings of all events that take place today, newest first. */
export function useTonightsBookings(search: string): Tonight {
  const today = useToday();
  const events = useContractQuery('events', 'list', {
    startsFrom: today.from,
    startsBefore: today.before,
    order: 'soonest_first',
    limit: 50,
  });
  const onToday = events.data?.items ?? [];
  const lists = useQueries({
    queries: onToday.map(({ id }) => {
      const input = { eventId: id, limit: shown, ...(search === '' ? {} : { search }) };
      return {
        queryKey: ['bookings', 'list', input] as const,
        queryFn: () => client.bookings.list(input),
        placeholderData: keepPreviousData,
      };
    }),
  });
  return {
    items: newestFirst(lists.map((list) => list.data?.items ?? [])),
    events: onToday,
    isPending: events.isPending || lists.some((list) => list.isPending),
    isStale: lists.some((list) => list.isPlaceholderData),
    error: events.error ?? lists.find((list) => list.error)?.error ?? null,
    refetch: () => {
      void events.refetch();
      for (const list of lists) void list.refetch();
    },
  };
}
