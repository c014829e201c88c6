import type { SeatMark } from '../../../shared/domain/seat-palette';

/** A sign as an SVG path in a square of side 100, stroked (or filled where it has no width). */
export interface Sign {
  readonly path: string;
  /** Width of the stroke in the same square; 0: filled. */
  readonly stroke: number;
}

/** The drawn signs; numbers and letters are text and not among them. One drawing for canvas, legend and list. */
export const signs: Partial<Record<SeatMark, Sign>> = {
  clock: {
    path: 'M50 25 a25 25 0 1 0 0.01 0 M50 36 V51 L60 57',
    stroke: 8,
  },
  cross: { path: 'M34 34 L66 66 M66 34 L34 66', stroke: 10 },
  dot: { path: 'M50 36 a14 14 0 1 0 0.01 0 Z', stroke: 0 },
  tick: { path: 'M30 52 L44 66 L71 36', stroke: 10 },
};

/** Radius of a seat's corners as a share of its side. */
export const cornerShare = 0.28;
