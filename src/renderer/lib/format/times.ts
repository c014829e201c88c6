import { numbersLocale, wordsLocale, type Locale } from './locale';

/** An instant (ISO 8601 or `Date`) as it reads at the house: `zone` is the IANA zone of the show or of this PC. */
export type Moment = { at: string | Date; zone: string };

/** `19.30` in Indonesia, `19:30` in Britain, `7:30 PM` in America. */
export function formatTime(moment: Moment, locale: Locale): string {
  return format(moment, numbersLocale(locale), { timeStyle: 'short' });
}

/** `19.02.14`: for "seats as of". */
export function formatTimeWithSeconds(moment: Moment, locale: Locale): string {
  return format(moment, numbersLocale(locale), { timeStyle: 'medium' });
}

/** `19.30 WIB`. */
export function formatTimeAndZone(moment: Moment, locale: Locale): string {
  return `${formatTime(moment, locale)} ${zoneName(moment, locale)}`;
}

/** `Sat 28 Nov`, `Sab 28 Nov`. */
export function formatDay(moment: Moment, locale: Locale): string {
  return day(moment, locale, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `Sat 28 Nov 2026`: where the year is not self-evident. */
export function formatDayAndYear(moment: Moment, locale: Locale): string {
  return day(moment, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** `Sat 28 Nov 19.30`: how lists name a show. */
export function formatDayAndTime(moment: Moment, locale: Locale): string {
  return `${formatDay(moment, locale)} ${formatTime(moment, locale)}`;
}

/** `Sun 15.00`: inside the coming week. */
export function formatWeekdayAndTime(moment: Moment, locale: Locale): string {
  return `${day(moment, locale, { weekday: 'short' })} ${formatTime(moment, locale)}`;
}

/** `Saturday, 28 November 2026`, `Sabtu, 28 November 2026`. */
export function formatLongDay(moment: Moment, locale: Locale): string {
  // Not `dateStyle: 'full'`: Indonesian would write "05 Desember".
  return format(moment, wordsLocale(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** `Sabtu, 28 November 2026, pukul 19.30 WIB`. Indonesian names the hour with a word. */
export function formatLongDayAndTime(moment: Moment, locale: Locale): string {
  const hour = formatTimeAndZone(moment, locale);
  return `${formatLongDay(moment, locale)}, ${locale.language === 'id' ? `pukul ${hour}` : hour}`;
}

/** The calendar day at the house as `2026-11-28`: to compare days, never to show. */
export function dayKey(moment: Moment): string {
  return format(moment, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** Day before month reads without commas at a counter; month before day keeps them. */
function day(moment: Moment, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const text = format(moment, wordsLocale(locale), options);
  return locale.country === 'US' ? text : text.replaceAll(',', '');
}

function zoneName({ at, zone }: Moment, locale: Locale): string {
  const parts = formatter(numbersLocale(locale), {
    timeZone: zone,
    timeZoneName: 'short',
    hour: 'numeric',
  }).formatToParts(new Date(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function format({ at, zone }: Moment, locale: string, options: Intl.DateTimeFormatOptions): string {
  const text = formatter(locale, { ...options, timeZone: zone }).format(new Date(at));
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
