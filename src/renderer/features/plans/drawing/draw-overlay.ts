import { toScreen } from '../../../seat-map/engine/camera';
import { aislesAfter } from '../../../../shared/domain/plan/adjacency';
import type { Overlay, Tool } from '../designer/designer';
import type { Board, Pen } from './draw-plan';

/** What a hand is doing, over everything else. */
export function drawOverlay(pen: Pen, board: Board, overlay: Overlay | null, brushSize: number): void {
  if (!overlay) return;
  const { camera, view, colours } = board;
  pen.strokeStyle = colours.accent;
  pen.lineWidth = 1.5;
  pen.beginPath();
  switch (overlay.kind) {
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
