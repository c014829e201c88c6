import { QueryClient } from '@tanstack/react-query';
import { RefusalError } from '../client';

/** Server data of the window. Freshness comes from main's messages; the network is main's business, not the browser's. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !(error instanceof RefusalError) && failures < 1,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
