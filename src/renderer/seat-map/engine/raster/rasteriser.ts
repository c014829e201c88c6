import type { MapColours } from '../colours';
import { fontFor, letterFontFor } from '../draw/numbers';
import type { Box } from '../geometry';
import type { House } from '../house';
import type { Frame, Scene } from '../scene';
import { calmColours } from './calm';
import { rasteriseFar } from './far';
import { rasteriseGround } from './ground';
import type { Letters } from './letters';
import { rasteriseNear } from './near';
import { clipOf, pixelOf, type Pixels } from './pixels';
import { placingOf, touching, underClip, type Placing } from './placing';
import { isSameHouse, scroll, type Shown } from './scroll';
import { seatTextFor, type SeatText } from './seat-text';
import { Sprites } from './sprites';

/** Where letters come from: the browser, or what a test brings. `size` in device pixels. */
export type LettersOf = (size: number) => Letters;

/** From far the colours of so many pixels of a row to both sides are taken together. */
const calmReach = 3;

/**
 * Draws the seats of a frame into a picture in memory: the same frame gives the same picture. Keeps between frames what is dear
 * to make: pictures of seats, letters, calm colours, and what the picture shows, so that a house that is dragged is drawn at its
 * borders only. Nobody else may write into that picture.
 */
export class Rasteriser {
  private sprites: Sprites | null = null;
  private text: { side: number; scene: Scene; letters: Letters; text: SeatText } | null = null;
  private calm: Calm | null = null;
  private shown: Shown | null = null;

  constructor(private readonly lettersOf: LettersOf) {}

  /** Covers all of `pixels`. Gives a bit for every look that is in view. */
  draw(pixels: Pixels, frame: Frame): number {
    const { scene, ratio } = frame;
    const placing = placingOf(frame);
    const before = this.shown;
    const text = this.textFor(frame, placing);
    const now = { pixels, placing, scene, ratio, text };
    this.shown = now;
    const strips = before && scroll(before, now);
    if (strips === null) return this.drawPart(pixels, frame, now);
    for (const clip of strips) this.drawPart({ ...pixels, clip }, frame, now);
    return looksUnder(clipOf(pixels), scene, placing);
  }

  private drawPart(
    pixels: Pixels,
    frame: Frame,
    { placing, text }: { placing: Placing; text: SeatText | null },
  ) {
    const { scene, ratio } = frame;
    wipe(pixels, pixelOf(scene.colours.ground));
    rasteriseGround(pixels, frame, placing);
    const pitch = scene.house.pitch * placing.scale;
    if (pitch < touching) return rasteriseFar(pixels, frame, placing, this.calmFor(scene, pitch));
    return rasteriseNear(pixels, frame, placing, this.spritesFor(scene.colours, ratio), text);
  }

  private spritesFor(colours: MapColours, ratio: number): Sprites {
    if (this.sprites?.colours !== colours || this.sprites.ratio !== ratio)
      this.sprites = new Sprites(colours, ratio);
    return this.sprites;
  }

  private textFor({ scene, ratio }: Frame, { side }: Placing): SeatText | null {
    const numbers = fontFor(scene, side / ratio);
    const size = numbers ?? letterFontFor(scene, side / ratio);
    if (size === null) return null;
    const letters = this.lettersOf(size * ratio);
    const { text } = this;
    if (text?.side === side && text.letters === letters && isSameHouse(text.scene, scene)) return text.text;
    const made = seatTextFor(scene, side, letters, numbers !== null);
    this.text = { side, scene, letters, text: made };
    return made;
  }

  private calmFor({ house, looks, colours }: Scene, pitch: number): Uint32Array {
    const around = Math.round(calmReach / pitch);
    const { calm } = this;
    const isSame = calm?.house === house && calm.looks === looks && calm.colours === colours;
    if (calm && isSame && calm.around === around) return calm.pixels;
    const pixels = calmColours(house, looks, colours, around);
    this.calm = { house, looks, colours, around, pixels };
    return pixels;
  }
}

function wipe(pixels: Pixels, colour: number): void {
  const { left, top, right, bottom } = clipOf(pixels);
  const { data, width } = pixels;
  if (right - left === width) data.fill(colour, top * width, bottom * width);
  else for (let row = top; row < bottom; row++) data.fill(colour, row * width + left, row * width + right);
}

/** A bit for every look of the seats under some pixels. */
function looksUnder(clip: Box, { house, looks }: Scene, placing: Placing): number {
  const { order } = house.grid;
  let seen = 0;
  house.grid.stretches(underClip(clip, house, placing), (from, to) => {
    for (let at = from; at < to; at++) seen |= 1 << looks[order[at]];
  });
  return seen;
}

interface Calm {
  house: House;
  looks: Uint8Array;
  colours: MapColours;
  around: number;
  pixels: Uint32Array;
}
