import type { Camera } from '../../../src/renderer/seat-map/engine/camera';
import type { Box, Size } from '../../../src/renderer/seat-map/engine/geometry';

/** Pixels a metre at the nearest: seats of 12 pixels. */
const nearest = 32;

/**
 * The scripted path, `share` 0…1 of it: a third panning over the middle of the house at twice its whole size, a third zooming from
 * the whole house to single seats and back, a third panning along single seats.
 */
export function cameraAt(share: number, bounds: Box, view: Size): Camera {
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  const whole = 0.95 * Math.min(view.width / width, view.height / height);
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  const third = (share * 3) % 1;
  const turn = third * 2 * Math.PI;
  if (share < 1 / 3)
    return {
      x: middle.x + (Math.cos(turn) * width) / 5,
      y: middle.y + (Math.sin(turn) * height) / 5,
      scale: whole * 2,
    };
  const near = Math.max(nearest, whole);
  // Over the near side of the house: there are seats at every scale.
  const seat = { x: middle.x, y: bounds.bottom - height * 0.08 };
  if (share < 2 / 3) {
    const depth = (1 - Math.cos(turn)) / 2;
    return {
      x: seat.x,
      y: middle.y + (seat.y - middle.y) * depth,
      scale: whole * (near / whole) ** depth,
    };
  }
  return { x: seat.x + (Math.sin(turn) * width) / 8, y: seat.y, scale: near };
}
