import type { Point } from '../../../seat-map/engine/geometry';

/** A press on the board. `at` in metres, `place` in CSS pixels of the view. */
export type Press = {
  at: Point;
  place: Point;
  shift: boolean;
  /** Ctrl, on macOS Cmd. */
  mod: boolean;
  /** Metres of a CSS pixel at this zoom. */
  pixel: number;
};

/** A hand at work. It ends in `complete`, or in `cancel`, which leaves everything as it was found. */
export interface Gesture {
  move(press: Press): void;
  complete(): void;
  cancel(): void;
  /** Of a gesture of several presses: the next of them. */
  press?(press: Press): void;
  /** Of a gesture of several presses: the last of them was not meant, a second finger came down to look around. */
  takeBack?(): void;
  /** Whether it waits for another press. Left out: it ends when the hand lets go. */
  goesOn?(): boolean;
}

/** A hand that trembles less than this (CSS pixels) clicks. */
export const tremble = 4;
