import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Connection } from '../../scripts/db/database';
import { autogenerate } from '../../scripts/db/differ/autogenerate';
import { readModels } from '../../scripts/db/models';
import { withBothSides } from '../../scripts/db/sides';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { project } from '../../src/main/db/migration-files';
import { migrateToLatest } from '../../src/main/db/migrations';

/** One line of the printed table and of bench/results/migrations.json. */
interface Measure {
  readonly measure: string;
  readonly unit: 'ms';
  readonly ours: number;
  /** What the same server needs for the unavoidable part alone, in the same run. */
  readonly baseline: number;
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
  /** Programs that wanted a processor meanwhile, per processor; above 1 the times say more of them than of us. */
  readonly load: number;
}

/** Medians, on an embedded server with durability as at a venue. Exit code 1 when a goal is missed. */
export async function main(): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-bench-'));
  chmodSync(folder, 0o711);
  const server = await joinEmbeddedServer({
    dataFolder: path.join(folder, 'data'),
    binaries: await locateBinaries(),
  });
  const { host, port, database, owner } = server;
  const connection: Connection = { host, port, database, ...owner, ssl: false };
  try {
    await migrateToLatest(connection);
    const measures = [await autogenerateSpeed(connection), await noOpStart(connection)];
    mkdirSync('bench/results', { recursive: true });
    writeFileSync('bench/results/migrations.json', `${JSON.stringify(measures, null, 2)}\n`);
    print(measures);
    return measures.every(({ met }) => met) ? 0 : 1;
  } finally {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A table, a column and an index more: written, proven both ways, scratch databases dropped again. */
async function autogenerateSpeed(connection: Connection): Promise<Measure> {
  const edit = {
    name: 'edit.sql',
    text: 'alter table tills add colour text; create table lamps (id integer primary key); create index lamps_x on lamps (id)',
  };
  const models = [...readModels(), edit];
  const times = await inTurns(
    7,
    () =>
      withBothSides(connection, project, models, async ({ migrated, declared }) => {
        const generated = await autogenerate(migrated, declared);
        if (generated === null || generated.unproven.length > 0) throw new Error('the edit was not proven');
      }),
    () => withBothSides(connection, project, models, () => Promise.resolve()),
  );
  return measured(
    'revision --autogenerate, proven both ways (baseline: building the two schemas)',
    times,
    3_000,
  );
}

/** What a start spends on migrations when there is nothing to do, its connection included. */
async function noOpStart(connection: Connection): Promise<Measure> {
  const times = await inTurns(
    31,
    () => migrateToLatest(connection),
    async () => {
      const client = new Client({ ...connection });
      await client.connect();
      await client.query('select 1');
      await client.end();
    },
  );
  return measured('start with nothing to migrate (baseline: connect and ask select 1)', times, 50);
}

function measured(measure: string, { ours, baseline }: Times, goal: number): Measure {
  return {
    measure,
    unit: 'ms',
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ours / baseline),
    goal: `under ${goal} ms`,
    met: ours < goal,
    load: round((os.loadavg()[0] ?? 0) / os.availableParallelism()),
  };
}

/** Medians in ms. */
interface Times {
  readonly ours: number;
  readonly baseline: number;
}

/** One after the other in turns, so that whatever else this machine does meets both alike. The first turn warms up and does not count. */
async function inTurns(
  turns: number,
  ours: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<Times> {
  const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  for (let turn = 0; turn <= turns; turn += 1) {
    const pair = { ours: await timed(ours), baseline: await timed(baseline) };
    if (turn === 0) continue;
    times.ours.push(pair.ours);
    times.baseline.push(pair.baseline);
  }
  return { ours: median(times.ours), baseline: median(times.baseline) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function print(measures: readonly Measure[]): void {
  for (const { measure, ours, baseline, ratio, goal, met, load } of measures)
    console.log(
      `${met ? '✓' : '✗'} ${measure}\n    ${ours} ms, baseline ${baseline} ms, ratio ${ratio}, goal ${goal}; load ${load} per processor`,
    );
}
