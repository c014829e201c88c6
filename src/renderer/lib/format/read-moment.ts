import { casual } from 'chrono-node/en';
import type { Language } from './locale';
import { dayWords, monthWords, weekdayWords } from './moment-words';
import { instantOf, wallClockOf, type WallClock } from './wall-clock';

/** What is needed to understand "sat 20": the zone of the house, the present, and the language it is typed in. */
export type ReadingContext = { zone: string; now: Date; language: Language };

type Day = Pick<WallClock, 'year' | 'month' | 'day'>;
type Time = Pick<WallClock, 'hour' | 'minute'>;

/**
 * Reads a day and time as typed and gives the instant (ISO 8601 with offset), or `null`. Understands `sat 5 dec 20`,
 * `5/12 20.00`, `besok 19.30`, `sabtu pukul 8 malam`, and in English whatever chrono knows (`next friday 8pm`). Days
 * without a year are the next to come.
 */
export function readMoment(typed: string, context: ReadingContext): string | null {
  const text = typed.toLowerCase().replaceAll(',', ' ').trim();
  const { rest, time } = takeTime(text);
  const day = time && readDay(rest, context);
  if (day && time) return instantOf({ ...day, ...time }, context.zone);
  return context.language === 'en' ? readCasually(typed, context) : null;
}

function takeTime(text: string): { rest: string; time: Time | null } {
  const found =
    /(?:^|\s)(?:at|pukul|jam)?\s*(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|pagi|siang|sore|malam)?(?:\s*wi(?:b|ta|t))?$/.exec(
      text,
    );
  if (!found) return { rest: text, time: null };
  const [all, hour = '', minute = '0', part] = found;
  const time = { hour: toTwentyFour(Number(hour), part), minute: Number(minute) };
  if (time.hour > 23 || time.minute > 59) return { rest: text, time: null };
  return { rest: text.slice(0, -all.length).trim(), time };
}

/** "8 malam" and "8 pm" are 20, "12 am" is 0; a 24-hour number stays what it is. */
function toTwentyFour(hour: number, part: string | undefined): number {
  if (part === 'am' || part === 'pagi') return hour === 12 ? 0 : hour;
  const isLate = part !== undefined && hour < 12 && !(part === 'siang' && hour > 9);
  return isLate ? hour + 12 : hour;
}

function readDay(text: string, { zone, now }: ReadingContext): Day | null {
  const today = wallClockOf(now, zone);
  const words = text.split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first !== undefined && words.length === 1) {
    const away = dayWords[first];
    if (away !== undefined) return plusDays(today, away);
    const weekday = weekdayWords[first];
    if (weekday !== undefined) return plusDays(today, (weekday - weekdayOf(today) + 7) % 7);
  }
  const dated = first !== undefined && weekdayWords[first] !== undefined ? words.slice(1) : words;
  return readDate(dated.join(' '), today);
}

function readDate(text: string, today: Day): Day | null {
  const inWords = /^(\d{1,2})\s+([a-z]+)\.?(?:\s+(\d{4}))?$/.exec(text);
  const inNumbers = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = inWords ?? inNumbers;
  if (!found) return null;
  const month = inWords ? monthWords[found[2] ?? ''] : Number(found[2]);
  if (month === undefined) return null;
  const day = Number(found[1]);
  if (found[3]) return existing(Number(found[3]), month, day);
  const isPast = month < today.month || (month === today.month && day < today.day);
  return existing(today.year + (isPast ? 1 : 0), month, day);
}

function existing(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

function plusDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function readCasually(typed: string, { zone, now }: ReadingContext): string | null {
  const here = wallClockOf(now, zone);
  const asIfLocal = new Date(here.year, here.month - 1, here.day, here.hour, here.minute);
  const [found] = casual.parse(typed, asIfLocal, { forwardDate: true });
  if (!found?.start.isCertain('hour')) return null;
  const of = (part: 'year' | 'month' | 'day' | 'hour' | 'minute') => found.start.get(part) ?? 0;
  const wall = {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
  };
  return instantOf(wall, zone);
}
