import type { SeatKind } from '../../../shared/domain/seat-kind';
import type { SeatMark } from '../../../shared/domain/seat-palette';
import { toLine, toPoint } from './raster/shapes';

/** A sign in a square of side 100: lines and rings are drawn with a stroke and round ends, discs are filled. */
export interface Sign {
  /** Corners one after the other: x, y, x, y, … */
  readonly lines: readonly (readonly number[])[];
  /** Middle and radius. */
  readonly rings: readonly (readonly [number, number, number])[];
  readonly discs: readonly (readonly [number, number, number])[];
  /** Discs that are cut out of the others: a moon. */
  readonly cuts?: readonly (readonly [number, number, number])[];
  /** Width of the stroke in the same square. */
  readonly stroke: number;
}

/** The drawn signs; numbers and letters are text and not among them. One drawing for map, legend and list. */
export const signs: Partial<Record<SeatMark, Sign>> = {
  clock: { lines: [[50, 36, 50, 51, 60, 57]], rings: [[50, 50, 25]], discs: [], stroke: 8 },
  cross: {
    lines: [
      [34, 34, 66, 66],
      [66, 34, 34, 66],
    ],
    rings: [],
    discs: [],
    stroke: 10,
  },
  dot: { lines: [], rings: [], discs: [[50, 50, 14]], stroke: 0 },
  /** A bookmark: set aside. Where names are known their letter stands here. */
  letter: { lines: [[38, 30, 62, 30, 62, 69, 50, 58, 38, 69, 38, 30]], rings: [], discs: [], stroke: 8 },
  corner: { lines: [[56, 8, 92, 44]], rings: [], discs: [], stroke: 9 },
  tick: { lines: [[30, 52, 44, 66, 71, 36]], rings: [], discs: [], stroke: 10 },
};

/** What tells the kind of a seat that can be had: for wheelchairs and companions instead of the number, else in a corner beside it. */
export const kindSigns: Partial<Record<SeatKind, Sign>> = {
  wheelchair: {
    lines: [[44, 34, 44, 54, 62, 54, 70, 72]],
    rings: [[46, 64, 17]],
    discs: [[44, 22, 8]],
    stroke: 8,
  },
  companion: {
    lines: [
      [20, 74, 24, 54, 46, 54, 50, 74],
      [56, 70, 60, 58, 74, 58, 80, 70],
    ],
    rings: [],
    discs: [
      [35, 34, 11],
      [67, 42, 8],
    ],
    stroke: 8,
  },
  restricted_view: { lines: [], rings: [], discs: [[80, 20, 14]], cuts: [[87, 16, 12]], stroke: 0 },
};

/** Radius of a seat's corners as a share of its side. */
export const cornerShare = 0.28;

/** How far a point of the square is from the ink of a sign; negative inside. */
export function toSign({ lines, rings, discs, cuts = [], stroke }: Sign, x: number, y: number): number {
  let least = Infinity;
  for (const line of lines)
    for (let at = 0; at + 3 < line.length; at += 2)
      least = Math.min(least, toLine(x, y, line[at], line[at + 1], line[at + 2], line[at + 3]) - stroke / 2);
  for (const [cx, cy, radius] of rings)
    least = Math.min(least, Math.abs(toPoint(x - cx, y - cy) - radius) - stroke / 2);
  for (const [cx, cy, radius] of discs) least = Math.min(least, toPoint(x - cx, y - cy) - radius);
  for (const [cx, cy, radius] of cuts) least = Math.max(least, radius - toPoint(x - cx, y - cy));
  return least;
}

/** A sign as an SVG path: its strokes, or what is filled. */
export function pathOf(sign: Sign): { strokes: string; fills: string } {
  const lines = sign.lines.map((line) => `M${line.join(' ')}`);
  return {
    strokes: [...lines, ...sign.rings.map(circle)].join(' '),
    fills: sign.discs.map(circle).join(' '),
  };
}

function circle([cx, cy, radius]: readonly [number, number, number]): string {
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${cx - radius} ${cy} ${half} ${2 * radius} 0 ${half} ${-2 * radius} 0 Z`;
}
