import type { Point } from '../geometry';

/** What a hand does on the map, from whatever device. Places are CSS pixels in the view. */
export interface Press extends Point {
  readonly kind: 'down' | 'move' | 'up' | 'cancel';
  /** Which finger; a mouse has one. */
  readonly id: number;
  readonly device: 'mouse' | 'touch' | 'pen';
  /** The main button, or the one that asks what something is. */
  readonly button: 'main' | 'second';
  readonly shift: boolean;
}

/** What gestures may do. Seats by index, −1: none. */
export interface Hand {
  seatAt(place: Point, slack: number): number;
  /** The seats from one to the one nearest to a place, along the row of the first. */
  rowBetween(from: number, place: Point): number[];
  /** Side of a drawn seat, CSS pixels. */
  seatSide(): number;
  pan(by: Point): void;
  zoom(factor: number, place: Point): void;
  hover(index: number): void;
  /** What a drag has painted so far; `[]` when it is given up. */
  preview(seats: readonly number[]): void;
  /** A click on a seat: choose it or give it back. */
  choose(index: number): void;
  /** Shift and click: the run in the row up to this seat. */
  chooseRun(index: number): void;
  /** The end of painting. */
  take(seats: readonly number[]): void;
  explain(index: number, place: Point): void;
  /** A click beside all seats. */
  clear(): void;
}

/** One state of a hand that is down. Given the next press it says what comes then; `null`: the hand is at rest again. */
export interface Gesture {
  on(press: Press, hand: Hand): Gesture | null;
  /** Esc, or the window lost the pointer: restores what the gesture found. */
  giveUp(hand: Hand): void;
}
