import { millimetre } from './row-geometry';
import type { PlanShape } from './plan-drawing';
import type { Point } from './plan-values';

/** The corners of a shape; an ellipse as a polygon of 48. Null: a line has no inside. */
export function outlineOf(shape: PlanShape): Point[] | null {
  switch (shape.form) {
    case 'polygon':
      return shape.points;
    case 'line':
      return null;
    case 'rectangle': {
      const [right, bottom] = [shape.width / 2, shape.height / 2];
      const corners = [
        { x: -right, y: -bottom },
        { x: right, y: -bottom },
        { x: right, y: bottom },
        { x: -right, y: bottom },
      ];
      return corners.map((corner) => turned(corner, shape));
    }
    case 'ellipse':
      return Array.from({ length: 48 }, (_, index) => {
        const angle = (index * Math.PI) / 24;
        const corner = { x: (shape.width / 2) * Math.cos(angle), y: (shape.height / 2) * Math.sin(angle) };
        return turned(corner, shape);
      });
  }
}

/** A point around 0, 0 turned clockwise and moved to its shape's middle. */
function turned({ x, y }: Point, { turn, x: atX, y: atY }: Point & { turn: number }): Point {
  const angle = (turn * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return { x: millimetre(atX + x * cosine - y * sine), y: millimetre(atY + x * sine + y * cosine) };
}
