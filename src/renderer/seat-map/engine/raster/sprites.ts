import { seatKinds } from '../../../../shared/domain/seat-kind';
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

  /** All pictures of one size (device pixels); Fill what is missing with `make`; the place is the caller's. */
  ofSize(side: number): (Sprite | undefined)[] {
    const known = this.sizes.get(side) ?? [];
    // Used last stands last: the first is the one to forget.
    this.sizes.delete(side);
    this.sizes.set(side, known);
    const [oldest] = this.sizes.keys();
    if (this.sizes.size > sizesKept && oldest !== undefined) this.sizes.delete(oldest);
    return known;
  }

  /** Paints a picture. `kindNo` is the place in `seatKinds`; `phase`: quarters to the right, and four times those downwards. */
  make(look: number, kindNo: number, side: number, phase: number): Sprite {
    const [across, down] = [(phase % phases) / phases, Math.floor(phase / phases) / phases];
    const shape = { side, ratio: this.ratio, across, down, kind: seatKinds[kindNo] ?? 'standard' };
    return seatSprite(this.colours.looks[look], shape);
  }
}
