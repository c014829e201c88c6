/** Who draws. */
export type Name =
  'floor' | 'transferredFloor' | 'ours' | 'oursOnPage' | 'svg' | 'konva' | 'pixi' | 'seatmapCanvas';

/** One thing that a window of the bench does. */
export interface Job {
  readonly does: 'drive' | 'remember' | 'hit' | 'paint' | 'picture';
  readonly who: Name;
  readonly seats: number;
  readonly seconds: number;
  /** Seats that change a second. */
  readonly changes: number;
  /** How many times slower the page's main thread is made. */
  readonly slowed: number;
  readonly isTraced: boolean;
}

/** What came of a job. Times are milliseconds. */
export interface JobResult {
  readonly job: Job;
  readonly error?: string;
  /** From the seats in the page to the second frame. */
  readonly firstFrame?: number;
  /** requestAnimationFrame's own times. */
  readonly ticks?: number[];
  /** What the page's main thread did in each frame. */
  readonly busy?: number[];
  /** When the display drew; empty where it was not traced. */
  readonly draws?: number[];
  /** Cores that all processes of the app used together; `null` where the system does not say. */
  readonly cores?: number | null;
  /** Cores that everything else on the machine used meanwhile. */
  readonly foreignCores?: number | null;
  /** Own memory of the renderer, megabytes, and of an empty page before. */
  readonly megabytes?: number | null;
  readonly emptyMegabytes?: number | null;
  /** Microseconds of one hit test. */
  readonly hit?: number;
  /** From asking main for a house to the frame that shows it. */
  readonly painted?: number;
  readonly versions?: Record<string, string>;
  readonly gpu?: Record<string, string>;
  readonly size?: readonly number[];
}
