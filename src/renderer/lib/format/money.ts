import { decimalsOf } from '../../../shared/domain/money';
import { numbersLocale, type Locale } from './locale';

const minus = '−';

/**
 * Money in minor units as a person writes it: `Rp150.000`, `−Rp150.000`, `€12.50`. No space after a leading symbol,
 * as the Indonesian spelling rules want.
 */
export function formatMoney(minorUnits: number, currency: string, locale: Locale): string {
  const decimals = decimalsOf(currency);
  return written(minorUnits, currency, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Money in short for narrow columns: `Rp4,8 jt`. Never where somebody pays by it. */
export function formatMoneyCompact(minorUnits: number, currency: string, locale: Locale): string {
  return written(minorUnits, currency, locale, {
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
}

/** The symbol that stands before or after an amount: `Rp`, `€`, `$`. */
export function currencySymbol(currency: string, locale: Locale): string {
  const parts = formatter(currency, locale, {}).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function written(
  minorUnits: number,
  currency: string,
  locale: Locale,
  digits: Intl.NumberFormatOptions,
): string {
  const amount = minorUnits / 10 ** decimalsOf(currency);
  const parts = formatter(currency, locale, digits)
    .formatToParts(Math.abs(amount))
    .filter((part, index, all) => !(part.type === 'literal' && all[index - 1]?.type === 'currency'));
  const text = parts.map((part) => part.value).join('');
  return `${amount < 0 ? minus : ''}${text.replaceAll('\u00a0', ' ')}`;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, locale: Locale, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${currency} ${locale.country} ${JSON.stringify(digits)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(numbersLocale(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...digits,
  });
  formatters.set(key, made);
  return made;
}
