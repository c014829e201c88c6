import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commitToPixel } from './commit-to-pixel';
import type { Row } from './figures';
import type { JobResult } from './jobs';
import { takePictures } from './pictures';
import { table, writeRows, type MeasuredRow } from './report';
import { changesAtOnce, costOfFrame, panAndGrowth, peers, slowed, type Runs } from './rows-of-frames';
import { hitTest, memory, processorUse } from './rows-of-means';
import { firstPaint } from './rows-of-product';
import { buildBench, runJobs, type Runtime } from './windows';

/** The rows by the word that `--only` takes, in the order of the table. `pan` measures `growth` as well. */
const parts = [
  'pan',
  'slowed',
  'peers',
  'uncapped',
  'cpu',
  'growth',
  'paint',
  'commit',
  'changes',
  'memory',
  'hit',
] as const;
type Part = (typeof parts)[number];

/**
 * `--only=pan,hit` measures some rows and leaves the others as they were; `--quick` only shows that everything runs and writes
 * nothing; `--pictures[=bowl,club]` photographs houses for docs/images (`--out=folder`) instead. Exit code 0 whenever it measured.
 */
export async function main(argv: string[]): Promise<number> {
  const isQuick = argv.includes('--quick');
  const only =
    argv
      .find((each) => each.startsWith('--only='))
      ?.slice(7)
      .split(',') ?? parts;
  const runtime = JSON.parse(process.env['BENCH_RUNTIME'] ?? '{}') as Runtime;
  const pictures = argv.find((each) => each.startsWith('--pictures'));
  if (pictures !== undefined) {
    await takePictures(
      runtime,
      option(argv, 'out') ?? 'docs/images',
      pictures.slice(11).split(',').filter(Boolean),
    );
    return 0;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'seat-map-bench-'));
  mkdirSync(folder, { recursive: true });
  const began = performance.now();
  const loadBefore = os.loadavg()[0] ?? 0;
  const seen: JobResult[] = [];
  const runs: Runs = {
    seconds: isQuick ? 1.5 : 6,
    rounds: isQuick ? 1 : 3,
    run: async (jobs, extra) => {
      const results = await runJobs(folder, runtime, jobs, extra);
      seen.push(...results);
      return results;
    },
  };
  try {
    await buildBench(folder);
    const rows = await measure(runs, runtime, (part) => only.includes(part));
    process.stdout.write(`${table(rows)}\n\n${foreign(seen)}\n`);
    const place = placeOf(seen, runtime, loadBefore);
    process.stdout.write(`${place}\n`);
    if (!isQuick) await writeRows(rows, parts, place);
    process.stderr.write(`done after ${Math.round((performance.now() - began) / 1000)} s\n`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function option(argv: readonly string[], name: string): string | undefined {
  return argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** The rows that are wanted, in the order of the table. A row that could not be measured says so and is missing. */
async function measure(runs: Runs, runtime: Runtime, wants: (part: Part) => boolean): Promise<MeasuredRow[]> {
  const rows = new Map<Part, Row>();
  const take = async (part: Part, work: () => Promise<Row>) => {
    if (!wants(part)) return;
    process.stderr.write(`${part} …\n`);
    await work().then(
      (row) => rows.set(part, row),
      (error: unknown) => process.stderr.write(`${part}: ${String(error)}\n`),
    );
  };
  if (wants('pan') || wants('growth')) {
    process.stderr.write('pan …\n');
    const { pan, growth } = await panAndGrowth(runs);
    if (wants('pan')) rows.set('pan', pan);
    rows.set('growth', growth);
  }
  await take('slowed', () => slowed(runs));
  await take('peers', () => peers(runs));
  await take('uncapped', () => costOfFrame(runs));
  await take('cpu', () => processorUse(runs));
  await take('paint', () => firstPaint(runs, runtime));
  await take('commit', () => commitToPixel(runs, runtime));
  await take('changes', () => changesAtOnce(runs));
  await take('memory', () => memory(runs));
  await take('hit', () => hitTest(runs));
  return parts.flatMap((part) => {
    const row = rows.get(part);
    return row ? [{ part, ...row }] : [];
  });
}

/** How much else ran on the machine while frames were counted: more than 0.3 of a core spoils a run. */
function foreign(results: readonly JobResult[]): string {
  const cores = results.flatMap(({ foreignCores }) => foreignCores ?? []);
  if (cores.length === 0) return 'Foreign CPU: not known.';
  const spoiled = cores.filter((each) => each > 0.3).length;
  const mean = cores.reduce((sum, each) => sum + each, 0) / cores.length;
  return `Foreign CPU while measuring (the virtual screen included): mean ${mean.toFixed(2)} cores; over 0.3 in ${spoiled} of ${cores.length} runs.`;
}

function placeOf(results: readonly JobResult[], runtime: Runtime, loadBefore: number): string {
  const about = results.find(({ versions }) => versions !== undefined);
  const version = (name: string) =>
    (
      JSON.parse(readFileSync(path.resolve('node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const libraries = ['konva', 'pixi.js', '@alisaitteke/seatmap-canvas'];
  return [
    `${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? ''}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()} ${os.release()}`,
    `Electron ${about?.versions?.['electron'] ?? '?'} (${runtime.kind}), Chromium ${about?.versions?.['chromium'] ?? '?'}`,
    `compositing: ${about?.gpu?.['gpu_compositing'] ?? '?'}, canvas: ${about?.gpu?.['2d_canvas'] ?? '?'}, WebGL: ${about?.gpu?.['webgl2'] ?? about?.gpu?.['webgl'] ?? '?'}`,
    `window ${about?.size?.join(' × ') ?? '?'}`,
    libraries.map((name) => `${name} ${version(name)}`).join(', '),
    `${new Date().toISOString().slice(0, 10)}; load before ${loadBefore.toFixed(1)}`,
    foreign(results),
  ].join('; ');
}
