import { demoZone } from './programme';

const minute = 60_000;
const day = 24 * 60 * minute;
/** The evening's usual hour, and how long before an event its house should be seen filling up. */
const evening = '19:30';
const atLeastAhead = 28 * minute;
const step = 15 * minute;

/**
 * The start of an event as ISO 8601 with offset. `soon` is tonight at half past seven, or later when that is nearly over: there
 * is always something to sell next.
 */
export function startOf(now: Date, days: number, time: string): string {
  if (time !== 'soon') return `${dateAt(now, days)}T${time}:00${demoZone.offset}`;
  const usual = new Date(`${dateAt(now, days)}T${evening}:00${demoZone.offset}`).getTime();
  const earliest = Math.ceil((now.getTime() + atLeastAhead) / step) * step;
  return new Date(Math.max(usual, earliest)).toISOString();
}

/** The calendar day at the house, some days from now, as `2026-11-28`. */
function dateAt(now: Date, days: number): string {
  return new Date(now.getTime() + demoZone.minutes * minute + days * day).toISOString().slice(0, 10);
}
