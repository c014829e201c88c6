import type { MapColours, Paint } from '../colours';
import type { House } from '../house';
import { pixelOf } from './pixels';

/**
 * One colour a seat for the picture from far: the mean of the `around` seats before and after it in its row, so that occupancy
 * shows as a tint and not as noise, and no seat is lost where several share a pixel.
 */
export function calmColours(
  house: House,
  looks: Uint8Array,
  { looks: paints }: MapColours,
  around: number,
): Uint32Array {
  const pixels = Uint32Array.from(paints, (paint) => pixelFromFar(paint));
  const colours = new Uint32Array(looks.length);
  if (around === 0) for (let i = 0; i < looks.length; i++) colours[i] = pixels[looks[i]];
  else for (let row = 0; row < house.rows.count; row++) calmRow(house, row, looks, pixels, around, colours);
  return colours;
}

function calmRow(
  { rows }: House,
  row: number,
  looks: Uint8Array,
  pixels: Uint32Array,
  around: number,
  colours: Uint32Array,
): void {
  const { inOrder } = rows;
  const begin = rows.starts[row];
  const end = rows.starts[row + 1];
  let [red, green, blue] = [0, 0, 0];
  let [first, last] = [begin, begin];
  for (let at = begin; at < end; at++) {
    for (; last < end && last <= at + around; last++) {
      const pixel = pixels[looks[inOrder[last]]];
      red += pixel & 0xff;
      green += (pixel >>> 8) & 0xff;
      blue += (pixel >>> 16) & 0xff;
    }
    for (; first < at - around; first++) {
      const pixel = pixels[looks[inOrder[first]]];
      red -= pixel & 0xff;
      green -= (pixel >>> 8) & 0xff;
      blue -= (pixel >>> 16) & 0xff;
    }
    const seats = last - first;
    colours[inOrder[at]] =
      0xff000000 | (((blue / seats) | 0) << 16) | (((green / seats) | 0) << 8) | ((red / seats) | 0);
  }
}

/** Fill and edge of a seat are one colour from far, in the parts that they have of a small seat. */
function pixelFromFar({ edgeWidth, edge, fill }: Paint): number {
  if (edgeWidth === 0) return pixelOf(fill);
  const [inside, rim] = [pixelOf(fill), pixelOf(edge)];
  const part = (shift: number) =>
    Math.round(((inside >>> shift) & 0xff) * 0.6 + ((rim >>> shift) & 0xff) * 0.4) << shift;
  return (0xff000000 | part(16) | part(8) | part(0)) >>> 0;
}
