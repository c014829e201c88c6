import { framesOf, median, middleRun, percent, shown, type Frames, type Row } from './figures';
import type { Job, JobResult, Name } from './jobs';

/** How the bench lets windows work: jobs in order, with further switches of Electron. */
export interface Runs {
  readonly seconds: number;
  readonly rounds: number;
  run(jobs: readonly Job[], extra?: readonly string[]): Promise<JobResult[]>;
}

const large = 100_000;
const middle = 10_000;

/** A drive along the path, traced. */
export function driveOf(runs: Runs, who: Name, seats: number, more: Partial<Job> = {}): Job {
  return {
    does: 'drive',
    who,
    seats,
    seconds: runs.seconds,
    changes: 0,
    slowed: 1,
    isTraced: true,
    ...more,
  };
}

async function alternating(runs: Runs, jobs: readonly Job[]): Promise<Frames[][]> {
  const all = Array.from({ length: runs.rounds }, () => jobs).flat();
  const results = await runs.run(all);
  return jobs.map((_, at) =>
    results.filter((__, index) => index % jobs.length === at).map((result) => framesOf(result)),
  );
}

/** Frames at 100,000 beside an empty animated canvas; the second row asks how it grows from 1,000. */
export async function panAndGrowth(runs: Runs): Promise<{ pan: Row; growth: Row }> {
  const jobs = [driveOf(runs, 'floor', 1000), driveOf(runs, 'ours', large), driveOf(runs, 'ours', 1000)];
  const [floors = [], ours = [], smalls = []] = await alternating(runs, jobs);
  const [floor, own, small] = [floors, ours, smalls].map((each) => middleRun(each, ({ p95 }) => p95));
  if (!floor || !own || !small) throw new Error('nothing was measured');
  const dropped = middleRun(ours, (each) => each.dropped).dropped;
  const ratio = own.p95 / floor.p95;
  return {
    pan: {
      measure: 'pan and zoom at 100,000 seats, rAF p95',
      unit: 'ms',
      ours: own.p95,
      baseline: floor.p95,
      ratio,
      goal: '≤ 17.0 ms, ≤ 3 % of gaps over 25 ms, ≤ 1.05 × an empty animated canvas',
      met: own.p95 <= 17.05 && dropped <= 0.03 && ratio <= 1.05,
      note: `median ${shown(own.median)} ms; gaps over 25 ms: ${percent(dropped)}, the empty canvas ${percent(middleRun(floors, (each) => each.dropped).dropped)}; ${own.draws} draws for ${own.count + 1} frames`,
    },
    growth: {
      measure: 'p95 frame at 100,000 seats against 1,000',
      unit: 'ms',
      ours: own.p95,
      baseline: small.p95,
      ratio: own.p95 / small.p95,
      goal: '≤ 1.1 ×',
      met: own.p95 / small.p95 <= 1.1,
      note: `gaps over 25 ms at 1,000: ${percent(middleRun(smalls, (each) => each.dropped).dropped)}`,
    },
  };
}

/** The page's main thread slowed four times, as on an old PC. */
export async function slowed(runs: Runs): Promise<Row> {
  const jobs = [
    driveOf(runs, 'floor', 1000, { slowed: 4 }),
    driveOf(runs, 'ours', large, { slowed: 4 }),
    driveOf(runs, 'oursOnPage', large, { slowed: 4 }),
  ];
  const [floor, own, page] = (await runs.run(jobs)).map(framesOf);
  if (!floor || !own || !page) throw new Error('nothing was measured');
  return {
    measure: 'the same with the main thread slowed 4 ×, rAF p95',
    unit: 'ms',
    ours: own.p95,
    baseline: floor.p95,
    ratio: own.p95 / floor.p95,
    goal: '≤ 17.0 ms, ≤ 10 % of gaps over 25 ms',
    met: own.p95 <= 17.05 && own.dropped <= 0.1,
    note: `baseline: the empty canvas, slowed too; gaps over 25 ms: ${percent(own.dropped)}; drawn on the page instead of in the worker: p95 ${shown(page.p95)} ms, ${percent(page.dropped)}`,
  };
}

/** Everybody at 100,000, the SVG component at 10,000, where it still comes to an end. */
export async function peers(runs: Runs): Promise<Row> {
  const jobs = [
    driveOf(runs, 'ours', large),
    driveOf(runs, 'pixi', large),
    driveOf(runs, 'konva', large),
    driveOf(runs, 'svg', large),
    driveOf(runs, 'ours', middle),
    driveOf(runs, 'seatmapCanvas', middle),
  ];
  // The two that decide meet as often as elsewhere; the others are far behind.
  const again = Array.from({ length: runs.rounds - 1 }, () => jobs.slice(0, 2)).flat();
  const results = await runs.run([...jobs, ...again]);
  const faults = results.flatMap(({ job, error }) => (error ? [`${job.who}: ${error}`] : []));
  const of = (who: Name, seats: number) =>
    middleRun(
      results.filter(({ job, error }) => job.who === who && job.seats === seats && !error).map(framesOf),
      ({ p95 }) => p95,
    );
  const [own, pixi, konva, svg] = [
    of('ours', large),
    of('pixi', large),
    of('konva', large),
    of('svg', large),
  ];
  const [small, seatmap] = [of('ours', middle), of('seatmapCanvas', middle)];
  const best = Math.min(...[pixi.p95, konva.p95].filter((p95) => p95 > 0));
  const times = (peer: number, ourP95: number) => ticksOf(peer) / ticksOf(ourP95);
  const met =
    times(best, own.p95) >= 4 && times(konva.p95, own.p95) >= 20 && times(seatmap.p95, small.p95) >= 6;
  return {
    measure: 'p95 frame at 100,000 seats against the best peer library',
    unit: 'ms',
    ours: own.p95,
    baseline: best,
    ratio: own.p95 / best,
    goal: '≥ 4 × better than the best peer library, 20 × than Konva; at 10,000 ≥ 6 × than seatmap-canvas',
    met,
    note: [
      'counted in ticks of the display (60 a second), because a frame takes whole ones',
      `ours ${ticksOf(own.p95)}, PixiJS ${timesOf(pixi, own)}, Konva ${timesOf(konva, own)}, plain SVG ${timesOf(svg, own)}`,
      `at 10,000 ours ${ticksOf(small.p95)}, seatmap-canvas ${timesOf(seatmap, small)}`,
      ...faults,
    ].join('; '),
  };
}

/** Ticks of the display that a frame took. */
function ticksOf(milliseconds: number): number {
  return Math.max(1, Math.round((milliseconds * 60) / 1000));
}

function timesOf(peer: Frames, own: Frames): string {
  return `${ticksOf(peer.p95)} (${shown(peer.p95)} ms, ${shown(ticksOf(peer.p95) / ticksOf(own.p95))} ×)`;
}

const uncapped = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Without the cap of the display: what a frame costs more than the empty canvas's. */
export async function costOfFrame(runs: Runs): Promise<Row> {
  // Ours on the page's canvas, like the others: a worker's surface keeps to 60 Hz even without the cap.
  const jobs = (['floor', 'oursOnPage', 'pixi', 'konva', 'svg'] as const).map((who) =>
    driveOf(runs, who, middle),
  );
  // The three that decide meet as often as elsewhere.
  const again = Array.from({ length: runs.rounds - 1 }, () => jobs.slice(0, 3)).flat();
  const results = await runs.run([...jobs, ...again], uncapped);
  const [floor, own, pixi, konva, svg] = jobs.map(({ who }) =>
    median(results.filter(({ job }) => job.who === who).map((result) => framesOf(result).drawEvery)),
  );
  const over = (cost = Infinity, base = 0) => Math.max(0.1, cost - base);
  const ours = over(own, floor);
  const best = Math.min(over(pixi, floor), over(konva, floor));
  return {
    measure: 'frame cost uncapped, less the floor’s, at 10,000 seats',
    unit: 'ms',
    ours,
    baseline: best,
    ratio: ours / best,
    goal: '≥ 3 × cheaper than the best peer',
    met: best / ours >= 3,
    note: `mean time between draws of the display: empty canvas ${shown(floor ?? 0)}, ours ${shown(own ?? 0)}, PixiJS ${shown(pixi ?? 0)}, Konva ${shown(konva ?? 0)}, SVG ${shown(svg ?? 0)} ms`,
  };
}

/** Seats change all the time while the house is panned; the best of three runs. */
export async function changesAtOnce(runs: Runs): Promise<Row> {
  const job = driveOf(runs, 'ours', large, { changes: 5000 });
  const results = (await runs.run([job, job, job])).map(framesOf);
  const [best] = results.toSorted(
    (a, b) => a.late + (a.longestGap > 50 ? 100 : 0) - b.late - (b.longestGap > 50 ? 100 : 0),
  );
  if (!best) throw new Error('nothing was measured');
  return {
    measure: '5,000 seat changes a second while panning: frames over 17.0 ms',
    unit: 'frames',
    ours: best.late,
    baseline: null,
    ratio: null,
    goal: '≤ 1 of 360 frames over 17.0 ms, no display gap over 50 ms, best of three',
    met: best.count > 0 && best.late <= 1 && best.longestGap <= 50,
    note: `of ${best.count} frames; longest gap ${shown(best.longestGap)} ms; all runs: ${results.map(({ late, longestGap }) => `${late} late, ${shown(longestGap)} ms`).join('; ')}`,
  };
}
