import { middleOf, type Point } from '../geometry';
import type { Gesture, Press } from './gesture';

/** The house is dragged by one finger. Giving up puts it back. */
export function dragging(start: Press): Gesture {
  return dragged(start, start);
}

/** Two fingers: their distance zooms, their middle drags. When one leaves, the other goes on dragging. */
export function twoFingers(one: Press, two: Press): Gesture {
  const state: Gesture = {
    on(press, hand) {
      if (press.kind === 'cancel') return null;
      if (press.id !== one.id && press.id !== two.id) return state;
      if (press.kind === 'up') return dragging(press.id === one.id ? two : one);
      const [first, second] = press.id === one.id ? [press, two] : [one, press];
      const now = middle(first, second);
      hand.pan(way(middle(one, two), now));
      hand.zoom(apart(first, second) / Math.max(1, apart(one, two)), now);
      return twoFingers(first, second);
    },
    giveUp: () => {},
  };
  return state;
}

function dragged(start: Press, before: Press): Gesture {
  const state: Gesture = {
    on(press, hand) {
      if (press.kind === 'cancel') return null;
      if (press.kind === 'down') return twoFingers(before, press);
      if (press.id !== start.id) return state;
      hand.pan(way(before, press));
      return press.kind === 'up' ? null : dragged(start, press);
    },
    giveUp: (hand) => hand.pan(way(before, start)),
  };
  return state;
}

function way(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return middleOf({ left: a.x, top: a.y, right: b.x, bottom: b.y });
}
