import { toScreen } from '../../../seat-map/engine/camera';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanCaption, PlanShape } from '../../../../shared/domain/plan/plan-drawing';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { captionBox, cornersOf, cornersOfTable } from '../editing/places';
import type { Board, Pen } from './draw-plan';

export function drawShapes(pen: Pen, board: Board, { shapes }: PlanDocument): void {
  for (const shape of shapes) drawShape(pen, board, shape);
}

/** Standing areas in the pale colour of their zone, with name and places. */
export function drawAreas(pen: Pen, board: Board, { areas }: PlanDocument): void {
  const { colours, chosen, marked } = board;
  for (const area of areas) {
    const fill = colours.zones.get(area.zone ?? '')?.fill ?? colours.thirdInk;
    trace(pen, board, area.outline, true);
    pen.globalAlpha = 0.22;
    pen.fillStyle = fill;
    pen.fill();
    pen.globalAlpha = 1;
    outline(pen, board, chosen.has(area.id) || marked.has(area.id), fill);
    const middle = meanOf(area.outline);
    write(pen, board, `${area.name} · ${area.capacity}`, { ...middle, size: 0.7, turn: 0, ink: colours.ink });
  }
}

export function drawTables(pen: Pen, board: Board, { tables }: PlanDocument): void {
  const { colours, chosen, marked, camera, view } = board;
  for (const table of tables) {
    if (table.form === 'round') {
      const at = toScreen(camera, view, table);
      pen.beginPath();
      pen.arc(at.x, at.y, (table.width / 2) * camera.scale, 0, Math.PI * 2);
    } else trace(pen, board, cornersOfTable(table), true);
    pen.fillStyle = colours.panel;
    pen.fill();
    outline(pen, board, chosen.has(table.id) || marked.has(table.id), colours.thirdInk);
    write(pen, board, table.name, { x: table.x, y: table.y, size: 0.45, turn: 0, ink: colours.secondInk });
  }
}

export function drawCaptions(pen: Pen, board: Board, { captions }: PlanDocument): void {
  for (const caption of captions) drawCaption(pen, board, caption);
}

function drawCaption(pen: Pen, board: Board, caption: PlanCaption): void {
  write(pen, board, caption.text, { ...caption, ink: caption.colour ?? board.colours.secondInk });
  if (!board.chosen.has(caption.id)) return;
  const { left, top, right, bottom } = captionBox(caption);
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  trace(pen, board, corners, true);
  outline(pen, board, true, board.colours.accent);
}

function drawShape(pen: Pen, board: Board, shape: PlanShape): void {
  const { colours, camera, view, stage } = board;
  const isChosen = board.chosen.has(shape.id) || board.marked.has(shape.id);
  if (shape.form === 'ellipse') {
    const at = toScreen(camera, view, shape);
    pen.beginPath();
    const [across, deep] = [(shape.width / 2) * camera.scale, (shape.height / 2) * camera.scale];
    pen.ellipse(at.x, at.y, across, deep, (shape.turn * Math.PI) / 180, 0, Math.PI * 2);
  } else trace(pen, board, cornersOf(shape), shape.form !== 'line');
  if (shape.form !== 'line') {
    pen.fillStyle = shape.colour ?? (shape.role === 'stage' ? colours.panel : colours.hairline);
    pen.fill();
  }
  outline(pen, board, isChosen, shape.border ?? colours.thirdInk);
  const text = shape.text === '' && shape.role === 'stage' ? stage : shape.text;
  if (text === '') return;
  const box = cornersOf(shape);
  write(pen, board, text, { ...meanOf(box), size: 0.8, turn: 0, ink: colours.secondInk });
}

type Written = Point & { size: number; turn: number; ink: string };

/** Text of a height in metres; too small to read, it is left out. */
function write(pen: Pen, { camera, view, font }: Board, text: string, written: Written): void {
  const size = Math.min(28, written.size * camera.scale);
  if (size < 7 || text === '') return;
  const at = toScreen(camera, view, written);
  pen.save();
  pen.translate(at.x, at.y);
  pen.rotate((written.turn * Math.PI) / 180);
  pen.font = `500 ${size}px ${font}`;
  pen.fillStyle = written.ink;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, 0, 0);
  pen.restore();
}

function trace(pen: Pen, { camera, view }: Board, points: readonly Point[], isClosed: boolean): void {
  pen.beginPath();
  for (const [index, point] of points.entries()) {
    const { x, y } = toScreen(camera, view, point);
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  if (isClosed) pen.closePath();
}

function outline(pen: Pen, { colours }: Board, isChosen: boolean, colour: string): void {
  pen.strokeStyle = isChosen ? colours.accent : colour;
  pen.lineWidth = isChosen ? 2.5 : 1;
  pen.stroke();
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: sum.x / count, y: sum.y / count };
}
