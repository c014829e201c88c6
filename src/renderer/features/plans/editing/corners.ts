import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { changed, type Chosen } from './parts';

/** Something that is drawn from corner to corner: an area, a polygon or a line. */
export type Outline = { id: string; points: readonly Point[]; isClosed: boolean };

/** The outline that alone is chosen; `null` for anything else. */
export function cornersChosen(plan: PlanDocument, chosen: Chosen): Outline | null {
  if (chosen.size !== 1) return null;
  const [id = ''] = chosen;
  const area = plan.areas.find((each) => each.id === id);
  if (area) return { id, points: area.outline, isClosed: true };
  const shape = plan.shapes.find((each) => each.id === id);
  if (shape?.form === 'polygon') return { id, points: shape.points, isClosed: true };
  return shape?.form === 'line' ? { id, points: shape.points, isClosed: false } : null;
}

/** The middle of each edge, in the order of the corners that the edges begin at. */
export function middles(points: readonly Point[], isClosed: boolean): Point[] {
  const ends = isClosed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  return ends.map((end, index) => {
    const from = points[index] ?? end;
    return { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
  });
}

/** The plan with a corner of an outline somewhere else. */
export function withCorner(plan: PlanDocument, id: string, index: number, at: Point): PlanDocument {
  return withPoints(plan, id, (points) => points.with(index, at));
}

/** The plan with one more corner after another. */
export function withCornerAfter(plan: PlanDocument, id: string, index: number, at: Point): PlanDocument {
  return withPoints(plan, id, (points) => points.toSpliced(index + 1, 0, at));
}

/** The plan without a corner of an outline; three, or two of a line, stay at least. */
export function withoutCorner(plan: PlanDocument, id: string, index: number): PlanDocument {
  const least = plan.shapes.some((shape) => shape.id === id && shape.form === 'line') ? 2 : 3;
  return withPoints(plan, id, (points) => (points.length > least ? points.toSpliced(index, 1) : points));
}

function withPoints(plan: PlanDocument, id: string, change: (points: Point[]) => Point[]): PlanDocument {
  return {
    ...plan,
    areas: changed(plan.areas, (area) =>
      area.id === id ? { ...area, outline: change(area.outline) } : area,
    ),
    shapes: changed(plan.shapes, (shape) =>
      shape.id === id && (shape.form === 'polygon' || shape.form === 'line')
        ? { ...shape, points: change(shape.points) }
        : shape,
    ),
  };
}
