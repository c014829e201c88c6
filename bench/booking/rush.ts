import type { Bench } from './booking-bench';
import { newEvent, price } from './events';
import type { Row } from './figures';
import { median, ratioRow } from './figures';
import { runPgbench } from './pgbench';
import type { Task } from './tasks';
import { whatItWaitsFor } from './waits';

const capacity = 100_000;

/** Bookings per second of 32 tills on one event, and of each baseline, alternating in the same rounds. */
export async function measureRush(bench: Bench, wants: (row: number) => boolean): Promise<Row[]> {
  const needed = new Set([1, 2, 3, 4].filter(wants).flatMap((row) => contestantsOf[row] ?? []));
  const rates: Record<Contestant, number[]> = {
    ours: [],
    hand: [],
    limit: [],
    lockAll: [],
    chosen: [],
    known: [],
  };
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`rush, round ${round + 1} of ${bench.rounds}`);
    for (const [contestant, run] of Object.entries(contestants) as [Contestant, Run][]) {
      // So slow, and so steady, that one round says it.
      if (!needed.has(contestant) || (contestant === 'lockAll' && round > 0)) continue;
      const eventId = await newEvent(bench.till, capacity);
      await bench.house.owner.query('vacuum analyze seats');
      await bench.house.owner.query('checkpoint');
      const { value: rate, waits } = await whatItWaitsFor(bench.house, () => run(bench, eventId));
      bench.say(`  waits: ${JSON.stringify(waits)}`);
      bench.say(`  ${contestant}: ${rate === null ? 'no pgbench here' : Math.round(rate)} bookings/s`);
      if (rate !== null) rates[contestant].push(rate);
    }
  }
  const rate = (contestant: Contestant) =>
    rates[contestant].length === 0 ? null : median(rates[contestant]);
  const ours = rate('ours') ?? 0;
  const unit = 'bookings/s' as const;
  const measure = '2 seats by quantity, one event of 100,000, 32 tills';
  const rows = [
    ratioRow(
      {
        measure,
        unit,
        ours,
        baseline: 'pgbench, one prepared statement doing the same work',
        against: rate('hand'),
      },
      { atLeast: 0.8 },
    ),
    ratioRow(
      {
        measure,
        unit,
        ours,
        baseline: 'the original specification: lock all free rows',
        against: rate('lockAll'),
      },
      { atLeast: 50 },
    ),
    ratioRow(
      { measure, unit, ours, baseline: 'plain FOR UPDATE … LIMIT 2', against: rate('limit') },
      { atLeast: 4 },
    ),
    ratioRow(
      {
        measure: '2 chosen seats, all different, 32 tills',
        unit,
        ours: rate('chosen') ?? 0,
        baseline: 'pgbench UPDATE of known seats',
        against: rate('known'),
      },
      { atLeast: 0.7 },
    ),
  ];
  return rows.filter((_, index) => wants(index + 1));
}

/** Who has to run for each row of the table. */
const contestantsOf: Readonly<Record<number, readonly Contestant[]>> = {
  1: ['ours', 'hand'],
  2: ['ours', 'lockAll'],
  3: ['ours', 'limit'],
  4: ['chosen', 'known'],
};

type Contestant = 'ours' | 'hand' | 'limit' | 'lockAll' | 'chosen' | 'known';
type Run = (bench: Bench, eventId: string) => Promise<number | null>;

const contestants: Record<Contestant, Run> = {
  ours: (bench, eventId) =>
    rateOfTills(bench, () => ({ does: 'book_quantity', eventId, milliseconds: bench.seconds * 1000 })),
  hand: (bench, eventId) => pgbench(bench, 'one-statement', eventId),
  limit: (bench, eventId) => pgbench(bench, 'for-update-limit', eventId),
  lockAll: (bench, eventId) => pgbench(bench, 'lock-all', eventId),
  chosen: (bench, eventId) =>
    rateOfTills(bench, (process) => ({
      does: 'book_seats',
      eventId,
      milliseconds: bench.seconds * 1000,
      from: (process * capacity) / bench.processes + 1,
      to: ((process + 1) * capacity) / bench.processes,
    })),
  known: (bench, eventId) => pgbench(bench, 'known-seats', eventId),
};

async function rateOfTills(bench: Bench, taskOf: (process: number) => Task): Promise<number> {
  const { latencies, refusals, milliseconds } = await bench.tills.perform(taskOf);
  if (Object.keys(refusals).length > 0) throw new Error(`a rush was refused: ${JSON.stringify(refusals)}`);
  return (latencies.length / milliseconds) * 1000;
}

/** What was really sold counts: a transaction of pgbench that found nothing is none. */
async function pgbench(bench: Bench, script: string, eventId: string): Promise<number | null> {
  const { house, personId: person, tillId: till, seconds } = bench;
  const variables = { event: eventId, person, till, price, pair: 0 };
  const rate = await runPgbench(house, script, { seconds, variables });
  if (rate === null) return null;
  const { rows } = await house.owner.query<{ bookings: number }>(
    'select count(*)::int as bookings from bookings where event_id = $1',
    [eventId],
  );
  const sold = (rows[0]?.bookings ?? 0) / seconds;
  bench.say(`  ${script}: ${Math.round(rate)} transactions/s, ${Math.round(sold)} of them sold`);
  return Math.min(rate, sold);
}
