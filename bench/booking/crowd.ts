import { houseLayout } from '../../src/shared/domain/seat-layout';
import { neighboursInRows } from '../../src/shared/domain/seat-ranks';
import type { Bench } from './booking-bench';
import { newEvent } from './events';
import type { Row } from './figures';
import { quantile } from './figures';
import { startTills } from './till-processes';
import { whatItWaitsFor } from './waits';

/** 160 tills ask for the best pairs of one house until nobody can sit together any more. */
export async function measurePairs(bench: Bench): Promise<Row> {
  bench.say('160 tills ask for pairs');
  const capacity = 8_000;
  const eventId = await newEvent(bench.till, capacity);
  const { processes, password, house } = bench;
  const tills = await startTills(house, { processes, windows: 160 / processes, password });
  const { value: outcome, waits } = await whatItWaitsFor(house, () =>
    tills.perform(() => ({ does: 'pairs_until_sold_out', eventId, milliseconds: longest })),
  );
  bench.say(`  waits: ${JSON.stringify(waits)}`);
  await tills.close();
  const { pairs, refusals, milliseconds, refusedAt, lastAsked } = outcome;
  const sold = new Set(pairs.flat()).size;
  const { left } = neighboursInRows(houseLayout(capacity));
  const apart = pairs.filter(([a = 0, b = 0]) => left[b - 1] !== a).length;
  // A "no" is false when a pair was had by somebody who asked after it, or for another reason than that none is left.
  const odd = Object.entries(refusals).filter(
    ([code]) => code !== 'not_together' && code !== 'not_enough_seats',
  );
  const falseRefusals =
    refusedAt.filter((at) => at < lastAsked).length + odd.reduce((sum, [, times]) => sum + times, 0);
  const pairsLeft = await pairsStillFree(bench, eventId);
  const isMet = pairsLeft === 0 && falseRefusals === 0 && apart === 0 && sold === pairs.length * 2;
  return {
    measure: '160 tills ask for the best pairs of 8,000 seats at once: seats sold',
    unit: 'count',
    ours: sold,
    baseline: '–',
    against: null,
    ratio: null,
    goal: 'every pair sold, 0 false refusals, all together',
    isMet,
    also: { pairs: pairs.length, pairsLeft, falseRefusals, apart, seconds: milliseconds / 1000 },
  };
}

/** What is not sold by then counts as left over. */
const longest = 150_000;

/** How many free seats have a free neighbour at their right. */
async function pairsStillFree({ house }: Bench, eventId: string): Promise<number> {
  const { rows } = await house.owner.query<{ pairs: number }>(
    `select count(*)::int as pairs from seats s join seats r on r.event_id = s.event_id and r.seat_no = s.right_no
    where s.event_id = $1 and seat_is_free(s) and seat_is_free(r)`,
    [eventId],
  );
  return rows[0]?.pairs ?? 0;
}

/** 40 tills hold two seats and sell them, all within the same second. */
export async function measureSameSecond(bench: Bench): Promise<Row> {
  bench.say('40 tills in the same second');
  const capacity = 1_350;
  const { processes, password, house } = bench;
  const windows = 40 / processes;
  const tills = await startTills(house, { processes, windows, password });
  const latencies: number[] = [];
  const before = await deadlocks(bench);
  let lost = 0;
  for (let wave = 0; wave < 6; wave += 1) {
    const eventId = await newEvent(bench.till, capacity);
    const outcome = await tills.perform((process) => ({
      does: 'hold_then_book',
      eventId,
      pairs: Array.from({ length: windows }, (_, window) => pairOf(process * windows + window)),
    }));
    lost += Object.values(outcome.refusals).reduce((sum, times) => sum + times, 0);
    // The first wave connects and prepares.
    if (wave > 0) latencies.push(...outcome.latencies);
  }
  await tills.close();
  const deadlocked = (await deadlocks(bench)) - before;
  const p95 = quantile(latencies, 0.95);
  return {
    measure: '40 tills, 1,350 seats, hold → book in the same second: p95 of a call',
    unit: 'ms',
    ours: p95,
    baseline: '–',
    against: null,
    ratio: null,
    goal: 'p95 ≤ 100 ms, 0 lost, 0 deadlocks',
    isMet: p95 <= 100 && lost === 0 && deadlocked === 0,
    also: { lost, deadlocks: deadlocked, p50: quantile(latencies, 0.5) },
  };
}

function pairOf(till: number): [number, number] {
  return [till * 30 + 1, till * 30 + 2];
}

async function deadlocks({ house }: Bench): Promise<number> {
  const { rows } = await house.owner.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]?.deadlocks);
}
