// Casts: the answer of `call` has the type that the contract gives the operation; the client cannot prove it.
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationOptions,
  type UseQueryOptions,
} from '@tanstack/react-query';
import type { CallEnvelope } from '../../../shared/contract/bridge';
import type { Feature } from '../../../shared/contract/contract';
import { call } from '../client';
import type { CommandOf, Input, Output, QueryKey, QueryOf } from './operations';
import { touchedBy } from './touched';

/** Reads one operation of the contract and keeps the answer fresh: main's messages refetch it. */
export function useContractQuery<F extends Feature, O extends QueryOf<F>>(
  feature: F,
  operation: O,
  input: Input<F, O>,
  options: Omit<UseQueryOptions<Output<F, O>, Error, Output<F, O>, QueryKey>, 'queryKey' | 'queryFn'> = {},
) {
  return useQuery({
    ...options,
    queryKey: [feature, operation, input] as const,
    queryFn: () => call({ feature, operation, input }) as Promise<Output<F, O>>,
  });
}

type Page = { items: unknown[]; next: string | null };
type ListOf<F extends Feature> = { [O in QueryOf<F>]: Output<F, O> extends Page ? O : never }[QueryOf<F>];

type ItemOf<F extends Feature, O extends ListOf<F>> = Output<F, O> extends { items: (infer I)[] } ? I : never;
/** Said out loud, because the whole contract is too much to be inferred into a declaration. */
type ListQuery<F extends Feature, O extends ListOf<F>> = UseInfiniteQueryResult<
  InfiniteData<Output<F, O> & Page>
> & { items: ItemOf<F, O>[] };

/** Reads a paged list; `items` grows with `fetchNextPage`. While another input is asked, the list before it stays. */
export function useContractList<F extends Feature, O extends ListOf<F>>(
  feature: F,
  operation: O,
  input: Omit<Input<F, O>, 'cursor'>,
): ListQuery<F, O> {
  const query = useInfiniteQuery({
    queryKey: [feature, operation, 'pages', input] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const page = pageParam === null ? input : { ...input, cursor: pageParam };
      return call({ feature, operation, input: page }) as Promise<Output<F, O> & Page>;
    },
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.items as ItemOf<F, O>[]) ?? [];
  return { ...query, items };
}

/** A command's input, with the second person's sign-in where one is needed. */
type Asked<F extends Feature, O extends CommandOf<F>> = Input<F, O>;

/** Changes something. Never optimistic: `onSuccess` runs after the commit. Errors are `RefusalError` or bugs. */
export function useContractCommand<F extends Feature, O extends CommandOf<F>>(
  feature: F,
  operation: O,
  options: Omit<UseMutationOptions<Output<F, O>, Error, Asked<F, O>>, 'mutationFn' | 'mutationKey'> & {
    approval?: CallEnvelope['approval'];
  } = {},
) {
  const queries = useQueryClient();
  const { approval, ...mutation } = options;
  return useMutation<Output<F, O>, Error, Asked<F, O>>({
    ...mutation,
    mutationKey: [feature, operation],
    mutationFn: async (input) => {
      const envelope = { feature, operation, input, ...(approval ? { approval } : {}) };
      const value = (await call(envelope)) as Output<F, O>;
      for (const touched of touchedBy(feature)) void queries.invalidateQueries({ queryKey: [touched] });
      return value;
    },
  });
}
