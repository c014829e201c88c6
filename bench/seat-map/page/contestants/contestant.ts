import type { Camera } from '../../../../src/renderer/seat-map/engine/camera';
import type { House } from '../../../../src/renderer/seat-map/engine/house';
import type { Size } from '../../../../src/renderer/seat-map/engine/geometry';

/** What everybody draws: the same seats in the same states on the same surface. */
export interface Trial {
  readonly house: House;
  readonly states: Uint8Array;
  readonly view: Size;
  /** Empty; what is put into it is taken out by whoever cleans up. */
  readonly host: HTMLElement;
}

/** One way to draw a house. */
export interface Contestant {
  /** Draws the house from there, in this frame. */
  look(camera: Camera): void;
  /** Seats (indices) got another state, already written into `states`; ours only. */
  change?(seats: readonly number[]): void;
}

export type Enter = (trial: Trial) => Contestant | Promise<Contestant>;

/** Fill colours by state, for everybody: free, held, named hold, blocked, booked, checked in. */
export const fills = ['#23459D', '#FFE9B8', '#E6DDF8', '#667080', '#C9CED6', '#B4BBC6'] as const;

/** Where the origin of the house lies on the surface. */
export function originOf({ x, y, scale }: Camera, view: Size): { x: number; y: number } {
  return { x: view.width / 2 - x * scale, y: view.height / 2 - y * scale };
}
