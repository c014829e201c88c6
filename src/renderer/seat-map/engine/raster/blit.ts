import type { Box } from '../geometry';
import { clipOf, type Pixels } from './pixels';

/** A small picture with see-through edges, its colours multiplied by their shares. */
export interface Sprite {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** How much of each pixel a letter covers, 0…255. */
export interface Mask {
  readonly shares: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Lays a sprite over the picture, its left upper corner at a pixel. What lies outside of `clip` is cut off. */
export function blit({ data, width }: Pixels, clip: Box, sprite: Sprite, left: number, top: number): void {
  const first = left < clip.left ? clip.left - left : 0;
  const last = left + sprite.width > clip.right ? clip.right - left : sprite.width;
  const end = top + sprite.height > clip.bottom ? clip.bottom - top : sprite.height;
  const { data: source, width: stride } = sprite;
  for (let row = top < clip.top ? clip.top - top : 0; row < end; row++) {
    let from = row * stride + first;
    let to = (top + row) * width + left + first;
    const stop = row * stride + last;
    for (; from < stop; from++, to++) {
      const above = source[from];
      const alpha = above >>> 24;
      if (alpha === 0) continue;
      if (alpha === 255) {
        data[to] = above;
        continue;
      }
      const below = data[to];
      const rest = 256 - alpha;
      data[to] =
        (above & 0xffffff) +
        ((Math.imul(below & 0xff00ff, rest) >>> 8) & 0xff00ff) +
        (Math.imul((below >>> 8) & 0xff, rest) & 0xff00) +
        0xff000000;
    }
  }
}

/** Lays a letter over the picture in one colour. */
export function stamp(pixels: Pixels, mask: Mask, colour: number, left: number, top: number): void {
  const { data, width } = pixels;
  const clip = clipOf(pixels);
  const [red, green, blue] = [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff];
  for (let row = 0; row < mask.height; row++) {
    const y = top + row;
    if (y < clip.top || y >= clip.bottom) continue;
    for (let column = 0; column < mask.width; column++) {
      const share = mask.shares[row * mask.width + column];
      const x = left + column;
      if (share === 0 || x < clip.left || x >= clip.right) continue;
      const below = data[y * width + x];
      const mixed = (ink: number, shift: number) => {
        const paper = (below >>> shift) & 0xff;
        return (paper + Math.round(((ink - paper) * share) / 255)) << shift;
      };
      data[y * width + x] = 0xff000000 | mixed(blue, 16) | mixed(green, 8) | mixed(red, 0);
    }
  }
}

/** Fills a rectangle with an opaque colour, as far as it lies in `clip`. */
export function fill(
  { data, width }: Pixels,
  clip: Box,
  left: number,
  top: number,
  wide: number,
  high: number,
  colour: number,
): void {
  const first = left < clip.left ? clip.left : left;
  const last = left + wide > clip.right ? clip.right : left + wide;
  const end = top + high > clip.bottom ? clip.bottom : top + high;
  for (let row = top < clip.top ? clip.top : top; row < end; row++) {
    // A loop: `TypedArray.fill` costs more than the few pixels that it would write.
    const stop = row * width + last;
    for (let at = row * width + first; at < stop; at++) data[at] = colour;
  }
}
