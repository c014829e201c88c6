import { numbersLocale, type Locale } from './locale';

/** A count with the region's grouping: `1.250` in Indonesia. */
export function formatNumber(value: number, locale: Locale): string {
  return formatter(locale, {}).format(value);
}

/** A share of 0…1 as whole percent. Never says 100 % before the last one, nor 0 % after the first. */
export function formatShare(share: number, locale: Locale): string {
  const percent = Math.round(share * 100);
  const honest = Math.min(Math.max(percent, share > 0 ? 1 : 0), share < 1 ? 99 : 100);
  return formatter(locale, { style: 'percent' }).format(honest / 100);
}

/** Seconds with one decimal, as in `4,8 s`. */
export function formatSeconds(milliseconds: number, locale: Locale): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${formatter(locale, digits).format(milliseconds / 1000)} s`;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale.country} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(numbersLocale(locale), options);
  formatters.set(key, made);
  return made;
}
