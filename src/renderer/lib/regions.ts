import type { Preferences } from '../../shared/contract/preferences';
import type { Language } from './format/locale';
import { currencySymbol } from './format/money';

/** Country, money and clock of a house. */
export type Region = Preferences['region'];

/** A region as a list offers it: `Indonesia · Rp · WIB`. */
export type RegionChoice = { key: string; label: string; region: Region };

/** What tells two regions apart. */
export function keyOf({ country, currency, timeZone }: Region): string {
  return `${country} ${currency} ${timeZone}`;
}

/**
 * The regions to choose from, named in `language`: Indonesia first, then by name. `current` is always among them; one that
 * is not on our list comes first. `now` decides the names of the clocks.
 */
export function regionChoices(language: Language, current: Region, now: Date): RegionChoice[] {
  const isListed = listed.some((region) => keyOf(region) === keyOf(current));
  const choice = (region: Region): RegionChoice => ({
    key: keyOf(region),
    label: labelOf(region, language, now),
    region,
  });
  const home = listed.filter(({ country }) => country === 'ID').map(choice);
  const abroad = listed.filter(({ country }) => country !== 'ID').map(choice);
  abroad.sort((a, b) => a.label.localeCompare(b.label, language));
  return [...(isListed ? [] : [choice(current)]), ...home, ...abroad];
}

function labelOf({ country, currency, timeZone }: Region, language: Language, now: Date): string {
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  const clocks = listed.filter((region) => region.country === country);
  const clock = country === 'ID' ? zoneName(timeZone, now) : cityOf(timeZone);
  const parts = [name, currencySymbol(currency, { language, country })];
  return (clocks.length > 1 ? [...parts, clock] : parts).join(' · ');
}

function zoneName(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' }).formatToParts(now);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? cityOf(timeZone);
}

function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const euro = [
  'AT:Vienna',
  'BE:Brussels',
  'DE:Berlin',
  'ES:Madrid',
  'FR:Paris',
  'IE:Dublin',
  'IT:Rome',
  'NL:Amsterdam',
  'PT:Lisbon',
];

const listed: readonly Region[] = [
  { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' },
  { country: 'ID', currency: 'IDR', timeZone: 'Asia/Makassar' },
  { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jayapura' },
  ...euro.map((entry) => {
    const [country = '', city = ''] = entry.split(':');
    return { country, currency: 'EUR', timeZone: `Europe/${city}` };
  }),
  { country: 'AU', currency: 'AUD', timeZone: 'Australia/Perth' },
  { country: 'AU', currency: 'AUD', timeZone: 'Australia/Adelaide' },
  { country: 'AU', currency: 'AUD', timeZone: 'Australia/Brisbane' },
  { country: 'AU', currency: 'AUD', timeZone: 'Australia/Sydney' },
  { country: 'CA', currency: 'CAD', timeZone: 'America/Toronto' },
  { country: 'CA', currency: 'CAD', timeZone: 'America/Winnipeg' },
  { country: 'CA', currency: 'CAD', timeZone: 'America/Edmonton' },
  { country: 'CA', currency: 'CAD', timeZone: 'America/Vancouver' },
  { country: 'CH', currency: 'CHF', timeZone: 'Europe/Zurich' },
  { country: 'DK', currency: 'DKK', timeZone: 'Europe/Copenhagen' },
  { country: 'GB', currency: 'GBP', timeZone: 'Europe/London' },
  { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' },
  { country: 'JP', currency: 'JPY', timeZone: 'Asia/Tokyo' },
  { country: 'MY', currency: 'MYR', timeZone: 'Asia/Kuala_Lumpur' },
  { country: 'NO', currency: 'NOK', timeZone: 'Europe/Oslo' },
  { country: 'NZ', currency: 'NZD', timeZone: 'Pacific/Auckland' },
  { country: 'PH', currency: 'PHP', timeZone: 'Asia/Manila' },
  { country: 'PL', currency: 'PLN', timeZone: 'Europe/Warsaw' },
  { country: 'SE', currency: 'SEK', timeZone: 'Europe/Stockholm' },
  { country: 'SG', currency: 'SGD', timeZone: 'Asia/Singapore' },
  { country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok' },
  { country: 'US', currency: 'USD', timeZone: 'America/New_York' },
  { country: 'US', currency: 'USD', timeZone: 'America/Chicago' },
  { country: 'US', currency: 'USD', timeZone: 'America/Denver' },
  { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' },
];
