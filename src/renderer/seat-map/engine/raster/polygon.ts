import { clipOf, type Pixels } from './pixels';

/** Fills a polygon; `points` are x, y, x, y, … in device pixels. A border drawn over its edge hides their steps. */
export function fillPolygon(pixels: Pixels, points: Float64Array, colour: number): void {
  const { data, width } = pixels;
  const clip = clipOf(pixels);
  let [top, bottom] = [Infinity, -Infinity];
  for (let at = 1; at < points.length; at += 2) {
    top = Math.min(top, points[at]);
    bottom = Math.max(bottom, points[at]);
  }
  const crossings: number[] = [];
  const last = Math.min(clip.bottom - 1, Math.floor(bottom));
  for (let row = Math.max(clip.top, Math.floor(top)); row <= last; row++) {
    crossings.length = 0;
    crossingsAt(points, row + 0.5, crossings);
    crossings.sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = Math.max(clip.left, Math.round(crossings[at]));
      const to = Math.min(clip.right, Math.round(crossings[at + 1]));
      if (to > from) data.fill(colour, row * width + from, row * width + to);
    }
  }
}

/** Where the sides of the polygon cross a line across the picture. */
function crossingsAt(points: Float64Array, y: number, found: number[]): void {
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    const [y1, y2] = [points[at + 1], points[next + 1]];
    if (y1 <= y === y2 <= y) continue;
    found.push(points[at] + ((y - y1) / (y2 - y1)) * (points[next] - points[at]));
  }
}
