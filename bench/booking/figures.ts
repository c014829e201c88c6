/** One row of the table: what was measured, against what, and the goal. */
export interface Row {
  readonly measure: string;
  readonly unit: 'bookings/s' | 'ms' | 'count';
  readonly ours: number;
  readonly baseline: string;
  /** `null` where there is none. */
  readonly against: number | null;
  /** Ours divided by the baseline. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly isMet: boolean | null;
  /** Further figures of the row. */
  readonly also: Record<string, number>;
  /** Why there are no figures. */
  readonly why?: string;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The value that this part of all stays below; 0 for none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** A row whose goal is a ratio at least or at most this large. */
export function ratioRow(
  facts: Omit<Row, 'ratio' | 'goal' | 'isMet' | 'also'> & { readonly also?: Row['also'] },
  limit: { readonly atLeast: number } | { readonly atMost: number },
): Row {
  const { ours, against, also = {} } = facts;
  const ratio = against === null || against === 0 ? null : ours / against;
  if ('atLeast' in limit)
    return {
      ...facts,
      also,
      ratio,
      goal: `≥ ${limit.atLeast} ×`,
      isMet: ratio === null ? null : ratio >= limit.atLeast,
    };
  return {
    ...facts,
    also,
    ratio,
    goal: `≤ ${limit.atMost} ×`,
    isMet: ratio === null ? null : ratio <= limit.atMost,
  };
}
