import type { PriceDraft } from './event-draft';
import { seatsOfPrices } from './rest-of-house';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One price more, at the back of the house: it takes half of what the last one had. */
export function withPriceAdded(prices: readonly PriceDraft[], capacity: number | null): PriceDraft[] {
  const counts = seatsOfPrices(
    capacity,
    prices.map((price) => price.seats),
  );
  const rest = counts.at(-1) ?? null;
  const kept = rest === null || rest < 2 ? '' : String(Math.ceil(rest / 2));
  const before = prices.map((price, place) =>
    place === prices.length - 1 ? { ...price, seats: kept } : price,
  );
  return [...before, { code: freeLetter(prices), name: '', seats: '', price: null }];
}

/** One price less; its seats fall to the last one. */
export function withPriceRemoved(prices: readonly PriceDraft[], place: number): PriceDraft[] {
  return prices.filter((_, index) => index !== place);
}

function freeLetter(prices: readonly PriceDraft[]): string {
  const used = new Set(prices.map((price) => price.code.trim().toUpperCase()));
  return letters.split('').find((letter) => !used.has(letter)) ?? '';
}
