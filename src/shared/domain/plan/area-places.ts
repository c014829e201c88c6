import { millimetre } from './row-geometry';
import type { Point } from './plan-values';

/** Where the places of an area are drawn: evenly inside its outline, from the front to the back. Nobody chooses between them. */
export function placesInside(outline: readonly Point[], places: number): Point[] {
  if (places === 0) return [];
  let pitch = Math.sqrt(Math.abs(surface(outline)) / places);
  for (let attempt = 0; attempt < 40 && pitch > 0.01; attempt += 1) {
    const found = gridInside(outline, pitch, places);
    if (found.length >= places) return spread(found, places);
    pitch *= 0.93;
  }
  return Array.from({ length: places }, () => middleOf(outline));
}

/** The mean of the corners, which is inside enough for a name to be written there. */
export function middleOf(outline: readonly Point[]): Point {
  const sum = outline.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: millimetre(sum.x / outline.length), y: millimetre(sum.y / outline.length) };
}

export function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** Square metres, signed by the direction of the outline. */
export function surface(outline: readonly Point[]): number {
  return outline.reduce((sum, a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    return sum + (a.x * b.y - b.x * a.y) / 2;
  }, 0);
}

function gridInside(outline: readonly Point[], pitch: number, enough: number): Point[] {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const found: Point[] = [];
  // A long thin outline has a large box and little inside: no more points are tried than a plan may have seats, by far.
  if (((right - left) / pitch) * ((bottom - top) / pitch) > 20 * enough + 10_000) return found;
  for (let y = top + pitch / 2; y < bottom; y += pitch)
    for (let x = left + pitch / 2; x < right; x += pitch)
      if (isInside(outline, { x, y })) found.push({ x: millimetre(x), y: millimetre(y) });
  return found;
}

/** So many of them, evenly left out. */
function spread(found: readonly Point[], places: number): Point[] {
  return Array.from({ length: places }, (_, index) => {
    const chosen = found[Math.floor((index * found.length) / places)];
    return chosen ?? { x: 0, y: 0 };
  });
}
