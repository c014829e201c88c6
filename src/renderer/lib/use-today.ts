import { useMemo } from 'react';
import { useFormat } from './format/use-format';
import { instantOf, wallClockOf } from './format/wall-clock';
import { useNow } from './use-now';

/** The calendar day at the house: its first instant, and the first of the next day, as ISO 8601. */
export type Today = { from: string; before: string };

/** Today at the house; changes at its midnight. */
export function useToday(): Today {
  const { zone } = useFormat();
  const now = useNow(60_000);
  const { year, month, day } = wallClockOf(now, zone);
  return useMemo(() => {
    const midnight = (date: number) => instantOf({ year, month, day: date, hour: 0, minute: 0 }, zone);
    return { from: midnight(day), before: midnight(day + 1) };
  }, [year, month, day, zone]);
}
