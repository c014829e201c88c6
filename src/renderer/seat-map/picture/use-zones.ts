import { useMemo } from 'react';

/** The codes of price categories by their number, kept as long as they stay the same. */
export function useZones(
  categories: readonly { categoryNo: number; code: string }[],
): ReadonlyMap<number, string> {
  const known = JSON.stringify(categories.map(({ categoryNo, code }) => [categoryNo, code]));
  return useMemo(() => new Map(JSON.parse(known) as [number, string][]), [known]);
}
