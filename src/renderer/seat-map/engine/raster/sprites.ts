import type { MapColours } from '../colours';
import type { Sprite } from './blit';
import { seatSprite } from './seat-sprite';

/** Places between two pixels at which a seat can begin, each way. */
export const phases = 4;
const sizesKept = 64;

/** The pictures of seats in one theme, made when first asked for and kept for the sizes used last. */
export class Sprites {
  private readonly sizes = new Map<number, (Sprite | undefined)[]>();

  constructor(
    readonly colours: MapColours,
    readonly ratio: number,
  ) {}

  /** All pictures of one size (device pixels); place in the answer: `placeOf`. Fill what is missing with `make`. */
  ofSize(side: number): (Sprite | undefined)[] {
    const known = this.sizes.get(side) ?? [];
    // Used last stands last: the first is the one to forget.
    this.sizes.delete(side);
    this.sizes.set(side, known);
    const [oldest] = this.sizes.keys();
    if (this.sizes.size > sizesKept && oldest !== undefined) this.sizes.delete(oldest);
    return known;
  }

  /** Paints a picture. Phases are 0 … `phases` − 1. */
  make(look: number, side: number, acrossPhase: number, downPhase: number): Sprite {
    const shape = { side, ratio: this.ratio, across: acrossPhase / phases, down: downPhase / phases };
    return seatSprite(this.colours.looks[look], shape);
  }
}
