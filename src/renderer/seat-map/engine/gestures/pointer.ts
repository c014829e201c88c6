import type { Gesture, Hand, Press } from './gesture';
import { pressing } from './click';
import { panning } from './pan';

/** A finger may miss a seat by so many pixels. */
const slackOf = { mouse: 0, pen: 2, touch: 6 } as const;

/** Turns presses into what they mean, one gesture at a time. */
export interface Pointer {
  press: (press: Press) => void;
  /** A finger that rests asks what is under it, as the second button does. */
  rest: (press: Press) => void;
  /** Gives the gesture under way up; false when there is none. */
  giveUp: () => boolean;
}

/** A pointer that works with this hand. */
export function pointerFor(hand: Hand): Pointer {
  let gesture: Gesture | null = null;
  return {
    press(press) {
      gesture = gesture ? gesture.on(press, hand) : begun(press, hand);
    },
    rest(press) {
      gesture?.giveUp(hand);
      gesture = null;
      ask(press, hand);
    },
    giveUp() {
      const was = gesture;
      gesture = null;
      was?.giveUp(hand);
      return was !== null;
    },
  };
}

function begun(press: Press, hand: Hand): Gesture | null {
  if (press.kind === 'move') hand.hover(hand.seatAt(press, 0));
  if (press.kind !== 'down') return null;
  if (press.button === 'main') return pressing(press, hand.seatAt(press, slackOf[press.device]));
  if (press.button === 'middle') return panning(press, hand.remember());
  ask(press, hand);
  return null;
}

function ask(press: Press, hand: Hand): void {
  const seat = hand.seatAt(press, slackOf[press.device]);
  if (seat !== -1) hand.explain(seat, press);
}
