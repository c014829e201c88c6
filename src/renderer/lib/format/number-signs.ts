import { numbersLocale, type Locale } from './locale';

/** What stands between thousands and before decimals in the region: a point and a comma in Indonesia. */
export function numberSigns(locale: Locale): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(numbersLocale(locale)).formatToParts(1_234_567.8);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ',';
  return { group: sign('group'), decimal: sign('decimal') };
}
