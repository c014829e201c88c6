import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { RefusalError } from '../client';

/** Server data of the window. Freshness comes from main's messages; the network is main's business, not the browser's. */
export function makeQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (endsSession(error)) void queries.invalidateQueries({ queryKey: ['session'] });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
  return queries;
}

/** A "no" that says this window is no longer where it thinks it is: ask again who is signed in. */
function endsSession(error: Error): boolean {
  if (!(error instanceof RefusalError)) return false;
  return ['sign_in_required', 'session_locked', 'session_ended'].includes(error.refusal.code);
}
