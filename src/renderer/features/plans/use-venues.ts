import type { Output } from '../../lib/query/operations';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';

type VenueId = Output<'venues', 'create'>['id'];

/** The venues by name, and the one that somebody typed: found whatever its case, or written down. */
export function useVenues() {
  const { data } = useContractQuery('venues', 'list', {});
  const create = useContractCommand('venues', 'create');
  const venues = data?.items ?? [];

  /** `null` for an empty text. Rejects when a new one could not be written down; `error` says why. */
  const venueFor = async (typed: string): Promise<VenueId | null> => {
    const name = typed.trim();
    if (name === '') return null;
    const known = venues.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return known ? known.id : (await create.mutateAsync({ name })).id;
  };

  return { names: venues.map(({ name }) => name), venueFor, error: create.error };
}
