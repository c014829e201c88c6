import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** One sale as it was worked: from the first key or click to "sold". */
export type PacedSale = { at: number; milliseconds: number; keys: number };

type Paces = { sales: readonly PacedSale[] };

/** A long day at a counter; older sales are forgotten. */
const kept = 500;

const usePaces = create<Paces>()(persist((): Paces => ({ sales: [] }), { name: 'sale-pace' }));

/** Notes how long a sale took and how many keys. Stays on this PC. */
export function notePace(sale: PacedSale): void {
  usePaces.setState(({ sales }) => ({ sales: [...sales, sale].slice(-kept) }));
}

/** Median seconds (in milliseconds) and keys of the sales made here since an instant; `null` when there was none. */
export function useSalePace(since: Date): { count: number; milliseconds: number; keys: number } | null {
  const { sales } = usePaces();
  return medians(sales.filter((sale) => sale.at >= since.getTime()));
}

/** The middle of durations and of keys, each by itself. */
export function medians(
  sales: readonly PacedSale[],
): { count: number; milliseconds: number; keys: number } | null {
  if (sales.length === 0) return null;
  return {
    count: sales.length,
    milliseconds: middle(sales.map((sale) => sale.milliseconds)),
    keys: middle(sales.map((sale) => sale.keys)),
  };
}

function middle(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
