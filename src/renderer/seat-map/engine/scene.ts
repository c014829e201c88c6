import type { Camera } from './camera';
import type { MapColours } from './colours';
import type { Size } from './geometry';
import type { House } from './house';

/** A zone as the map names it. */
export type ZoneName = { readonly categoryNo: number; readonly code: string };

/** What stands in a free seat: its number, or the letter of its zone (for who cannot tell the colours). */
export type SeatText = 'number' | 'zone';

/** What is laid over the seats. Numbers of seats, from 1. */
export interface Marks {
  /** Ringed: what Enter would take, or what a drag has painted so far. */
  readonly proposed: readonly number[];
  /** Ringed with dots: the seats of a booking that was looked for. */
  readonly found: readonly number[];
  /** Where the keyboard is; `null` while it is elsewhere. */
  readonly cursor: number | null;
  readonly hovered: number | null;
}

/** All that a picture of the house is made of, but for the camera. */
export interface Scene {
  readonly house: House;
  /** One byte a seat; see looks.ts. */
  readonly looks: Uint8Array;
  readonly mine: ReadonlySet<number>;
  /** One byte a seat: the capital letter (ASCII) of the named hold that keeps it, 0 where none does; `null`: no letters at all. */
  readonly letters: Uint8Array | null;
  readonly marks: Marks;
  readonly colours: MapColours;
  readonly isHighContrast: boolean;
  readonly zones: readonly ZoneName[];
  readonly stage: string;
  /** What stands under the name of each area, in their order: what is left. */
  readonly areaNotes?: readonly string[];
  readonly seatText: SeatText;
  /** How much larger than usual text is read here: names of rows, zones and the stage grow with it, seats do not. */
  readonly textScale: number;
}

/** One picture of the scene: where it is looked at from, on what. */
export interface Frame {
  readonly scene: Scene;
  readonly camera: Camera;
  /** CSS pixels; the canvas has `ratio` times as many. */
  readonly view: Size;
  readonly ratio: number;
  /** The scale is on its way: seats move evenly. At rest they lie on whole pixels. */
  readonly isZooming: boolean;
}
