import type { Box, Point } from '../geometry';

/** What a hand does on the map, from whatever device. Places are CSS pixels in the view. */
export interface Press extends Point {
  readonly kind: 'down' | 'move' | 'up' | 'cancel';
  /** Which finger; a mouse has one. */
  readonly id: number;
  readonly device: 'mouse' | 'touch' | 'pen';
  /** The main button, the one that asks what something is, or the one that moves the view whatever tool is in hand. */
  readonly button: 'main' | 'second' | 'middle';
  readonly shift: boolean;
  /** Ctrl, on macOS Cmd. */
  readonly mod: boolean;
}

/** What a drag means: it moves the house (from a seat it paints), or it draws a rectangle around seats. */
export type Tool = 'pan' | 'rectangle';

/** What gestures may do that only look: places and ways in CSS pixels. */
export interface Eye {
  pan(by: Point): void;
  zoom(factor: number, place: Point): void;
}

/** What gestures may do. Seats by index, −1: none. */
export interface Hand extends Eye {
  readonly tool: Tool;
  seatAt(place: Point, slack: number): number;
  /** The seats from one to the one nearest to a place, along the row of the first. */
  rowBetween(from: number, place: Point): number[];
  /** The seats inside a rectangle of the view. */
  seatsIn(box: Box): number[];
  /** Side of a drawn seat, CSS pixels. */
  seatSide(): number;
  /** Remembers from where the house is looked at; the answer goes back there. */
  remember(): () => void;
  hover(index: number): void;
  /** What a drag would take so far and where the hand is; `null` when it is over or given up. */
  preview(drag: Drag | null): void;
  /** A click on a seat: choose it or give it back. */
  choose(index: number): void;
  /** Shift and click: the run in the row up to this seat, or the block up to one in another row. */
  chooseRun(index: number): void;
  /** Mod and click. */
  chooseRow(index: number): void;
  /** Mod, Shift and click. */
  chooseSection(index: number): void;
  /** The end of a drag; `first` is the seat at which it began, −1: none. */
  take(seats: readonly number[], first: number): void;
  explain(index: number, place: Point): void;
  /** A click beside all seats. */
  clear(): void;
}

/** A drag under way. `frame`: the rectangle, when it draws one. */
export interface Drag {
  readonly seats: readonly number[];
  readonly first: number;
  readonly at: Point;
  readonly frame: Box | null;
}

/**
 * One state of a hand that is down. Given the next press it says what comes then; `null`: the gesture is complete, or a `cancel`
 * ended it, which restores what it found.
 */
export interface Gesture<Has = Hand> {
  on(press: Press, hand: Has): Gesture<Has> | null;
  /** Esc, or the window lost the pointer: restores what the gesture found. */
  giveUp(hand: Has): void;
}
