import type { MapColours } from './colours';
import type { Size } from './geometry';
import { isSeat, type House } from './house';

/** How a house is laid into a small picture: pixels a metre, and where its left upper corner is. */
export interface MiniFit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The whole house in the middle of a picture of this size. */
export function miniFit({ bounds, pitch }: House, size: Size): MiniFit {
  const width = bounds.right - bounds.left + pitch;
  const height = bounds.bottom - bounds.top + pitch;
  const scale = Math.min(size.width / width, size.height / height);
  return {
    scale,
    left: (size.width - width * scale) / 2 - (bounds.left - pitch / 2) * scale,
    top: (size.height - height * scale) / 2 - (bounds.top - pitch / 2) * scale,
  };
}

/**
 * Draws all seats into the pixels (RGBA; see-through where none is). Where several share a pixel it shows their mixture: how full that part of the house is.
 */
export function drawMini(
  pixels: Uint8ClampedArray,
  size: Size,
  house: House,
  looks: Uint8Array,
  colours: MapColours,
): void {
  const { scale, left, top } = miniFit(house, size);
  const side = Math.max(1, Math.round(house.side * scale));
  const paints = colours.looks.map(({ edgeWidth, edge, fill }) => channels(edgeWidth > 0 ? edge : fill));
  const sums = new Uint32Array(size.width * size.height * 4);
  for (let i = 0; i < house.count; i++) {
    if (!isSeat(house, i)) continue;
    const [red, green, blue] = paints[looks[i]];
    const x = Math.round(house.x[i] * scale + left - side / 2);
    const y = Math.round(house.y[i] * scale + top - side / 2);
    for (let row = Math.max(0, y); row < Math.min(size.height, y + side); row++) {
      for (let column = Math.max(0, x); column < Math.min(size.width, x + side); column++) {
        const at = (row * size.width + column) * 4;
        sums[at] += red;
        sums[at + 1] += green;
        sums[at + 2] += blue;
        sums[at + 3]++;
      }
    }
  }
  for (let at = 0; at < sums.length; at += 4) {
    const count = sums[at + 3];
    for (let channel = 0; channel < 3; channel++) {
      pixels[at + channel] = count === 0 ? 0 : sums[at + channel] / count;
    }
    pixels[at + 3] = count === 0 ? 0 : 255;
  }
}

function channels(colour: string): [number, number, number] {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff];
}
