import type { Gesture } from './gesture';

/** Seats are being painted along the row of the first. Nothing is held before the end; giving up leaves nothing. */
export function painting(first: number, finger: number): Gesture {
  const state: Gesture = {
    on(press, hand) {
      if (press.kind === 'cancel') {
        state.giveUp(hand);
        return null;
      }
      if (press.id !== finger) return state;
      const seats = hand.rowBetween(first, press);
      if (press.kind !== 'up') {
        hand.preview({ seats, first, at: press, frame: null });
        return state;
      }
      hand.preview(null);
      hand.take(seats, first);
      return null;
    },
    giveUp: (hand) => hand.preview(null),
  };
  return state;
}
