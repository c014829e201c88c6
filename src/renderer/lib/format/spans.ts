import { wordsLocale, type Locale } from './locale';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far an instant lies from now: `in 28 min`, `2 hr ago`, `yesterday`; Indonesian in full words. */
export function formatRelative(at: string | Date, now: Date, locale: Locale): string {
  const distance = new Date(at).getTime() - now.getTime();
  const [value, unit] = inLargestUnit(distance);
  const style = locale.language === 'id' ? 'long' : 'short';
  const text = new Intl.RelativeTimeFormat(wordsLocale(locale), { numeric: 'auto', style }).format(
    value,
    unit,
  );
  return text.replaceAll('.', '');
}

/** Time left as on a stopwatch: `7:42`, `0:09`, `1:02:03`. Never below zero. */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${clock}` : clock.replace(/^0/, '');
}

function inLargestUnit(distance: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(distance);
  if (size < minute) return [Math.trunc(distance / 1000), 'second'];
  if (size < hour) return [Math.round(distance / minute), 'minute'];
  if (size < day) return [Math.round(distance / hour), 'hour'];
  return [Math.round(distance / day), 'day'];
}
