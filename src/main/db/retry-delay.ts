/** Milliseconds before the next try: 0.5 s, doubling to 5 s at most, spread by a fifth so that tills do not come all at once. */
export function retryDelay(failures: number, chance: () => number = Math.random): number {
  const plain = Math.min(5_000, 500 * 2 ** failures);
  return Math.round(plain * (0.8 + 0.4 * chance()));
}
