import type { MapColours, Paint } from './colours';
import { cornerShare, signs } from './signs';

/** Seats of one size, one picture a look, side by side on one canvas: drawn once, copied thousands of times. */
export interface Sprites {
  readonly canvas: OffscreenCanvas;
  /** Side of a seat and of a picture with its border, in device pixels. */
  readonly side: number;
  readonly cell: number;
}

/** Smaller seats (CSS pixels) are plain: a sign would be a smudge. */
const signsFrom = 11;
/** Device pixels around each picture, so that nothing of the next is copied. */
const gap = 1;

/** Draws the pictures of all looks. `side` is in device pixels, `ratio` device pixels a CSS pixel. */
export function spritesOf(colours: MapColours, side: number, ratio: number): Sprites {
  const cell = side + 2 * gap;
  const canvas = new OffscreenCanvas(cell * colours.looks.length, cell);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no 2d canvas');
  colours.looks.forEach((paint, look) => {
    context.save();
    context.translate(look * cell + gap, gap);
    drawSeat(context, paint, side, ratio);
    context.restore();
  });
  return { canvas, side, cell };
}

/** Draws one seat with its left upper corner at the origin. Sizes are device pixels. */
export function drawSeat(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  paint: Paint,
  side: number,
  ratio: number,
): void {
  const edge = paint.edgeWidth === 0 ? 0 : Math.max(1, Math.min(paint.edgeWidth * ratio, side / 6));
  context.beginPath();
  context.roundRect(edge / 2, edge / 2, side - edge, side - edge, side * cornerShare - edge / 2);
  context.fillStyle = paint.fill;
  context.fill();
  if (edge > 0) {
    context.strokeStyle = paint.edge;
    context.lineWidth = edge;
    context.setLineDash(paint.mark === 'dashed-number' ? dashes(side) : []);
    context.stroke();
  }
  if (side / ratio >= signsFrom) drawSign(context, paint, side);
}

/** Dashes of which a whole number goes around the seat, so that no short one is left over. */
function dashes(side: number): number[] {
  const around = side * (4 - 8 * cornerShare + 2 * Math.PI * cornerShare);
  const dash = around / (2 * Math.max(6, Math.round(around / (side * 0.36))));
  return [dash, dash];
}

function drawSign(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  paint: Paint,
  side: number,
): void {
  const sign = signs[paint.mark];
  if (!sign) return;
  context.save();
  context.scale(side / 100, side / 100);
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.fillStyle = paint.sign;
  context.strokeStyle = paint.sign;
  context.lineWidth = sign.stroke;
  const path = new Path2D(sign.path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  if (sign.stroke === 0) context.fill(path);
  else context.stroke(path);
  context.restore();
}
