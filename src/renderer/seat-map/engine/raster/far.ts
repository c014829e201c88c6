import type { House } from '../house';
import { seatsOfRow } from '../rows';
import type { Frame } from '../scene';
import { fill } from './blit';
import { clipOf, type Pixels } from './pixels';
import { underClip, type Placing } from './placing';

/**
 * Fills the place of each seat in its row and to the next row: from far a house is areas of colour. `colours` has one pixel a
 * seat, already calmed where several seats share a pixel. Gives a bit for every look that came into view.
 */
export function rasteriseFar(pixels: Pixels, frame: Frame, placing: Placing, colours: Uint32Array): number {
  const { scale, startX, startY } = placing;
  const { scene } = frame;
  const { looks } = scene;
  const clip = clipOf(pixels);
  const { grid, row: rowOf } = scene.house;
  const { x, y, order } = grid;
  const sizes = sizesOf(scene.house, scale);
  const left = startX + 0.5;
  const top = startY + 0.5;
  let seen = 0;
  grid.stretches(underClip(clip, scene.house, placing), (from, to) => {
    for (let at = from; at < to; at++) {
      const index = order[at];
      seen |= 1 << looks[index];
      const size = sizes[rowOf[index]];
      const width = size & 0xff;
      const height = size >> 8;
      const column = Math.floor(x[at] * scale + left - width / 2);
      const line = Math.floor(y[at] * scale + top - height / 2);
      fill(pixels, clip, column, line, width, height, colours[index]);
    }
  });
  return seen;
}

/** Pixels that a seat of each row fills, its width and 256 times its height: a row may run any way. */
function sizesOf({ rows, x, y, pitch, rowPitch }: House, scale: number): Uint16Array {
  const sizes = new Uint16Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    const seats = seatsOfRow(rows, row);
    const [first, last] = [seats[0], seats[seats.length - 1]];
    const length = Math.hypot(x[last] - x[first], y[last] - y[first]) || 1;
    const across = seats.length > 1 ? Math.abs(x[last] - x[first]) / length : 1;
    const down = seats.length > 1 ? Math.abs(y[last] - y[first]) / length : 0;
    // At the sides of a curve rows are farther apart than in front.
    const gap = rowPitch * (rows.count > 1 ? 1.1 : 1);
    const width = Math.ceil((pitch * across + gap * down) * scale);
    const height = Math.ceil((pitch * down + gap * across) * scale);
    sizes[row] = Math.min(255, width) + 256 * Math.min(255, height);
  }
  return sizes;
}
