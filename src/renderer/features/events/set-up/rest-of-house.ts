/** A whole number of seats as typed (`480`, `1.250`, `1 250`), or `null`. */
export function readCount(typed: string): number | null {
  const bare = typed.trim().replaceAll(/(?<=\d)[.,\s](?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,7}$/.test(bare) ? Number(bare) : null;
}

/**
 * How many seats each price has, the last one taking what the others leave. `null` stands for a count that cannot be read;
 * the rest may be 0 or negative when the others take the whole house or more.
 */
export function seatsOfPrices(capacity: number | null, typed: readonly string[]): (number | null)[] {
  const others = typed.slice(0, -1).map(readCount);
  const taken = others.reduce<number | null>(
    (sum, seats) => (sum === null || seats === null ? null : sum + seats),
    0,
  );
  const rest = capacity === null || taken === null ? null : capacity - taken;
  return [...others, rest];
}
