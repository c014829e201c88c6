import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

/** So long after the last key a list is asked anew. */
const pause = 120;

export type ListAddress = {
  /** As it stands in the field. */
  search: string;
  /** What the list is asked for: the search once the keys pause. */
  asked: string;
  /** Whether `asked` has caught up with the field. */
  isCaughtUp: boolean;
  tab: string | null;
  setSearch: (search: string) => void;
  setTab: (tab: string) => void;
};

/** Search and tab of a list, kept in its address so that coming back finds it as it was. The field never waits for the address. */
export function useListAddress(): ListAddress {
  const [address, setAddress] = useSearchParams();
  const addressed = address.get('search') ?? '';
  const [search, setSearch] = useState(addressed);
  const [asked] = useDebouncedValue(search.trim(), pause);
  const written = useRef(addressed);

  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setAddress((before) => withValue(before, 'search', asked), { replace: true });
  }, [asked, setAddress]);
  useEffect(() => {
    if (addressed === written.current) return;
    written.current = addressed;
    setSearch(addressed);
  }, [addressed]);

  return {
    search,
    asked,
    isCaughtUp: asked === search.trim(),
    tab: address.get('tab'),
    setSearch,
    setTab: (tab) => setAddress((before) => withValue(before, 'tab', tab), { replace: true }),
  };
}

function withValue(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(address);
  if (value === '') changed.delete(name);
  else changed.set(name, value);
  return changed;
}
