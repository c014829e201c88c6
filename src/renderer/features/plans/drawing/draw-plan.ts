import { seenBy, toScreen, type Camera } from '../../../seat-map/engine/camera';
import { grown, type Box, type Size } from '../../../seat-map/engine/geometry';
import type { Chosen } from '../editing/parts';
import type { FlatPlan } from '../editing/picking';
import { drawAreas, drawCaptions, drawShapes, drawTables } from './draw-furniture';
import type { PlanColours } from './plan-colours';

export type Pen = CanvasRenderingContext2D;

/** All that the drawing board shows at one moment. */
export type Board = {
  flat: FlatPlan;
  chosen: Chosen;
  /** Ids that something is wrong with. */
  marked: ReadonlySet<string>;
  camera: Camera;
  view: Size;
  colours: PlanColours;
  /** Metres between grid lines; 0 draws none. */
  grid: number;
  background: HTMLImageElement | null;
  stage: string;
  font: string;
};

/** Side of a seat in metres. */
const seatSide = 0.42;
/** From this side on (pixels) a seat has round corners, from the next on a number. */
const roundFrom = 5;
const numberFrom = 15;

/** Draws the board; `pen` is in CSS pixels. */
export function drawPlan(pen: Pen, board: Board): void {
  const { view, colours } = board;
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, view.width, view.height);
  drawBackground(pen, board);
  drawGrid(pen, board);
  drawShapes(pen, board);
  drawAreas(pen, board);
  drawTables(pen, board);
  drawSeats(pen, board);
  drawRowNames(pen, board);
  drawCaptions(pen, board);
}

function drawBackground(pen: Pen, { flat, background, camera, view }: Board): void {
  const place = flat.plan.background;
  if (!place || !background || background.naturalWidth === 0) return;
  const corner = toScreen(camera, view, place);
  const width = place.width * camera.scale;
  pen.save();
  pen.globalAlpha = place.opacity;
  pen.translate(corner.x, corner.y);
  pen.rotate((place.turn * Math.PI) / 180);
  pen.drawImage(background, 0, 0, width, (width * background.naturalHeight) / background.naturalWidth);
  pen.restore();
}

/** Lines at a distance that an eye can tell apart, always multiples of the grid. */
function drawGrid(pen: Pen, { grid, camera, view, colours }: Board): void {
  if (grid <= 0) return;
  let step = grid;
  while (step * camera.scale < 24) step *= 2;
  const seen = seenBy(camera, view);
  pen.strokeStyle = colours.hairline;
  pen.globalAlpha = 0.6;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let x = Math.ceil(seen.left / step) * step; x <= seen.right; x += step) {
    const at = Math.round(toScreen(camera, view, { x, y: 0 }).x) + 0.5;
    pen.moveTo(at, 0);
    pen.lineTo(at, view.height);
  }
  for (let y = Math.ceil(seen.top / step) * step; y <= seen.bottom; y += step) {
    const at = Math.round(toScreen(camera, view, { x: 0, y }).y) + 0.5;
    pen.moveTo(0, at);
    pen.lineTo(view.width, at);
  }
  pen.stroke();
  pen.globalAlpha = 1;
}

type Stroke = { fill: string; sign: string; places: number[] };

function drawSeats(pen: Pen, board: Board): void {
  const { flat, camera, view, colours } = board;
  const side = Math.max(1.5, seatSide * camera.scale);
  const strokes = new Map<string, Stroke>();
  const chosen: number[] = [];
  const marked: number[] = [];
  flat.grid.within(grown(seenBy(camera, view), 1), (place) => {
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
  for (const stroke of strokes.values()) fillSeats(pen, board, stroke, side);
  if (side >= numberFrom) for (const stroke of strokes.values()) writeNumbers(pen, board, stroke, side);
  outlineSeats(pen, board, chosen, side, colours.accent);
  outlineSeats(pen, board, marked, side + 4, colours.ink);
}

function isChosen({ flat, chosen }: Board, place: number): boolean {
  if (chosen.size === 0) return false;
  return chosen.has(flat.holders[place] ?? '') || chosen.has(flat.seats[place]?.id ?? '');
}

function fillSeats(pen: Pen, { flat, camera, view }: Board, stroke: Stroke, side: number): void {
  pen.fillStyle = stroke.fill;
  const half = side / 2;
  if (side < roundFrom) {
    for (const place of stroke.places) {
      const [x, y] = spot(flat, camera, view, place);
      pen.fillRect(x - half, y - half, side, side);
    }
    return;
  }
  pen.beginPath();
  for (const place of stroke.places) {
    const [x, y] = spot(flat, camera, view, place);
    pen.roundRect(x - half, y - half, side, side, side * 0.28);
  }
  pen.fill();
}

function writeNumbers(pen: Pen, board: Board, stroke: Stroke, side: number): void {
  const { flat, camera, view, font } = board;
  pen.fillStyle = stroke.sign;
  pen.font = `500 ${Math.min(13, Math.max(9, Math.round(side * 0.5)))}px ${font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const place of stroke.places) {
    const [x, y] = spot(flat, camera, view, place);
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

function outlineSeats(
  pen: Pen,
  { flat, camera, view }: Board,
  places: number[],
  side: number,
  colour: string,
) {
  if (places.length === 0) return;
  const room = side < roundFrom ? side + 2 : side + 4;
  pen.strokeStyle = colour;
  pen.lineWidth = side < roundFrom ? 1 : 2;
  pen.beginPath();
  for (const place of places) {
    const [x, y] = spot(flat, camera, view, place);
    pen.roundRect(x - room / 2, y - room / 2, room, room, room * 0.28);
  }
  pen.stroke();
}

function spot({ x, y }: FlatPlan, camera: Camera, view: Size, place: number): [number, number] {
  return [
    ((x[place] ?? 0) - camera.x) * camera.scale + view.width / 2,
    ((y[place] ?? 0) - camera.y) * camera.scale + view.height / 2,
  ];
}

/** At both ends of every row, as soon as the rows are far enough apart to read them. */
function drawRowNames(pen: Pen, { flat, camera, view, colours, font }: Board): void {
  if (camera.scale < 12) return;
  pen.fillStyle = colours.secondInk;
  pen.font = `500 ${Math.min(13, Math.max(9, Math.round(camera.scale * 0.4)))}px ${font}`;
  pen.textBaseline = 'middle';
  const room = seatSide * 0.5 * camera.scale + 6;
  const seen = grown(seenBy(camera, view), 2);
  for (const row of flat.plan.rows) {
    const [first, last] = [row.seats[0], row.seats.at(-1)];
    if (!first || !last || row.name === '') continue;
    if (isSeen(seen, first)) {
      const at = toScreen(camera, view, first);
      pen.textAlign = 'right';
      pen.fillText(row.name, at.x - room, at.y);
    }
    if (isSeen(seen, last)) {
      const at = toScreen(camera, view, last);
      pen.textAlign = 'left';
      pen.fillText(row.name, at.x + room, at.y);
    }
  }
}

function isSeen(seen: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom;
}
