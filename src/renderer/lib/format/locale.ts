import type { Preferences } from '../../../shared/contract/preferences';

export type Language = Preferences['language'];

/** Words follow the language; numbers, money and times follow the region. `country` is ISO 3166, two capitals. */
export type Locale = { language: Language; country: string };

/** The locale that writes weekdays and months: the language as spoken in the region, as `en-ID`. */
export function wordsLocale({ language, country }: Locale): string {
  return `${language}-${country}`;
}

/** The locale that writes numbers, money and times: whatever the region itself speaks, with Western digits. */
export function numbersLocale({ country }: Locale): string {
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  return `${language}-${country}-u-nu-latn`;
}
