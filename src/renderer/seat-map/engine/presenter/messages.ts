import type { SeatLayout } from '../../../../shared/contract/seats';
import type { Frame, Scene } from '../scene';

/** One frame on its way to the worker. What did not change since the last one is left out. */
export interface FrameMessage {
  readonly camera: Frame['camera'];
  readonly view: Frame['view'];
  readonly ratio: number;
  readonly isZooming: boolean;
  readonly flashes: ReadonlyMap<number, number>;
  /** Seats of mine that are growing, and how large they are now. */
  readonly growing: ReadonlyMap<number, number>;
  readonly layout?: SeatLayout;
  readonly scene?: Partial<Omit<Scene, 'house'>>;
}

/** What the worker is told: first its canvas, then frames. */
export type ToWorker =
  | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas }
  | { readonly type: 'frame'; readonly frame: FrameMessage };

/** What it answers after each frame that it drew. */
export type FromWorker = { readonly seen: number };
