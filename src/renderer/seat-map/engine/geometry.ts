/** A point or a size; metres in the house, CSS pixels on the screen. */
export type Point = { readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

/** A rectangle by its edges; y grows downwards, away from the stage. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The middle of a rectangle. */
export function middleOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** A rectangle with `by` more on every side. */
export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** `value`, kept between `least` and `most`. */
export function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
