import type { Camera } from '../camera';
import type { Box, Point } from '../geometry';
import type { House } from '../house';
import type { Frame } from '../scene';
import { signsFrom } from './seat-sprite';

/** How metres of the house become device pixels of one frame. */
export interface Placing {
  /** Device pixels a metre. */
  readonly scale: number;
  readonly startX: number;
  readonly startY: number;
  /** Side of a seat, device pixels. */
  readonly side: number;
  /** Seats begin at whole pixels: sharp. Else at quarters: evenly spaced and steady while zooming. */
  readonly isSnapped: boolean;
}

/** Seats this far apart (device pixels) or nearer touch: gaps would be a flicker of lines. */
export const touching = 2.5;
/** From this distance on seats have their usual size. */
const apart = 5;

/**
 * Small seats and seats of a house that is being zoomed lie between pixels; what can be read lies on whole ones. The whole
 * picture moves by whole pixels, so that a house that is dragged keeps its pattern.
 */
export function placingOf({ scene, camera, view, ratio, isZooming }: Frame): Placing {
  const { house } = scene;
  const scale = camera.scale * ratio;
  const usual = house.side * scale;
  const isSnapped = !isZooming && usual / ratio >= signsFrom;
  const startX = Math.round(view.width * ratio) / 2 - camera.x * scale;
  const startY = Math.round(view.height * ratio) / 2 - camera.y * scale;
  return {
    scale,
    startX: isZooming ? startX : Math.round(startX),
    startY: isZooming ? startY : Math.round(startY),
    side: sideOf(usual, house.pitch * scale, isSnapped),
    isSnapped,
  };
}

/** The camera from which a frame is drawn: unless the house is being zoomed, it stands so that all lies on the same whole pixels. */
export function steadyCamera(frame: Frame): Camera {
  if (frame.isZooming) return frame.camera;
  const { view, ratio, camera } = frame;
  const { scale, startX, startY } = placingOf(frame);
  return {
    x: (Math.round(view.width * ratio) / 2 - startX) / scale,
    y: (Math.round(view.height * ratio) / 2 - startY) / scale,
    scale: camera.scale,
  };
}

/** How far outside of some pixels (metres) a seat can lie and still reach into them. */
function reachOf({ pitch, rowPitch }: House, { scale }: Placing): number {
  return pitch * scale < touching ? 2 * Math.max(pitch, rowPitch) : pitch;
}

/** The part of the house where seats lie that reach into some pixels. */
export function underClip(clip: Box, house: House, placing: Placing): Box {
  const { scale, startX, startY } = placing;
  const around = reachOf(house, placing);
  return {
    left: (clip.left - 2 - startX) / scale - around,
    top: (clip.top - 2 - startY) / scale - around,
    right: (clip.right + 2 - startX) / scale + around,
    bottom: (clip.bottom + 2 - startY) / scale + around,
  };
}

/** The left upper corner of a seat, device pixels; `x`, `y` its middle in the house. */
export function cornerOf({ scale, startX, startY, side, isSnapped }: Placing, x: number, y: number): Point {
  const [left, top] = [x * scale + startX - side / 2, y * scale + startY - side / 2];
  return isSnapped ? { x: Math.round(left), y: Math.round(top) } : { x: left, y: top };
}

/** From far seats grow towards each other, so that there is no moment at which the gaps vanish. */
function sideOf(usual: number, pitch: number, isSnapped: boolean): number {
  if (isSnapped) return Math.round(usual);
  const share = Math.min(1, Math.max(0, (apart - pitch) / (apart - touching)));
  const side = usual + (pitch - usual) * share;
  // So few sizes that their pictures are soon known.
  const steps = side < 16 ? 4 : 2;
  return Math.max(1, Math.round(side * steps) / steps);
}
