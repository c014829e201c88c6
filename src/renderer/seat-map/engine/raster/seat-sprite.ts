import type { Paint } from '../colours';
import type { SeatKind } from '../../../../shared/domain/seat-kind';
import { lettersFrom } from '../draw/numbers';
import { cornerShare, kindSigns, signs, toSign, type Sign } from '../signs';
import type { Sprite } from './blit';
import { covered, over, pixelOf } from './pixels';
import { shareBetween, shareOf, toSquare } from './shapes';

/** How a seat is drawn: device pixels, but for `ratio`, device pixels a CSS pixel. */
export interface SeatShape {
  readonly side: number;
  readonly ratio: number;
  /** How far right and below of a whole pixel the seat begins, 0…1. */
  readonly across: number;
  readonly down: number;
  readonly kind: SeatKind;
}

/** Smaller seats (CSS pixels) are plain: a sign would be a smudge. */
export const signsFrom = 11;
/** Device pixels: below the first a seat is a plain square, from the second on its corners are fully round. */
const squareBelow = 4;
const roundFrom = 9;

/** Paints one seat: fill, edge and sign, smooth wherever between pixels it lies. */
export function seatSprite(paint: Paint, shape: SeatShape): Sprite {
  const { side, across, down } = shape;
  const width = Math.max(1, Math.ceil(side + across - 0.01));
  const height = Math.max(1, Math.ceil(side + down - 0.01));
  const data = new Uint32Array(width * height);
  const pixelAt = side < squareBelow ? tiny(paint, shape) : large(paint, shape);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = pixelAt(x, y);
  return { data, width, height };
}

/** A square in one colour, each pixel by the part of it that is covered: nothing is lost however small it is. */
function tiny(paint: Paint, { side, across, down }: SeatShape): (x: number, y: number) => number {
  const colour = pixelOf(paint.edgeWidth > 0 ? paint.edge : paint.fill);
  return (x, y) =>
    covered(colour, shareBetween(x, across, across + side) * shareBetween(y, down, down + side));
}

function large(paint: Paint, shape: SeatShape): (x: number, y: number) => number {
  const { side, ratio, across, down } = shape;
  const half = side / 2;
  const [fill, edge, ink] = [pixelOf(paint.fill), pixelOf(paint.edge), pixelOf(paint.sign)];
  const round = Math.min(1, (side - squareBelow) / (roundFrom - squareBelow));
  const radius = side * cornerShare * round;
  const edgeWidth = edgeOf(paint, side, ratio);
  const isLettered = paint.isLettered === true && side / ratio >= lettersFrom;
  const sign = side / ratio >= signsFrom && !isLettered ? signOf(paint, shape.kind) : undefined;
  const isDashed = paint.mark === 'dashed-number' && side >= roundFrom;
  return (x, y) => {
    const fromMiddle = { x: x + 0.5 - across - half, y: y + 0.5 - down - half };
    const distance = toSquare(fromMiddle.x, fromMiddle.y, half, radius);
    // Most pixels lie inside, beside any sign.
    if (distance < -edgeWidth - 0.5 && (!sign || isBesideSign(fromMiddle, side))) return fill;
    const outer = shareOf(distance);
    if (outer === 0) return 0;
    const inner = edgeWidth > 0 ? shareOf(distance + edgeWidth) : outer;
    const rim = isDashed && isGap(fromMiddle.x, fromMiddle.y) ? fill : edge;
    let pixel = inner === outer ? covered(fill, outer) : mixed(fill, rim, inner, outer);
    if (sign) {
      const place = (at: number) => (at / side) * 100 + 50;
      const share = shareOf((toSign(sign, place(fromMiddle.x), place(fromMiddle.y)) * side) / 100);
      if (share > 0) pixel = over(covered(ink, share), pixel);
    }
    return pixel;
  };
}

/** The state's sign; where a seat can be had, that of its kind. */
function signOf({ mark }: Paint, kind: SeatKind): Sign | undefined {
  return signs[mark] ?? kindSigns[kind];
}

/** All signs lie in the middle two thirds; the fold of a lease and the moon of a hidden view in the corner at the top right. */
function isBesideSign({ x, y }: { x: number; y: number }, side: number): boolean {
  const reach = side / 3 + 1;
  return Math.abs(x) > reach && (y > 0 || x < 0);
}

function edgeOf({ edgeWidth }: Paint, side: number, ratio: number): number {
  return edgeWidth === 0 ? 0 : Math.max(1, Math.min(edgeWidth * ratio, side / 6));
}

/** Fill inside, rim outside: together they cover `outer` of the pixel. */
function mixed(fill: number, rim: number, inner: number, outer: number): number {
  const share = outer === 0 ? 0 : inner / outer;
  const part = (shift: number) => {
    const [of, to] = [(rim >>> shift) & 0xff, (fill >>> shift) & 0xff];
    return Math.round(of + (to - of) * share) << shift;
  };
  return covered((0xff000000 | part(16) | part(8) | part(0)) >>> 0, outer);
}

/** Twelve dashes around a seat, with as much between them. */
function isGap(x: number, y: number): boolean {
  const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1 + 1 / 48) % 1;
  return Math.floor(turn * 24) % 2 === 1;
}
