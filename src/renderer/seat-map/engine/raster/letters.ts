import { fontFamily } from '../draw/pen';
import type { Mask } from './blit';

/** One letter of a font, for one place between pixels. */
export interface Letter {
  readonly mask: Mask;
  /** From the whole pixel at which it is written to the corner of the mask. */
  readonly left: number;
  readonly top: number;
}

/** Letters in one size; the unit is the device pixel. */
export interface Letters {
  readonly size: number;
  /** How far the next letter begins. */
  advanceOf(letter: string): number;
  /** `across`, `down`: where between pixels the letter stands on its line, in quarters, 0 … 3. */
  letter(letter: string, across: number, down: number): Letter;
}

/** Letters of the product's font, each drawn once by the browser and read back as a mask. `size` in device pixels. */
export function drawnLetters(size: number): Letters {
  const room = Math.ceil(size * 1.4);
  const line = Math.ceil(size * 1.1);
  const canvas = new OffscreenCanvas(room * 2, line + Math.ceil(size * 0.4));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no 2d canvas');
  context.font = `600 ${size}px ${fontFamily}`;
  const advances = new Map<string, number>();
  const known = new Map<string, Letter>();
  const air = 2;

  function advanceOf(letter: string): number {
    const advance = advances.get(letter) ?? context?.measureText(letter).width ?? 0;
    advances.set(letter, advance);
    return advance;
  }

  function letterAt(text: string, across: number, down: number): Letter {
    const name = `${text}${across}${down}`;
    const before = known.get(name);
    if (before) return before;
    const made = { mask: draw(text, across / 4, down / 4), left: -air, top: -line };
    known.set(name, made);
    return made;
  }

  function draw(text: string, across: number, down: number): Mask {
    if (!context) throw new Error('this browser draws no 2d canvas');
    const width = Math.min(canvas.width, Math.ceil(advanceOf(text)) + 2 * air + 1);
    const { height } = canvas;
    context.clearRect(0, 0, canvas.width, height);
    context.fillText(text, air + across, line + down);
    const { data } = context.getImageData(0, 0, width, height);
    const shares = new Uint8Array(width * height);
    for (let at = 0; at < shares.length; at++) shares[at] = data[at * 4 + 3];
    return { shares, width, height };
  }

  return { size, advanceOf, letter: letterAt };
}

/** Whether the product's font is here: before, letters look otherwise and must be drawn again later. */
export function isFontHere(): boolean {
  const fonts = 'document' in globalThis ? document.fonts : (globalThis as { fonts?: FontFaceSet }).fonts;
  return fonts?.check('600 12px "Inter Variable"') ?? false;
}
