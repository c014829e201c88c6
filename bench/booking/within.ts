import type { Row } from './figures';

/** The table of the issue, for rows that came to nothing. */
const wanted: readonly Pick<Row, 'measure' | 'unit' | 'goal'>[] = [
  { measure: '2 seats by quantity, against one prepared statement', unit: 'bookings/s', goal: '≥ 0.8 ×' },
  { measure: '2 seats by quantity, against locking all free rows', unit: 'bookings/s', goal: '≥ 50 ×' },
  { measure: '2 seats by quantity, against plain FOR UPDATE … LIMIT 2', unit: 'bookings/s', goal: '≥ 4 ×' },
  { measure: '2 chosen seats, all different, 32 tills', unit: 'bookings/s', goal: '≥ 0.7 ×' },
  { measure: 'one booking at 95 % sold and after 1,000,000 past changes', unit: 'ms', goal: '≤ 1.5 ×' },
  { measure: 'one booking in a house of 100,000, against 1,000', unit: 'ms', goal: '≤ 1.5 ×' },
  {
    measure: '160 tills ask for the best pairs of 8,000 seats at once',
    unit: 'count',
    goal: 'every pair sold',
  },
  { measure: '40 tills, 1,350 seats, hold → book in the same second', unit: 'ms', goal: 'p95 ≤ 100 ms' },
  { measure: 'best available, 4 together, in a house of 100,000, 60 % sold', unit: 'ms', goal: '≤ 3 ×' },
  { measure: 'event with 100,000 seats made', unit: 'ms', goal: '≤ 1.5 ×' },
];

/**
 * Measures some rows of the table (from 1). What takes longer than its time, or goes wrong, does not stop the others: its rows say so and
 * count as not met.
 */
export async function within(
  seconds: number,
  rows: readonly number[],
  measure: () => Promise<Row[]>,
): Promise<Row[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`ended after ${seconds} s`)), seconds * 1000);
  });
  const measuring = measure();
  // It may fail later, when nobody asks any more.
  measuring.catch(() => undefined);
  try {
    return await Promise.race([measuring, late]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`rows ${rows.join(', ')}: ${why}\n`);
    return rows.flatMap((row) => missing(row, `nothing measured: ${why}`));
  } finally {
    clearTimeout(timer);
  }
}

function missing(row: number, why: string): Row[] {
  const facts = wanted[row - 1];
  if (facts === undefined) return [];
  return [{ ...facts, ours: 0, baseline: '–', against: null, ratio: null, isMet: false, also: {}, why }];
}
