import { halfCapital } from '../draw/pen';
import { seatTextOf } from '../draw/numbers';
import type { Scene } from '../scene';
import { stamp } from './blit';
import type { Letters } from './letters';
import { pixelOf, type Pixels } from './pixels';

/** Writes numbers and letters into seats. */
export interface SeatText {
  /** Writes what stands in a seat whose left upper corner is at a place, device pixels. */
  write(pixels: Pixels, index: number, look: number, left: number, top: number): void;
}

/** For seats of one size (device pixels). Without `hasNumbers` only the letters of named holds are written. Text is set in their middle; on whole pixels where the seats are. */
export function seatTextFor(scene: Scene, side: number, letters: Letters, hasNumbers = true): SeatText {
  const isLetter = scene.colours.looks.map(({ mark }) => mark === 'letter');
  const inks = scene.colours.looks.map(({ mark, sign }) =>
    mark === 'letter' || (hasNumbers && mark.endsWith('number')) ? pixelOf(sign) : 0,
  );
  const baseline = side / 2 + letters.size * halfCapital;

  function write(pixels: Pixels, index: number, look: number, left: number, top: number): void {
    const ink = inks[look];
    if (ink === 0) return;
    const text = isLetter[look] ? letterOf(scene, index) : seatTextOf(scene, index);
    let width = 0;
    for (const each of text) width += letters.advanceOf(each);
    let x = left + (side - width) / 2;
    const isSharp = Number.isInteger(top);
    const y = isSharp ? Math.round(top + baseline) : quarter(top + baseline);
    for (const each of text) {
      const at = quarter(x);
      const [column, row] = [Math.floor(at), Math.floor(y)];
      const { mask, left: right, top: up } = letters.letter(each, (at - column) * 4, (y - row) * 4);
      stamp(pixels, mask, ink, column + right, row + up);
      x += letters.advanceOf(each);
    }
  }

  return { write };
}

function letterOf({ letters }: Scene, index: number): string {
  const letter = letters?.[index] ?? 0;
  return letter === 0 ? '' : String.fromCharCode(letter);
}

function quarter(at: number): number {
  return Math.round(at * 4) / 4;
}
