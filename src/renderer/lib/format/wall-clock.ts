/** A day and time as on the wall of the house; `month` 1…12. */
export type WallClock = { year: number; month: number; day: number; hour: number; minute: number };

/**
 * The instant when the wall clock in `zone` shows this, as ISO 8601 with its offset: `2026-12-05T20:00:00+07:00`. In the
 * hour that summer time skips it is the hour after, in the doubled hour the first.
 */
export function instantOf(wall: WallClock, zone: string): string {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const guess = asUtc - offsetAt(asUtc, zone) * 60_000;
  const offset = offsetAt(guess, zone);
  return written(asUtc - offset * 60_000, zone);
}

/** What the wall clock in `zone` shows at an instant. */
export function wallClockOf(at: string | Date, zone: string): WallClock {
  const instant = new Date(at).getTime();
  const shown = new Date(instant + offsetAt(instant, zone) * 60_000);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

function written(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const wall = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** Minutes that the wall clock in `zone` is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
}
