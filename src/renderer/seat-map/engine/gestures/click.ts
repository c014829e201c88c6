import type { Gesture, Hand, Press } from './gesture';
import { painting } from './paint';
import { panning, twoFingers } from './pan';
import { framing } from './rectangle';

/** Less than this is a click with an unsteady hand. CSS pixels. */
const steady = { mouse: 4, pen: 6, touch: 8 } as const;
/** A seat that is smaller cannot be meant by a finger: the first tap goes nearer. */
const fingertip = 24;

/** Something is pressed and has not moved: a click, unless it becomes a drag. `seat` is the one under it, −1: ground. */
export function pressing(down: Press, seat: number): Gesture {
  const state: Gesture = {
    on(press, hand) {
      if (press.kind === 'cancel') return null;
      if (press.kind === 'down') return twoFingers(down, press, hand.remember());
      if (press.id !== down.id) return state;
      if (press.kind === 'up') return clicked(down, seat, hand);
      if (Math.hypot(press.x - down.x, press.y - down.y) < steady[down.device]) return state;
      return dragOf(down, seat, hand).on(press, hand);
    },
    giveUp: () => {},
  };
  return state;
}

/** A rectangle where one is wanted; from a seat a run is painted; a finger and the ground move the house. */
function dragOf(down: Press, seat: number, hand: Hand): Gesture {
  if (hand.tool === 'rectangle' || (down.shift && seat === -1)) return framing(down);
  if (seat !== -1 && down.device !== 'touch') return painting(seat, down.id);
  return panning(down, hand.remember());
}

function clicked(down: Press, seat: number, hand: Hand): null {
  if (down.device === 'touch' && seat !== -1 && hand.seatSide() < fingertip) {
    hand.zoom((fingertip * 1.4) / hand.seatSide(), down);
    return null;
  }
  if (seat === -1) hand.clear();
  else if (down.mod && down.shift) hand.chooseSection(seat);
  else if (down.mod) hand.chooseRow(seat);
  else if (down.shift) hand.chooseRun(seat);
  else hand.choose(seat);
  return null;
}
