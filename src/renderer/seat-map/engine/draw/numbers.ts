import type { Scene } from '../scene';

/** Smaller figures cannot be read; below this none are drawn. CSS pixels. */
const smallest = 10;
const largest = 22;
/** Width of a figure of Inter semibold as a share of the font size. */
const figureWidth = 0.64;
/** Pixels between a number and the edges of its seat, both sides together. */
const air = 4;

/** The size of the text in seats of `side` CSS pixels, `null` where it would not fit: all seats or none have text. */
export function fontFor({ house, seatText }: Pick<Scene, 'house' | 'seatText'>, side: number): number | null {
  const fits = (side - air) / (figuresOf({ house, seatText }) * figureWidth);
  const size = Math.min(fits, side * 0.46, largest);
  return size >= smallest ? Math.round(size * 2) / 2 : null;
}

/** A letter alone fits into smaller seats than a number. */
const letterShare = 0.6;
/** The side of seats (CSS pixels) from which on the letter of a named hold can be read. */
export const lettersFrom = smallest / letterShare;

/** The size of the one letter of a named hold: it can be read in seats that are too small for numbers. */
export function letterFontFor({ letters }: Pick<Scene, 'letters'>, side: number): number | null {
  const size = Math.min(side * letterShare, largest);
  return letters !== null && size >= smallest ? Math.round(size * 2) / 2 : null;
}

/** The side of seats (CSS pixels) from which on their text can be read. */
export function sideForText(scene: Pick<Scene, 'house' | 'seatText'>): number {
  return Math.max(24, figuresOf(scene) * figureWidth * smallest + air + 1);
}

function figuresOf({ house, seatText }: Pick<Scene, 'house' | 'seatText'>): number {
  return seatText === 'number' ? Math.max(2, house.digits) : 2;
}

/** What stands in a seat. */
export function seatTextOf({ house, seatText, zones }: Scene, index: number): string {
  if (seatText === 'zone') return zones.find((zone) => zone.categoryNo === house.category[index])?.code ?? '';
  const number = house.numbers[index];
  return number >= 0 ? String(number) : '';
}
