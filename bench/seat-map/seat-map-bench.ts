import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildBench, runJobs, type Runtime } from './windows';
import type { Job } from './jobs';

export async function main(argv: string[]): Promise<number> {
  const runtime = JSON.parse(process.env['BENCH_RUNTIME'] ?? '{}') as Runtime;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'seat-map-bench-'));
  await buildBench(folder);
  const jobs = JSON.parse(argv[0] ?? '[]') as Job[];
  for (const each of await runJobs(folder, runtime, jobs)) {
    const { ticks = [], busy = [], draws = [], job, ...rest } = each;
    const gaps = (of: number[]) =>
      of
        .slice(1)
        .map((at, i) => at - (of[i] ?? 0))
        .sort((a, b) => a - b);
    const q = (of: number[], p: number) => of[Math.floor(of.length * p)]?.toFixed(1);
    const [t, d, b] = [gaps(ticks), gaps(draws), busy.sort((x, y) => x - y)];
    console.log(
      job.who,
      job.seats,
      'rAF',
      t.length,
      q(t, 0.5),
      q(t, 0.95),
      q(t, 0.999),
      'draws',
      d.length,
      q(d, 0.5),
      q(d, 0.95),
      '>25',
      ((100 * d.filter((x) => x > 25).length) / d.length).toFixed(1) + '%',
      'busy',
      q(b, 0.5),
      q(b, 0.95),
      JSON.stringify({ ...rest, gpu: undefined, versions: undefined }),
    );
  }
  console.log(folder);
  return 0;
}
