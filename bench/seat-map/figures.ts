import type { JobResult } from './jobs';

/** One row of the table, as it stands in bench/results/seat-map.json. */
export interface Row {
  readonly measure: string;
  readonly unit: 'ms' | 'cores' | 'MB' | 'µs' | 'frames';
  readonly ours: number;
  /** What ours stands against, in the same unit; `null` where nothing does. */
  readonly baseline: number | null;
  /** Ours divided by the baseline. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean;
  /** What the baseline is and what else was measured; where the goal is missed, why. */
  readonly note: string;
}

/** What a run of frames looked like. */
export interface Frames {
  /** 95 of 100 intervals of requestAnimationFrame are at most so long. */
  readonly p95: number;
  readonly median: number;
  /** Intervals of more than 17.0 ms. */
  readonly late: number;
  readonly count: number;
  /** Share 0…1 of gaps between real draws of the display over 25 ms. */
  readonly dropped: number;
  readonly longestGap: number;
  /** Mean time between draws of the display. */
  readonly drawEvery: number;
  readonly draws: number;
}

export function framesOf({ ticks = [], draws = [] }: JobResult): Frames {
  const intervals = gapsOf(ticks);
  const gaps = gapsOf(draws);
  return {
    p95: quantile(intervals, 0.95),
    median: quantile(intervals, 0.5),
    late: intervals.filter((each) => each > 17.05).length,
    count: intervals.length,
    dropped: gaps.length === 0 ? 1 : gaps.filter((gap) => gap > 25).length / gaps.length,
    longestGap: Math.max(0, ...gaps),
    drawEvery: gaps.length === 0 ? Infinity : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    draws: draws.length,
  };
}

function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}

/** The value that this part of all stays below; 0 for none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The run in the middle by what it is sorted by. */
export function middleRun(runs: readonly Frames[], by: (frames: Frames) => number): Frames {
  const sorted = runs.toSorted((a, b) => by(a) - by(b));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? framesOf({ job: noJob });
}

const noJob: JobResult['job'] = {
  does: 'drive',
  who: 'floor',
  seats: 0,
  seconds: 0,
  changes: 0,
  slowed: 1,
  isTraced: false,
};

/** A number as the table shows it. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
