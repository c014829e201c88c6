import { decimalsOf } from '../../../shared/domain/money';
import type { Locale } from './locale';
import { numberSigns } from './number-signs';

/**
 * Reads an amount as typed and gives minor units, or `null` when it is no amount. Understands the region's grouping and
 * decimal signs, and in rupiah the counter's shorthand: an amount under 1.000 is thousands, so `700` is Rp700.000.
 */
export function readMoney(typed: string, currency: string, locale: Locale): number | null {
  const { group, decimal } = numberSigns(locale);
  const bare = typed.replaceAll(/[^\d.,]/g, '').replaceAll(group, '');
  const amount = Number(bare.replace(decimal, '.'));
  if (bare === '' || !Number.isFinite(amount)) return null;
  const meant = currency === 'IDR' && !typed.includes(group) && amount < 1000 ? amount * 1000 : amount;
  const minorUnits = Math.round(meant * 10 ** decimalsOf(currency));
  return Number.isSafeInteger(minorUnits) ? minorUnits : null;
}
