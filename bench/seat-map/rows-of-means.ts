import { median, shown, type Row } from './figures';
import { driveOf, type Runs } from './rows-of-frames';

const large = 100_000;

/** Processor time of all processes of the app, without tracing. */
export async function processorUse(runs: Runs): Promise<Row> {
  const job = { isTraced: false };
  const jobs = [driveOf(runs, 'transferredFloor', 1000, job), driveOf(runs, 'ours', large, job)];
  const results = await runs.run(Array.from({ length: runs.rounds }, () => jobs).flat());
  const of = (at: number) =>
    median(results.filter((_, index) => index % 2 === at).map(({ cores }) => cores ?? 0));
  const [floor, ours] = [of(0), of(1)];
  return {
    measure: 'CPU of the whole app while panning 100,000 seats',
    unit: 'cores',
    ours,
    baseline: floor,
    ratio: ours / floor,
    goal: '≤ 0.5 core',
    met: ours > 0 && ours <= 0.5,
    note: [
      'baseline: an empty canvas animated on a surface of its own',
      ...(ours > 0.5
        ? ['not met: every frame is drawn by the processor and copied once more to the screen']
        : []),
    ].join('; '),
  };
}

/** What the renderer has for itself more than before the house came, after the whole path. */
export async function memory(runs: Runs): Promise<Row> {
  const [result] = await runs.run([driveOf(runs, 'ours', large, { does: 'remember', isTraced: false })]);
  const [empty, full] = [result?.emptyMegabytes ?? 0, result?.megabytes ?? 0];
  return {
    measure: 'renderer memory at 100,000 seats over an empty page',
    unit: 'MB',
    ours: full - empty,
    baseline: empty,
    ratio: full / empty,
    goal: '≤ 40 MB',
    met: full > 0 && full - empty <= 40,
    note: `what it keeps: own memory (USS) of the renderer after a forced collection in page and worker: empty ${shown(empty)}, with the house and after the whole path ${shown(full)} MB`,
  };
}

export async function hitTest(runs: Runs): Promise<Row> {
  const [result] = await runs.run([driveOf(runs, 'ours', large, { does: 'hit', isTraced: false })]);
  const ours = result?.hit ?? Infinity;
  return {
    measure: 'hit test at 100,000 seats',
    unit: 'µs',
    ours,
    baseline: null,
    ratio: null,
    goal: '≤ 1 µs',
    met: ours <= 1,
    note: 'mean of 200,000 questions over the whole view',
  };
}
