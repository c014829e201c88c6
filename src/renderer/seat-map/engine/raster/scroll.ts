import type { Box } from '../geometry';
import type { Scene } from '../scene';
import type { Pixels } from './pixels';
import type { Placing } from './placing';

/** What a picture in memory shows. */
export interface Shown {
  readonly pixels: Pixels;
  readonly placing: Placing;
  readonly scene: Scene;
  readonly ratio: number;
  /** Letters come late and look otherwise then. */
  readonly text: object | null;
}

/**
 * Where the house was only moved by whole pixels, moves the picture along and gives the rectangles that came into view, which are
 * to be drawn; `null` where all of it must be.
 */
export function scroll(before: Shown, now: Shown): Box[] | null {
  const { pixels } = now;
  if (before.pixels !== pixels || before.ratio !== now.ratio || before.text !== now.text) return null;
  if (!isSameHouse(before.scene, now.scene)) return null;
  const [from, to] = [before.placing, now.placing];
  if (from.scale !== to.scale || from.side !== to.side || from.isSnapped !== to.isSnapped) return null;
  const [right, down] = [to.startX - from.startX, to.startY - from.startY];
  if (!Number.isInteger(right) || !Number.isInteger(down)) return null;
  if (Math.abs(right) >= pixels.width || Math.abs(down) >= pixels.height) return null;
  move(pixels, right, down);
  return uncovered(pixels, right, down);
}

/** Whether two scenes have the same seats, drawn alike; marks and names lie over them. */
export function isSameHouse(one: Scene, other: Scene): boolean {
  return (
    one.house === other.house &&
    one.looks === other.looks &&
    one.mine === other.mine &&
    one.letters === other.letters &&
    one.colours === other.colours &&
    one.seatText === other.seatText &&
    one.zones === other.zones
  );
}

/** Moves all pixels; what comes from outside keeps what was there. Line ends that run into the next line lie where is drawn anew. */
function move({ data, width }: Pixels, right: number, down: number): void {
  const by = down * width + right;
  if (by > 0) data.copyWithin(by, 0, data.length - by);
  if (by < 0) data.copyWithin(0, -by);
}

/** The strips of a picture that was moved: one over its whole width, one beside the rest. */
function uncovered({ width, height }: Pixels, right: number, down: number): Box[] {
  const across = {
    left: 0,
    right: width,
    top: down > 0 ? 0 : height + down,
    bottom: down > 0 ? down : height,
  };
  const beside = {
    left: right > 0 ? 0 : width + right,
    right: right > 0 ? right : width,
    top: down > 0 ? down : 0,
    bottom: down > 0 ? height : height + down,
  };
  return [across, beside].filter((box) => box.right > box.left && box.bottom > box.top);
}
