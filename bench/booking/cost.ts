import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Bench } from './booking-bench';
import { newEvent, price } from './events';
import { runPgbench } from './pgbench';

/** Milliseconds of processor time that one booking of two seats costs, whatever else the machine does. */
export interface Cost {
  readonly way: string;
  readonly postgresql: number;
  /** `null` for pgbench, which costs next to nothing. */
  readonly till: number | null;
}

/** The profile: a sale in steps (before), in one statement (now), and by hand. Linux only; elsewhere nothing. */
export async function measureCost(bench: Bench): Promise<Cost[]> {
  if (process.platform !== 'linux') return [];
  bench.say('processor time of a booking');
  const swift = await costOfTills(bench, 'the service, one statement');
  const source = await replaceSwiftWay(bench);
  const steps = await costOfTills(bench, 'the service, in steps');
  await bench.house.owner.query(source);
  return [steps, swift, ...(await costOfPgbench(bench))];
}

async function costOfTills(bench: Bench, way: string): Promise<Cost> {
  const eventId = await newEvent(bench.till, 100_000);
  const before = serverTime(bench);
  const milliseconds = secondsOf(bench) * 1000;
  const outcome = await bench.tills.perform(() => ({ does: 'book_quantity', eventId, milliseconds }));
  const bookings = outcome.latencies.length;
  return { way, postgresql: (serverTime(bench) - before) / bookings, till: outcome.processorTime / bookings };
}

async function costOfPgbench(bench: Bench): Promise<Cost[]> {
  const eventId = await newEvent(bench.till, 100_000);
  const { personId: person, tillId: till, house } = bench;
  const before = serverTime(bench);
  const rate = await runPgbench(house, 'one-statement', {
    seconds: secondsOf(bench),
    variables: { event: eventId, person, till, price, pair: 0 },
  });
  const time = serverTime(bench) - before;
  const { rows } = await house.owner.query<{ bookings: number }>(
    'select count(*)::int as bookings from bookings where event_id = $1',
    [eventId],
  );
  if (rate === null) return [];
  return [
    { way: 'pgbench, one prepared statement', postgresql: time / (rows[0]?.bookings ?? 1), till: null },
  ];
}

/** Lets the swift way always answer that it did nothing; returns what puts it back. */
async function replaceSwiftWay({ house }: Bench): Promise<string> {
  const { rows } = await house.owner.query<{ source: string }>(
    `select pg_get_functiondef('sell_at_once'::regproc) as source`,
  );
  const source = rows[0]?.source ?? '';
  const head = source.slice(0, source.indexOf('AS $'));
  await house.owner.query(`${head} AS $$ begin return null; end $$`);
  return source;
}

/** Long enough that connecting and planning count for little. */
function secondsOf({ seconds }: Bench): number {
  return Math.max(4, seconds);
}

const ticksPerSecond = 100;

/** Milliseconds that the server and all its processes, also those that ended, have had of the processors. */
function serverTime({ house }: Bench): number {
  const [postmaster = ''] = readFileSync(
    path.join(house.server.clusterFolder, 'postmaster.pid'),
    'utf8',
  ).split('\n');
  const own = statOf(postmaster);
  let ticks = own === null ? 0 : own.time + own.timeOfEndedChildren;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (stat?.parent === postmaster) ticks += stat.time;
  }
  return (ticks * 1000) / ticksPerSecond;
}

function statOf(pid: string): { parent: string; time: number; timeOfEndedChildren: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces; what follows its bracket begins with field 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (field: number) => Number(fields[field - 3] ?? 0);
    return {
      parent: fields[1] ?? '',
      time: ticks(14) + ticks(15),
      timeOfEndedChildren: ticks(16) + ticks(17),
    };
  } catch {
    return null;
  }
}
