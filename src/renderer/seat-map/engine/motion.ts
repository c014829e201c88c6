import type { Motions } from './draw/overlays';

const flashLasts = 400;
const steadyLasts = 2000;
const popLasts = 90;
/** So many changes a second would make the map flicker: then none flashes. */
const mostFlashes = 30;

/** What moves on the map, by the clock that is given in (milliseconds). Motion only explains; without it edges stay a while. */
export class Motion implements Motions {
  isReduced = false;
  readonly flashes = new Map<number, number>();
  readonly growing = new Map<number, number>();
  private readonly flashedAt = new Map<number, number>();
  private readonly mineSince = new Map<number, number>();

  /** Somebody else changed these seats. */
  flash(seatNos: readonly number[], now: number): void {
    for (const [seatNo, at] of this.flashedAt)
      if (now - at > 1000 && !this.isReduced) this.flashedAt.delete(seatNo);
    if (this.flashedAt.size + seatNos.length > mostFlashes) return;
    for (const seatNo of seatNos) this.flashedAt.set(seatNo, now);
  }

  /** These seats became mine just now. */
  pop(seatNos: Iterable<number>, now: number): void {
    if (this.isReduced) return;
    for (const seatNo of seatNos) this.mineSince.set(seatNo, now);
  }

  /** Moves everything to an instant; true while something still moves. */
  advance(now: number): boolean {
    const lasts = this.isReduced ? steadyLasts : flashLasts;
    this.flashes.clear();
    for (const [seatNo, at] of this.flashedAt) {
      const share = (now - at) / lasts;
      if (share < 1) this.flashes.set(seatNo, this.isReduced ? 1 : 1 - share);
      else if (now - at > Math.max(1000, lasts)) this.flashedAt.delete(seatNo);
    }
    this.growing.clear();
    for (const [seatNo, at] of this.mineSince) {
      const share = (now - at) / popLasts;
      if (share < 1) this.growing.set(seatNo, 0.9 + 0.28 * share);
      else this.mineSince.delete(seatNo);
    }
    return this.flashes.size > 0 || this.growing.size > 0;
  }
}
