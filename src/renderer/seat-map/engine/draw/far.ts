import { seenBy } from '../camera';
import { grown, type Size } from '../geometry';
import type { Frame } from '../scene';
import { littleEndian } from './pixels';

/** Nearer together than this (device pixels), gaps between seats would be a flicker of lines: blocks are filled. */
const closed = 3.2;

/**
 * Writes plain squares straight into the pixels: from far a seat is a few of them, and 100,000 calls to the canvas would not
 * fit into a frame. Covers all that was drawn before. Gives a bit for every look that came into view.
 */
export function drawFar(context: CanvasRenderingContext2D, frame: Frame, pixels: ImageData): number {
  const { scene, camera, view, ratio } = frame;
  const { x, y, grid, pitch } = scene.house;
  const target = new Uint32Array(pixels.data.buffer);
  target.fill(littleEndian(scene.colours.ground));
  const fills = scene.colours.looks.map(({ edgeWidth, edge, fill }) =>
    littleEndian(edgeWidth > 0 ? edge : fill),
  );
  const scale = camera.scale * ratio;
  const size = sizeOfSeat(frame);
  const startX = pixels.width / 2 - camera.x * scale - size.width / 2;
  const startY = pixels.height / 2 - camera.y * scale - size.height / 2;
  let seen = 0;
  grid.within(grown(seenBy(camera, view), pitch), (i) => {
    const look = scene.looks[i];
    seen |= 1 << look;
    const left = Math.round(x[i] * scale + startX);
    const top = Math.round(y[i] * scale + startY);
    block(target, pixels, left, top, size, fills[look]);
  });
  context.putImageData(pixels, 0, 0);
  return seen;
}

/** Device pixels of a seat; where gaps would be too narrow to see, it fills its place in the row and to the next row. */
function sizeOfSeat({ scene, camera, ratio }: Frame): Size {
  const { side, pitch, rowPitch } = scene.house;
  const scale = camera.scale * ratio;
  if (pitch * scale < closed) return { width: Math.ceil(pitch * scale), height: Math.ceil(rowPitch * scale) };
  const size = Math.round(side * scale);
  return { width: size, height: size };
}

function block(
  target: Uint32Array,
  image: ImageData,
  left: number,
  top: number,
  size: Size,
  colour: number,
): void {
  const first = left < 0 ? 0 : left;
  const last = left + size.width > image.width ? image.width : left + size.width;
  const end = top + size.height > image.height ? image.height : top + size.height;
  for (let row = top < 0 ? 0 : top; row < end; row++) {
    // A loop: `fill` costs more than the few pixels that it would write.
    const start = row * image.width;
    for (let pixel = start + first; pixel < start + last; pixel++) target[pixel] = colour;
  }
}
