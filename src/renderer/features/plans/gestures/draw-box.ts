import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { Box, Point } from '../../../seat-map/engine/geometry';
import { editAndChoose, planNow, preview, useDesigner } from '../designer/designer';
import type { Gesture, Press } from './gesture';

type Made = { plan: PlanDocument; id: string };

/** Makes something over a rectangle: an area, a shape. A click makes one of a usual size. */
export function beginBox(press: Press, make: (plan: PlanDocument, box: Box) => Made): Gesture {
  const usual = {
    left: onGrid(press.at.x),
    top: onGrid(press.at.y),
    right: onGrid(press.at.x) + 6,
    bottom: onGrid(press.at.y) + 4,
  };
  let box = usual;
  return {
    move: ({ at }) => {
      const drawn = boxBetween(
        { x: onGrid(press.at.x), y: onGrid(press.at.y) },
        { x: onGrid(at.x), y: onGrid(at.y) },
      );
      const isTiny = drawn.right - drawn.left < 0.3 || drawn.bottom - drawn.top < 0.3;
      box = isTiny ? usual : drawn;
      if (!isTiny) preview(make(planNow(), box).plan);
    },
    complete: () =>
      editAndChoose((plan) => {
        const made = make(plan, box);
        return { plan: made.plan, chosen: new Set([made.id]) };
      }),
    cancel: () => preview(null),
  };
}

/** The rectangle between two corners. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

/** The nearest place on the grid that things snap to, to the centimetre without one. */
export function onGrid(at: number): number {
  const { grid } = useDesigner.getState();
  const step = grid > 0 ? grid / 2 : 0.01;
  return Math.round(Math.round(at / step) * step * 1000) / 1000;
}
