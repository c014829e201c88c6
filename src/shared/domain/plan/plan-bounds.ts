import type { PlanDocument } from './plan-document';
import type { Point } from './plan-values';
import { outlineOf } from './shape-outline';

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box around everything that is drawn, seats as their middles. An empty plan: a box of ten metres. */
export function boundsOfPlan(plan: PlanDocument): Bounds {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const add = ({ x, y }: Point) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  for (const { seats } of plan.rows) seats.forEach(add);
  for (const table of plan.tables) {
    add(table);
    table.seats.forEach(add);
  }
  for (const { outline } of plan.areas) outline.forEach(add);
  for (const shape of plan.shapes)
    (shape.form === 'line' ? shape.points : (outlineOf(shape) ?? [])).forEach(add);
  plan.captions.forEach(add);
  return left === Infinity ? { left: -5, right: 5, top: -5, bottom: 5 } : { left, right, top, bottom };
}
