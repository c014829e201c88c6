import { seenBy } from '../../../seat-map/engine/camera';
import { grown } from '../../../seat-map/engine/geometry';
import type { Board, Pen } from './draw-plan';

/** Side of a seat in metres. */
export const seatSide = 0.42;
/** From this side on (pixels) a seat has round corners, from the next on a number. */
const roundFrom = 5;
const numberFrom = 15;
/** From this side on what is chosen has a rim with a gap instead of a plate under it. */
const rimFrom = 12;

type Stroke = { fill: string; sign: string; places: number[] };

/** The seats in view, what is chosen with a rim around it. */
export function drawSeats(pen: Pen, board: Board): void {
  const { flat, camera, view, colours, carried } = board;
  const side = Math.max(1.5, seatSide * camera.scale);
  const strokes = new Map<string, Stroke>();
  const chosen: number[] = [];
  const marked: number[] = [];
  // What is carried may come from outside the view.
  const room = 1 + Math.max(Math.abs(carried.x), Math.abs(carried.y));
  flat.grid.within(grown(seenBy(camera, view), room), (place) => {
    const seat = flat.seats[place];
    if (!seat) return;
    const zone = seat.zone ?? '';
    let stroke = strokes.get(zone);
    if (!stroke) {
      const paint = colours.zones.get(zone) ?? { fill: colours.thirdInk, sign: colours.ground };
      stroke = { ...paint, places: [] };
      strokes.set(zone, stroke);
    }
    stroke.places.push(place);
    if (isChosen(board, place)) chosen.push(place);
    if (board.marked.has(seat.id)) marked.push(place);
  });
  if (side < rimFrom) plateSeats(pen, board, chosen, side, colours.accent);
  for (const stroke of strokes.values()) fillSeats(pen, board, stroke, side);
  if (side >= numberFrom) for (const stroke of strokes.values()) writeNumbers(pen, board, stroke, side);
  if (side >= rimFrom) outlineSeats(pen, board, chosen, side, colours.accent);
  outlineSeats(pen, board, marked, side + 4, colours.ink);
}

function isChosen({ flat, chosen }: Board, place: number): boolean {
  if (chosen.size === 0) return false;
  return chosen.has(flat.holders[place] ?? '') || chosen.has(flat.seats[place]?.id ?? '');
}

/** From far, where thousands are chosen at once: a plate under each seat, which is many times cheaper than a rim. */
function plateSeats(pen: Pen, board: Board, places: number[], side: number, colour: string): void {
  const room = side + (side < roundFrom ? 2 : 3);
  pen.fillStyle = colour;
  for (const place of places) {
    const [x, y] = spot(board, place);
    pen.fillRect(x - room / 2, y - room / 2, room, room);
  }
}

function fillSeats(pen: Pen, board: Board, stroke: Stroke, side: number): void {
  pen.fillStyle = stroke.fill;
  const half = side / 2;
  if (side < roundFrom) {
    for (const place of stroke.places) {
      const [x, y] = spot(board, place);
      pen.fillRect(x - half, y - half, side, side);
    }
    return;
  }
  pen.beginPath();
  for (const place of stroke.places) {
    const [x, y] = spot(board, place);
    pen.roundRect(x - half, y - half, side, side, side * 0.28);
  }
  pen.fill();
}

function writeNumbers(pen: Pen, board: Board, stroke: Stroke, side: number): void {
  const { flat, font } = board;
  pen.fillStyle = stroke.sign;
  pen.font = `500 ${Math.min(13, Math.max(9, Math.round(side * 0.5)))}px ${font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const place of stroke.places) {
    const [x, y] = spot(board, place);
    const seat = flat.seats[place];
    if (!seat) continue;
    if (seat.kind === 'wheelchair') drawWheelchair(pen, x, y, side);
    else pen.fillText(seat.number, x, y + 0.5, side - 2);
    if (seat.kind === 'companion' || seat.kind === 'restricted_view') drawCorner(pen, x, y, side, seat.kind);
  }
}

/** A ring with a back: a wheel and a seat. */
function drawWheelchair(pen: Pen, x: number, y: number, side: number): void {
  pen.strokeStyle = pen.fillStyle;
  pen.lineWidth = Math.max(1.2, side * 0.08);
  pen.beginPath();
  pen.arc(x, y + side * 0.1, side * 0.2, -0.6, Math.PI * 1.1);
  pen.moveTo(x - side * 0.08, y - side * 0.32);
  pen.lineTo(x - side * 0.08, y + side * 0.02);
  pen.lineTo(x + side * 0.16, y + side * 0.02);
  pen.lineTo(x + side * 0.24, y + side * 0.28);
  pen.stroke();
}

function drawCorner(
  pen: Pen,
  x: number,
  y: number,
  side: number,
  kind: 'companion' | 'restricted_view',
): void {
  pen.beginPath();
  if (kind === 'companion') pen.arc(x + side * 0.32, y - side * 0.32, side * 0.1, 0, Math.PI * 2);
  else pen.arc(x + side * 0.3, y - side * 0.3, side * 0.14, Math.PI * 0.5, Math.PI * 1.5);
  pen.fill();
}

function outlineSeats(pen: Pen, board: Board, places: number[], side: number, colour: string): void {
  if (places.length === 0) return;
  const room = side < roundFrom ? side + 2 : side + 4;
  pen.strokeStyle = colour;
  pen.lineWidth = side < roundFrom ? 1 : 2;
  pen.beginPath();
  for (const place of places) {
    const [x, y] = spot(board, place);
    pen.roundRect(x - room / 2, y - room / 2, room, room, room * 0.28);
  }
  pen.stroke();
}

/** Where a seat is on the screen, wherever a hand has carried it. */
function spot(board: Board, place: number): [number, number] {
  const { flat, camera, view, carried } = board;
  const by = (carried.x !== 0 || carried.y !== 0) && isChosen(board, place) ? carried : still;
  return [
    ((flat.x[place] ?? 0) + by.x - camera.x) * camera.scale + view.width / 2,
    ((flat.y[place] ?? 0) + by.y - camera.y) * camera.scale + view.height / 2,
  ];
}

const still = { x: 0, y: 0 };
