import { z } from 'zod';

/** ISO 4217 code, upper case. */
export const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters (ISO 4217)');

/** Money in the smallest unit that its currency is traded in (rupiah, cents): a whole number, never a fraction. */
export const minorUnits = z.int().min(0).max(1_000_000_000_000).brand<'MinorUnits'>();
export type MinorUnits = z.output<typeof minorUnits>;

/** Currencies whose smallest traded unit is the unit itself. ISO lists two decimals for IDR; nobody trades sen. */
const currenciesWithoutDecimals = new Set(['IDR', 'JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF']);
const currenciesWithThreeDecimals = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** How many decimals an amount of this currency is written with. */
export function decimalsOf(code: string): 0 | 2 | 3 {
  if (currenciesWithoutDecimals.has(code)) return 0;
  return currenciesWithThreeDecimals.has(code) ? 3 : 2;
}
