import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { nothing } from '../editing/parts';
import { linesOf } from '../editing/snapping';
import type { Box, Point } from '../../../seat-map/engine/geometry';
import { editAndChoose, planNow, preview, useDesigner } from '../designer/designer';
import { tremble, type Gesture, type Press } from './gesture';
import { guidesOver, snapPoint } from './snap';

type Made = { plan: PlanDocument; id: string };
/** How a thing is made over a rectangle, and within an outline of three corners or more. */
export type Maker = {
  over: (plan: PlanDocument, box: Box) => Made;
  within: (plan: PlanDocument, outline: readonly Point[]) => Made;
};

/** A press so near (CSS pixels) to the first corner closes the outline. */
const closing = 10;

/** Makes an area or a shape: over a rectangle by a drag, or corner by corner by clicks until the first corner is met again. */
export function beginBox(first: Press, make: Maker): Gesture {
  const lines = linesOf(planNow(), nothing);
  const start = snapPoint(lines, first).at;
  let corners: Point[] = [start];
  let box: Box | null = null;
  let isClosed = false;
  let isDragging = true;
  const showOutline = (press: Press) => {
    const { at, guides } = snapPoint(lines, press);
    preview(null, { kind: 'outline', points: [...corners, at], guides });
  };
  return {
    move: (press) => {
      if (!isDragging) {
        showOutline(press);
        return;
      }
      const { place } = press;
      if (Math.hypot(place.x - first.place.x, place.y - first.place.y) < tremble) return;
      const { at, guides } = snapPoint(lines, press);
      const drawn = boxBetween(start, at);
      const isTiny = drawn.right - drawn.left < 0.3 || drawn.bottom - drawn.top < 0.3;
      box = isTiny ? null : drawn;
      preview(box && make.over(planNow(), box).plan, guidesOver(guides));
    },
    press: (press) => {
      const { at } = snapPoint(lines, press);
      const isFirst = Math.hypot(at.x - start.x, at.y - start.y) <= closing * press.pixel;
      const last = corners.at(-1);
      const isAgain = last?.x === at.x && last.y === at.y;
      isClosed = corners.length >= 3 && (isFirst || isAgain);
      if (isClosed || isFirst || isAgain) return;
      corners = [...corners, at];
      showOutline(press);
    },
    takeBack: () => {
      corners = corners.slice(0, Math.max(1, corners.length - 1));
      isClosed = false;
    },
    goesOn: () => {
      if (box) return false;
      isDragging = false;
      return !isClosed;
    },
    complete: () => {
      if (!box && corners.length < 3) {
        preview(null);
        return;
      }
      editAndChoose((plan) => {
        const made = box ? make.over(plan, box) : make.within(plan, corners);
        return { plan: made.plan, chosen: new Set([made.id]) };
      });
      useDesigner.setState({ tool: 'select' });
    },
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
