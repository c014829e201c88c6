import type { Bench } from './booking-bench';
import { changeAMillionTimes, newEvent, price, sellBefore } from './events';
import type { Row } from './figures';
import { median, ratioRow } from './figures';
import { sale } from './till';

const calls = 60;

/** How long one booking takes when nobody else is there: nearly sold out, much used, small and large. */
export async function measureLatency(bench: Bench): Promise<Row[]> {
  const { till, house, say } = bench;
  say('latency of one booking');
  const fresh = await newEvent(till, 100_000);
  const small = await newEvent(till, 1_000);
  const nearlySold = await newEvent(till, 100_000);
  await sellBefore(house, nearlySold, 'seat_no <= 95000');
  const muchUsed = await newEvent(till, 100_000);
  await sellBefore(house, muchUsed, 'seat_no <= 1000');
  await changeAMillionTimes(house, muchUsed, 100_000);
  await house.owner.query('analyze seats');
  const events = { fresh, small, nearlySold, muchUsed };
  const times = await alternating(events, (eventId) =>
    till.ask('bookings.create', sale({ eventId, quantity: 2 })),
  );
  const worst = Math.max(times.nearlySold, times.muchUsed);
  return [
    ratioRow(
      {
        measure: 'one booking at 95 % sold and after 1,000,000 past changes, the slower of both',
        unit: 'ms',
        ours: worst,
        baseline: 'the same on a fresh event',
        against: times.fresh,
        also: { at95PercentSold: times.nearlySold, afterAMillionChanges: times.muchUsed },
      },
      { atMost: 1.5 },
    ),
    ratioRow(
      {
        measure: 'one booking in a house of 100,000',
        unit: 'ms',
        ours: times.fresh,
        baseline: 'the same in a house of 1,000',
        against: times.small,
      },
      { atMost: 1.5 },
    ),
  ];
}

/** The best four together where most is sold, here and there, against the first four by number. */
export async function measureTogether(bench: Bench): Promise<Row> {
  const { till, house, say } = bench;
  say('the best four together');
  const eventId = await newEvent(till, 100_000);
  await sellBefore(house, eventId, '(hashint4(seat_no) & 2147483647) % 10 < 6');
  await house.owner.query('vacuum analyze seats');
  const { rows } = await house.owner.query<{ sold: number }>(
    'select count(*) filter (where booking_id is not null)::int as sold from seats where event_id = $1',
    [eventId],
  );
  const ways = { best: { best: { quantity: 4 } }, plain: { quantity: 4 } };
  const times = await alternating(ways, (way) => till.ask('bookings.create', sale({ eventId, ...way })));
  return ratioRow(
    {
      measure: 'best available, 4 together, sold in a house of 100,000, 60 % sold',
      unit: 'ms',
      ours: times.best,
      baseline: 'plain booking of 4 by quantity',
      against: times.plain,
      also: { soldBefore: rows[0]?.sold ?? 0 },
    },
    { atMost: 3 },
  );
}

/** Making an event with all its seats. */
export async function measureCreation(bench: Bench): Promise<Row> {
  const { till, house, say, rounds } = bench;
  say('events with 100,000 seats');
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timeOf(() => newEvent(till, 100_000)));
    bare.push(await timeOf(() => house.owner.query(bareInsert)));
  }
  return ratioRow(
    {
      measure: 'event with 100,000 seats made',
      unit: 'ms',
      ours: median(ours),
      baseline: 'bare INSERT … SELECT generate_series',
      against: median(bare),
    },
    { atMost: 1.5 },
  );
}

const bareInsert = `
  with made as (insert into events (name, starts_at, capacity) values ('bare', now(), 100000) returning id),
    priced as (insert into price_categories (event_id, category_no, code, name, price_minor, seat_count)
      select id, 1, 'A', 'A', ${price}, 100000 from made)
  insert into seats (event_id, seat_no, label) select made.id, n, 'Seat-' || n from made, generate_series(1, 100000) n`;

/** Medians of each, called in turn, so that a slow moment of the machine meets all alike. */
async function alternating<Name extends string, Way>(
  ways: Record<Name, Way>,
  work: (way: Way) => Promise<unknown>,
): Promise<Record<Name, number>> {
  const names = Object.keys(ways) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let call = 0; call < calls; call += 1)
    for (const name of names) times.get(name)?.push(await timeOf(() => work(ways[name])));
  // The first ones load plans and pages.
  return Object.fromEntries(names.map((name) => [name, median((times.get(name) ?? []).slice(5))])) as Record<
    Name,
    number
  >;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
