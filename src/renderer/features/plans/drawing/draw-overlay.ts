import { toScreen } from '../../../seat-map/engine/camera';
import { aislesAfter } from '../../../../shared/domain/plan/adjacency';
import { cornersChosen, middles } from '../editing/corners';
import type { Guides } from '../editing/snapping';
import type { Overlay, Tool } from '../designer/designer';
import type { Board, Pen } from './draw-plan';

/** What a hand is doing, over everything else. */
export function drawOverlay(pen: Pen, board: Board, overlay: Overlay | null, brushSize: number): void {
  if (!overlay) return;
  const { camera, view, colours } = board;
  if ('guides' in overlay) drawGuides(pen, board, overlay.guides);
  pen.strokeStyle = colours.accent;
  pen.lineWidth = 1.5;
  pen.beginPath();
  switch (overlay.kind) {
    case 'guides':
      break;
    case 'outline': {
      for (const [index, point] of overlay.points.entries()) {
        const at = toScreen(camera, view, point);
        if (index === 0) pen.moveTo(at.x, at.y);
        else pen.lineTo(at.x, at.y);
      }
      const [first] = overlay.points;
      if (first) dot(pen, toScreen(camera, view, first), 5);
      break;
    }
    case 'box': {
      const start = toScreen(camera, view, { x: overlay.box.left, y: overlay.box.top });
      const end = toScreen(camera, view, { x: overlay.box.right, y: overlay.box.bottom });
      pen.rect(start.x, start.y, end.x - start.x, end.y - start.y);
      break;
    }
    case 'line': {
      const start = toScreen(camera, view, overlay.from);
      const end = toScreen(camera, view, overlay.to);
      pen.moveTo(start.x, start.y);
      pen.lineTo(end.x, end.y);
      break;
    }
    case 'brush': {
      const at = toScreen(camera, view, overlay.at);
      pen.arc(at.x, at.y, (brushSize / 2) * camera.scale, 0, Math.PI * 2);
      break;
    }
  }
  pen.stroke();
}

/** Through the whole view, so that an eye sees what stands on the same line. */
function drawGuides(pen: Pen, { camera, view, colours }: Board, guides: Guides): void {
  pen.save();
  pen.strokeStyle = colours.accent;
  pen.lineWidth = 1;
  pen.setLineDash([6, 4]);
  pen.beginPath();
  if (guides.x !== null) {
    const x = Math.round(toScreen(camera, view, { x: guides.x, y: 0 }).x) + 0.5;
    pen.moveTo(x, 0);
    pen.lineTo(x, view.height);
  }
  if (guides.y !== null) {
    const y = Math.round(toScreen(camera, view, { x: 0, y: guides.y }).y) + 0.5;
    pen.moveTo(0, y);
    pen.lineTo(view.width, y);
  }
  pen.stroke();
  pen.restore();
}

/** Corners of the one outline that is chosen, and smaller the middles of its edges, from which a new corner is pulled. */
export function drawCorners(pen: Pen, { flat, chosen, camera, view, colours }: Board, tool: Tool): void {
  const outline = tool === 'select' ? cornersChosen(flat.plan, chosen) : null;
  if (!outline) return;
  pen.strokeStyle = colours.accent;
  pen.fillStyle = colours.panel;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const point of outline.points) dot(pen, toScreen(camera, view, point), 5);
  for (const point of middles(outline.points, outline.isClosed)) dot(pen, toScreen(camera, view, point), 3);
  pen.fill();
  pen.stroke();
}

function dot(pen: Pen, { x, y }: { x: number; y: number }, radius: number): void {
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, Math.PI * 2);
}

/** With the tool for aisles in hand: a line wherever nobody sits beside the next seat of the row. */
export function drawAisles(pen: Pen, { flat, camera, view, colours }: Board, tool: Tool): void {
  if (tool !== 'aisle') return;
  pen.strokeStyle = colours.accent;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const { seats } of flat.plan.rows) {
    const aisles = aislesAfter(seats);
    for (const [index, seat] of seats.entries()) {
      const next = seats[index + 1];
      if (!next || aisles[index] !== true) continue;
      const middle = toScreen(camera, view, { x: (seat.x + next.x) / 2, y: (seat.y + next.y) / 2 });
      const half = 0.3 * camera.scale;
      pen.moveTo(middle.x, middle.y - half);
      pen.lineTo(middle.x, middle.y + half);
    }
  }
  pen.stroke();
}
