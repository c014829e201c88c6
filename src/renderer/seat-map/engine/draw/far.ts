import { seenBy } from '../camera';
import { grown } from '../geometry';
import { littleEndian } from './pixels';
import type { Frame } from '../scene';

/**
 * Writes plain squares straight into the pixels: from far a seat is a few of them, and 100,000 calls to the canvas would not
 * fit into a frame. Covers all that was drawn before. Gives a bit for every look that came into view.
 */
export function drawFar(context: CanvasRenderingContext2D, frame: Frame, pixels: ImageData): number {
  const { scene, camera, view, ratio } = frame;
  const { x, y, grid, side } = scene.house;
  const target = new Uint32Array(pixels.data.buffer);
  target.fill(littleEndian(scene.colours.ground));
  const fills = scene.colours.looks.map((paint) =>
    littleEndian(paint.edgeWidth > 0 ? paint.edge : paint.fill),
  );
  const size = Math.max(1, Math.round(side * camera.scale * ratio));
  const scale = camera.scale * ratio;
  const startX = pixels.width / 2 - camera.x * scale - size / 2;
  const startY = pixels.height / 2 - camera.y * scale - size / 2;
  let seen = 0;
  grid.within(grown(seenBy(camera, view), side), (i) => {
    const look = scene.looks[i];
    seen |= 1 << look;
    square(
      target,
      pixels,
      Math.round(x[i] * scale + startX),
      Math.round(y[i] * scale + startY),
      size,
      fills[look],
    );
  });
  context.putImageData(pixels, 0, 0);
  return seen;
}

function square(
  target: Uint32Array,
  { width, height }: ImageData,
  left: number,
  top: number,
  size: number,
  colour: number,
): void {
  const first = Math.max(0, left);
  const last = Math.min(width, left + size);
  for (let row = Math.max(0, top); row < Math.min(height, top + size); row++) {
    target.fill(colour, row * width + first, Math.max(row * width + first, row * width + last));
  }
}
