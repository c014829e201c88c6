import { middleOf, type Point } from '../geometry';
import type { Eye, Gesture, Press } from './gesture';

/**
 * Two fingers: their distance zooms, their middle drags; more fingers mean nothing. When one leaves, the other goes on as
 * `alone` says. Giving up puts the house back with `restore`.
 */
export function pinching(
  one: Press,
  two: Press,
  restore: () => void,
  alone: (left: Press) => Gesture<Eye>,
): Gesture<Eye> {
  const state: Gesture<Eye> = {
    on(press, hand) {
      if (press.kind === 'cancel') {
        restore();
        return null;
      }
      if (press.id !== one.id && press.id !== two.id) return state;
      if (press.kind === 'down') return state;
      if (press.kind === 'up') return alone(press.id === one.id ? two : one);
      const [first, second] = press.id === one.id ? [press, two] : [one, press];
      const [before, now] = [middle(one, two), middle(first, second)];
      hand.pan({ x: now.x - before.x, y: now.y - before.y });
      hand.zoom(apart(first, second) / Math.max(1, apart(one, two)), now);
      return pinching(first, second, restore, alone);
    },
    giveUp: restore,
  };
  return state;
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return middleOf({ left: a.x, top: a.y, right: b.x, bottom: b.y });
}
