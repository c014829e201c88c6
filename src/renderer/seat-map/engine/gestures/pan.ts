import type { Eye, Gesture, Press } from './gesture';
import { pinching } from './pinch';

/** The house is dragged by one finger or the mouse. Giving up puts it back with `restore`. */
export function panning(start: Press, restore: () => void): Gesture<Eye> {
  let before = start;
  const state: Gesture<Eye> = {
    on(press, hand) {
      if (press.kind === 'cancel') {
        restore();
        return null;
      }
      if (press.kind === 'down') return twoFingers(before, press, restore);
      if (press.id !== start.id) return state;
      hand.pan({ x: press.x - before.x, y: press.y - before.y });
      before = press;
      return press.kind === 'up' ? null : state;
    },
    giveUp: restore,
  };
  return state;
}

/** A second finger came down: a pinch, after which the finger that is left drags on. */
export function twoFingers(one: Press, two: Press, restore: () => void): Gesture<Eye> {
  return pinching(one, two, restore, (left) => panning(left, restore));
}
