import { middleOf, within, type Box, type Point, type Size } from './geometry';

/** What of the house is seen: the point (metres) in the middle of the view, and CSS pixels a metre. */
export interface Camera extends Point {
  readonly scale: number;
}

/** How far one can go: out to a little beyond the whole house, in to seats of a thumb's size. */
export interface Limits {
  readonly bounds: Box;
  readonly least: number;
  readonly most: number;
}

/** Pixels to keep free around the house: for names of rows, zones and the stage. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a point of the house is on the screen. */
export function toScreen(camera: Camera, view: Size, point: Point): Point {
  return {
    x: (point.x - camera.x) * camera.scale + view.width / 2,
    y: (point.y - camera.y) * camera.scale + view.height / 2,
  };
}

/** Which point of the house is at a place on the screen. */
export function toHouse(camera: Camera, view: Size, place: Point): Point {
  return {
    x: (place.x - view.width / 2) / camera.scale + camera.x,
    y: (place.y - view.height / 2) / camera.scale + camera.y,
  };
}

/** The part of the house that is in view. */
export function seenBy(camera: Camera, view: Size): Box {
  const start = toHouse(camera, view, { x: 0, y: 0 });
  const end = toHouse(camera, view, { x: view.width, y: view.height });
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}

/** The whole of `box` in view, in the middle of what the margins leave, never nearer than `most`. */
export function fitted(box: Box, view: Size, margins: Margins, most: number): Camera {
  const width = Math.max(1, view.width - margins.left - margins.right);
  const height = Math.max(1, view.height - margins.top - margins.bottom);
  const across = width / Math.max(box.right - box.left, 0.001);
  const down = height / Math.max(box.bottom - box.top, 0.001);
  const scale = Math.min(across, down, most);
  const middle = middleOf(box);
  return {
    x: middle.x + (margins.right - margins.left) / 2 / scale,
    y: middle.y + (margins.bottom - margins.top) / 2 / scale,
    scale,
  };
}

/** The house moved under the view by some pixels. */
export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x - by.x / camera.scale, y: camera.y - by.y / camera.scale };
}

/** Nearer (`factor` > 1) or farther, while the point of the house at `place` stays where it is. */
export function zoomed(camera: Camera, view: Size, factor: number, place: Point, limits: Limits): Camera {
  const scale = within(camera.scale * factor, limits.least, limits.most);
  const fixed = toHouse(camera, view, place);
  const moved = toHouse({ ...camera, scale }, view, place);
  return { x: camera.x + fixed.x - moved.x, y: camera.y + fixed.y - moved.y, scale };
}

/** The nearest camera from which the house cannot be lost: the middle of the view stays over it. */
export function kept(camera: Camera, { bounds, least, most }: Limits): Camera {
  return {
    x: within(camera.x, bounds.left, bounds.right),
    y: within(camera.y, bounds.top, bounds.bottom),
    scale: within(camera.scale, least, most),
  };
}

/** A camera between two, `share` 0…1 of the way; zooming goes evenly for the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    scale: from.scale * (to.scale / from.scale) ** share,
  };
}
