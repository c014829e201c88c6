import { seenBy, toScreen, type Camera } from '../../../seat-map/engine/camera';
import { grown, type Box, type Point, type Size } from '../../../seat-map/engine/geometry';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { moveBy } from '../editing/moving';
import type { Chosen } from '../editing/parts';
import type { FlatPlan } from '../editing/picking';
import { drawAreas, drawCaptions, drawShapes, drawTables } from './draw-furniture';
import { drawSeats, seatSide } from './draw-seats';
import type { PlanColours } from './plan-colours';
import type { TracedPicture } from './traced-picture';

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
  background: TracedPicture | null;
  /** How far (metres) a hand has carried what is chosen from where the plan has it. */
  carried: Point;
  stage: string;
  font: string;
};

/** Draws the board; `pen` is in CSS pixels. */
export function drawPlan(pen: Pen, board: Board): void {
  const { view, colours } = board;
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, view.width, view.height);
  drawBackground(pen, board);
  drawGrid(pen, board);
  const furniture = furnitureOf(board);
  drawShapes(pen, board, furniture);
  drawAreas(pen, board, furniture);
  drawTables(pen, board, furniture);
  drawSeats(pen, board);
  drawRowNames(pen, board);
  drawCaptions(pen, board, furniture);
}

/** Everything but seats, with what is carried where the hand has it. Seats are moved while they are drawn. */
function furnitureOf({ flat, chosen, carried }: Board): PlanDocument {
  if (carried.x === 0 && carried.y === 0) return flat.plan;
  const tables = flat.plan.tables.map((table) => ({ ...table, seats: [] }));
  return moveBy({ ...flat.plan, rows: [], tables }, chosen, carried);
}

function drawBackground(pen: Pen, { flat, background, camera, view }: Board): void {
  const place = flat.plan.background;
  if (!place || !background) return;
  const corner = toScreen(camera, view, place);
  const width = place.width * camera.scale;
  const picture = background.at(width * window.devicePixelRatio);
  pen.save();
  pen.globalAlpha = place.opacity;
  pen.translate(corner.x, corner.y);
  pen.rotate((place.turn * Math.PI) / 180);
  pen.drawImage(picture, 0, 0, width, (width * picture.height) / picture.width);
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

/** At both ends of every row, as soon as the rows are far enough apart to read them. */
function drawRowNames(pen: Pen, board: Board): void {
  const { flat, camera, view, colours, font } = board;
  if (camera.scale < 12) return;
  pen.fillStyle = colours.secondInk;
  pen.font = `500 ${Math.min(13, Math.max(9, Math.round(camera.scale * 0.4)))}px ${font}`;
  pen.textBaseline = 'middle';
  const room = seatSide * 0.5 * camera.scale + 6;
  const seen = grown(seenBy(camera, view), 2);
  for (const row of flat.plan.rows) {
    const [left, right] = [row.seats[0], row.seats.at(-1)];
    if (!left || !right || row.name === '') continue;
    const by = board.chosen.has(row.id) ? board.carried : { x: 0, y: 0 };
    const first = { x: left.x + by.x, y: left.y + by.y };
    const last = { x: right.x + by.x, y: right.y + by.y };
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
