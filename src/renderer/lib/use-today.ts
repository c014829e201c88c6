import { useMemo } from 'react';
import { useFormat } from './format/use-format';
import { instantOf, wallClockOf } from './format/wall-clock';
import { useNow } from './use-now';

/** One day of the house: its first instant, and the first of the next day, as ISO 8601. */
export type Today = { from: string; before: string };

/** A house's day ends when the last guests are gone: a show at midnight belongs to the evening before. */
const dayBegins = 4;
const hour = 60 * 60_000;

/** The day of the house that an instant belongs to, from four in the morning to four in the morning. */
export function houseDay(now: Date, zone: string): Today {
  const { year, month, day } = wallClockOf(new Date(now.getTime() - dayBegins * hour), zone);
  const begin = (date: number) => instantOf({ year, month, day: date, hour: dayBegins, minute: 0 }, zone);
  return { from: begin(day), before: begin(day + 1) };
}

/** Today at the house. */
export function useToday(): Today {
  const { zone } = useFormat();
  const now = useNow(60_000);
  const { from, before } = houseDay(now, zone);
  return useMemo(() => ({ from, before }), [from, before]);
}
