import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureCost } from './cost';
import { measurePairs, measureSameSecond } from './crowd';
import type { Row } from './figures';
import type { BenchHouse } from './house';
import { newPassword, openBenchHouse } from './house';
import { findPgbench } from './pgbench';
import { costTable, table } from './report';
import { measureRush } from './rush';
import { measureCreation, measureLatency, measureTogether } from './single';
import type { BenchTill } from './till';
import { openBenchTill } from './till';
import type { TillProcesses } from './till-processes';
import { beTill, startTills } from './till-processes';
import { within } from './within';
import type { Report } from './write-report';
import { writeDocument, writeFigures } from './write-report';

/** What every measurement works with. */
export interface Bench {
  readonly house: BenchHouse;
  /** A till in this process, for what one alone does. */
  readonly till: BenchTill;
  /** 32 windows in several processes. */
  readonly tills: TillProcesses;
  readonly processes: number;
  readonly password: string;
  readonly personId: string;
  readonly tillId: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly say: (what: string) => void;
}

/**
 * `--rounds=N` and `--seconds=N` of each run, `--only=7,9` for those rows of the table (and `cost`), `--out=file`. Exit code 0
 * whenever it measured.
 */
export async function main(argv: string[]): Promise<number> {
  if (argv.includes('--till')) return beTill().then(() => 0);
  const rounds = Number(option(argv, 'rounds') ?? 3);
  const seconds = Number(option(argv, 'seconds') ?? 4);
  const only = option(argv, 'only');
  const say = (what: string) => process.stderr.write(`${what} …\n`);
  const began = performance.now();
  const loadBefore = os.loadavg();
  const house = await openBenchHouse();
  // Whoever stops the bench does not leave a server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void house.close().finally(() => process.exit(1)));
  try {
    const password = newPassword();
    const processes = 4;
    const dataFolder = path.join(house.folder, 'own');
    mkdirSync(dataFolder);
    const own = { name: 'Bench', databaseUrl: house.tillUrl, password, windows: 1, dataFolder };
    const till = await openBenchTill(own);
    const ids = await house.owner.query<{ person: string; till: string }>(
      'select (select id from users) as person, (select id from tills) as till',
    );
    const { person: personId = '', till: tillId = '' } = ids.rows[0] ?? {};
    const tills = await startTills(house, { processes, windows: 32 / processes, password });
    const bench: Bench = { house, till, tills, processes, password, personId, tillId, rounds, seconds, say };
    const named = only?.split(',');
    const wants = (part: number | 'cost') => named === undefined || named.includes(String(part));
    const rows = await measure(bench, wants);
    const cost = wants('cost') ? await measureCost(bench) : [];
    await tills.close();
    await till.close();
    const version = await house.owner.query<{ version: string }>('select version()');
    const report: Report = {
      at: new Date().toISOString(),
      machine: `${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? ''}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()} ${os.release()}`,
      loadBefore,
      postgresql: version.rows[0]?.version ?? '',
      node: process.versions.node,
      pgbench: findPgbench(),
      rounds,
      seconds,
      tookSeconds: Math.round((performance.now() - began) / 1000),
      rows,
      processorMillisecondsPerBooking: cost,
    };
    process.stdout.write(`${table(rows)}\n\n${costTable(cost)}\n`);
    const out = option(argv, 'out') ?? (only === undefined ? 'bench/results/booking.json' : null);
    if (out !== null) await writeFigures(out, report);
    if (only === undefined) await writeDocument(report);
    say(`done after ${report.tookSeconds} s`);
    return 0;
  } finally {
    await house.close();
  }
}

/** One row per row of the table in the issue, in its order. */
async function measure(bench: Bench, wants: (row: number) => boolean): Promise<Row[]> {
  const rows: Row[] = [];
  const part = async (seconds: number, places: readonly number[], measuring: () => Promise<Row[]>) => {
    const wished = places.filter(wants);
    if (wished.length > 0) rows.push(...(await within(seconds, wished, measuring)));
  };
  const runs = bench.rounds * (bench.seconds + 20);
  await part(60 + 6 * runs, [1, 2, 3, 4], () => measureRush(bench, wants));
  await part(300, [5, 6], async () => (await measureLatency(bench)).filter((_, index) => wants(5 + index)));
  await part(240, [7], async () => [await measurePairs(bench)]);
  await part(120, [8], async () => [await measureSameSecond(bench)]);
  await part(120, [9], async () => [await measureTogether(bench)]);
  await part(60 + 20 * bench.rounds, [10], async () => [await measureCreation(bench)]);
  return rows;
}

function option(argv: readonly string[], name: string): string | undefined {
  return argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
}
