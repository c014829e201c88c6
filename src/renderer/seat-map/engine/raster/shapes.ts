/*
 * Shapes as distances: how far a point is from the edge, negative inside. A pixel whose middle lies on the edge is half covered,
 * which gives smooth edges at every place between pixels without a canvas. (`Math.hypot` would be ten times slower than `sqrt`.)
 */

/** Share 0…1 of a pixel that a shape covers, from the distance (pixels) of the pixel's middle to its edge. */
export function shareOf(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance));
}

/** To a square with rounded corners around the origin. */
export function toSquare(x: number, y: number, half: number, radius: number): number {
  const across = Math.abs(x) - half + radius;
  const down = Math.abs(y) - half + radius;
  const outside = Math.sqrt(Math.max(across, 0) ** 2 + Math.max(down, 0) ** 2);
  return outside + Math.min(Math.max(across, down), 0) - radius;
}

/** To the origin. */
export function toPoint(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** To the line from one point to another. */
export function toLine(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [across, down] = [x2 - x1, y2 - y1];
  const length = across * across + down * down;
  const along = length === 0 ? 0 : ((x - x1) * across + (y - y1) * down) / length;
  const t = Math.min(1, Math.max(0, along));
  const [left, above] = [x - x1 - across * t, y - y1 - down * t];
  return Math.sqrt(left * left + above * above);
}

/** Exact share of the pixel [at, at + 1) that lies between two ends, for shapes of about a pixel. */
export function shareBetween(at: number, from: number, to: number): number {
  return Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
}
