import type { Box, Point } from '../geometry';
import type { Gesture, Press } from './gesture';
import { twoFingers } from './pan';

/** A rectangle is drawn around seats. Nothing is held before the end; giving up leaves nothing. */
export function framing(start: Press): Gesture {
  let last = start;
  const state: Gesture = {
    on(press, hand) {
      if (press.kind === 'cancel') {
        state.giveUp(hand);
        return null;
      }
      if (press.kind === 'down') {
        state.giveUp(hand);
        return twoFingers(last, press, hand.remember());
      }
      if (press.id !== start.id) return state;
      last = press;
      const frame = boxBetween(start, press);
      const seats = hand.seatsIn(frame);
      if (press.kind !== 'up') {
        hand.preview({ seats, first: -1, at: press, frame });
        return state;
      }
      hand.preview(null);
      hand.take(seats, -1);
      return null;
    },
    giveUp: (hand) => hand.preview(null),
  };
  return state;
}

function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}
