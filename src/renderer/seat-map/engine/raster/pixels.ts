import type { Box } from '../geometry';

/** A picture in memory, opaque: one pixel a number, its bytes red, green, blue, alpha as a canvas has them. */
export interface Pixels {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
  /** Whole pixels of it that may be written; all of them where there is none. */
  readonly clip?: Box;
}

/** The part of a picture that may be written. */
export function clipOf({ width, height, clip }: Pixels): Box {
  return clip ?? { left: 0, top: 0, right: width, bottom: height };
}

/** `#RRGGBB` as the number that stands for it, opaque, on every machine we run on (all are little-endian). */
export function pixelOf(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

/** A pixel of which a share of 0…1 is covered, its colours multiplied by that share; 0 where there is nothing. */
export function covered(pixel: number, share: number): number {
  const alpha = Math.round(share * 255);
  if (alpha === 0) return 0;
  const part = (shift: number) => Math.round((((pixel >>> shift) & 0xff) * alpha) / 255) << shift;
  return ((alpha << 24) | part(16) | part(8) | part(0)) >>> 0;
}

/** A covered pixel over another, both with their colours multiplied by their shares. */
export function over(above: number, below: number): number {
  const alpha = above >>> 24;
  if (alpha === 255 || below === 0) return above;
  if (alpha === 0) return below;
  const rest = 256 - alpha;
  const redAndBlue = (Math.imul(below & 0xff00ff, rest) >>> 8) & 0xff00ff;
  const alphaAndGreen = Math.imul((below >>> 8) & 0xff00ff, rest) & 0xff00ff00;
  return (above + redAndBlue + alphaAndGreen) >>> 0;
}
