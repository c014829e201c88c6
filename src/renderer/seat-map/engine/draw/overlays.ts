import { cornerOf, placingOf } from '../raster/placing';
import { noLook } from '../looks';
import type { Frame } from '../scene';
import { cornerShare } from '../signs';
import { fontFor, seatTextOf } from './numbers';
import { fontFamily, halfCapital, type Pen, seeThrough } from './pen';

/** How far along their motions the seats are at this moment. */
export interface Motions {
  /** Seats of mine that are still growing, and their size as a share of a usual seat. */
  readonly growing: ReadonlyMap<number, number>;
  /** Strength 0…1 of the flash of seats that somebody else changed. */
  readonly flashes: ReadonlyMap<number, number>;
}

/** Draws what lies over the seats: mine, what is proposed or found, flashes, and the keyboard's brackets outside of all. */
export function drawOverlays(context: Pen, frame: Frame, motions: Motions): void {
  const { scene } = frame;
  const { marks, colours, mine } = scene;
  const side = sideOf(frame);
  for (const [seatNo, strength] of motions.flashes) flash(context, frame, seatNo, strength);
  for (const seatNo of mine)
    drawMine(context, frame, seatNo, side * (motions.growing.get(seatNo) ?? sizeOfMine));
  for (const seatNo of marks.proposed) {
    ring(context, frame, seatNo, { side: side + 3, width: ringWidth(side), colour: colours.accent });
  }
  for (const seatNo of marks.found) dottedRing(context, frame, seatNo);
  if (marks.hovered !== null && marks.hovered !== marks.cursor) {
    ring(context, frame, marks.hovered, { side: side + 3, width: 1.5, colour: colours.ink });
  }
  if (marks.cursor !== null) brackets(context, frame, marks.cursor);
}

const sizeOfMine = 1.18;

function sideOf(frame: Frame): number {
  return Math.max(3, placingOf(frame).side / frame.ratio);
}

function ringWidth(side: number): number {
  return Math.max(1.5, Math.min(2.5, side / 9));
}

function drawMine(context: Pen, frame: Frame, seatNo: number, side: number): void {
  const middle = middleIn(frame, seatNo);
  if (middle === null) return;
  const { colours } = frame.scene;
  const paint = colours.looks[frame.scene.looks[seatNo - 1]];
  const width = ringWidth(side);
  rounded(context, middle, side + 2 * width + 2);
  context.fillStyle = colours.accent;
  context.fill();
  rounded(context, middle, side + 2);
  context.fillStyle = colours.ground;
  context.fill();
  rounded(context, middle, side);
  context.fillStyle = paint.fill;
  context.fill();
  const font = fontFor(frame.scene, side);
  if (font === null) return;
  context.font = `700 ${font}px ${fontFamily}`;
  context.textAlign = 'center';
  context.fillStyle = paint.sign;
  context.fillText(seatTextOf(frame.scene, seatNo - 1), middle.x, middle.y + font * halfCapital);
}

type Ring = { side: number; width: number; colour: string };

/** A ring with a little ground between it and the seat, so that it shows on every colour. */
function ring(context: Pen, frame: Frame, seatNo: number, { side, width, colour }: Ring): void {
  const middle = middleIn(frame, seatNo);
  if (middle === null) return;
  context.setLineDash([]);
  context.lineWidth = width + 1.5;
  context.strokeStyle = frame.scene.colours.ground;
  rounded(context, middle, side + 0.5);
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = colour;
  rounded(context, middle, side + width);
  context.stroke();
}

function dottedRing(context: Pen, frame: Frame, seatNo: number): void {
  const middle = middleIn(frame, seatNo);
  if (middle === null) return;
  const side = sideOf(frame);
  context.lineWidth = Math.max(1.5, Math.min(2.5, side / 8));
  context.lineCap = 'round';
  context.setLineDash([0.1, context.lineWidth * 2]);
  context.strokeStyle = frame.scene.colours.ink;
  rounded(context, middle, side + 2 + context.lineWidth);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'butt';
}

function flash(context: Pen, frame: Frame, seatNo: number, strength: number): void {
  ring(context, frame, seatNo, {
    side: sideOf(frame) + 1,
    width: 2.5,
    colour: seeThrough(frame.scene.colours.ink, strength),
  });
}

function brackets(context: Pen, frame: Frame, seatNo: number): void {
  const middle = middleIn(frame, seatNo);
  if (middle === null) return;
  const half = (sideOf(frame) * sizeOfMine) / 2 + 5;
  const arm = Math.max(4, Math.min(9, half * 0.45));
  context.setLineDash([]);
  context.lineCap = 'square';
  for (const [width, colour] of [
    [4.5, frame.scene.colours.ground],
    [2.25, frame.scene.colours.ink],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      const x = middle.x + sx * half;
      const y = middle.y + sy * half;
      context.moveTo(x - sx * arm, y);
      context.lineTo(x, y);
      context.lineTo(x, y - sy * arm);
    }
    context.stroke();
  }
  context.lineCap = 'butt';
}

function rounded(context: Pen, { x, y }: { x: number; y: number }, side: number): void {
  context.beginPath();
  context.roundRect(x - side / 2, y - side / 2, side, side, side * cornerShare);
}

/** The middle of a seat on the screen (CSS pixels), where the seat itself is drawn; `null` when it is out of view. */
function middleIn(frame: Frame, seatNo: number): { x: number; y: number } | null {
  const { scene, view, ratio } = frame;
  const index = seatNo - 1;
  if (scene.looks[index] === noLook) return null;
  const placing = placingOf(frame);
  const corner = cornerOf(placing, scene.house.x[index], scene.house.y[index]);
  const middle = { x: (corner.x + placing.side / 2) / ratio, y: (corner.y + placing.side / 2) / ratio };
  const side = sideOf(frame);
  const isBeside = middle.x < -side || middle.x > view.width + side;
  return isBeside || middle.y < -side || middle.y > view.height + side ? null : middle;
}
