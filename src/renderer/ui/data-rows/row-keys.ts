const page = 10;

/** The row that a key leads to from row `index` of `count`; `null` when the key is not one that moves. */
export function nextRow(key: string, index: number, count: number): number | null {
  const wanted = steps[key]?.(index, count);
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + page,
  PageUp: (index) => index - page,
  Home: () => 0,
  End: (_, count) => count - 1,
};
