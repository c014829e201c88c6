import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { Point } from '../../../seat-map/engine/geometry';
import { nothing } from '../editing/parts';
import { addRow, usualPitch } from '../editing/rows';
import { linesOf } from '../editing/snapping';
import { editAndChoose, planNow, preview } from '../designer/designer';
import type { Gesture, Press } from './gesture';
import { snapPoint } from './snap';

/** How far the middle of a curved row lies behind its ends, as a share of its length. */
const curve = 0.08;
/** Seats of a row that is made by a click. */
const usualSeats = 10;

/** Draws a row from end to end; as many seats as fit. A click makes one of ten seats. Shift keeps it level. */
export function beginRow(press: Press, isCurved: boolean): Gesture {
  const lines = linesOf(planNow(), nothing);
  const from = snapPoint(lines, press).at;
  let to = { x: from.x + (usualSeats - 1) * usualPitch, y: from.y };
  return {
    move: (next) => {
      const { at, guides } = snapPoint(lines, next);
      const end = { x: at.x, y: next.shift ? from.y : at.y };
      if (Math.hypot(end.x - from.x, end.y - from.y) < usualPitch) return;
      to = end;
      preview(rowBetween(planNow(), { from, to }, isCurved).plan, { kind: 'line', from, to, guides });
    },
    complete: () =>
      editAndChoose((plan) => {
        const made = rowBetween(plan, { from, to }, isCurved);
        return { plan: made.plan, chosen: new Set([made.id]) };
      }),
    cancel: () => preview(null),
  };
}

function rowBetween(plan: PlanDocument, { from, to }: { from: Point; to: Point }, isCurved: boolean) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const isLeftToRight = from.x <= to.x;
  const bulge = isCurved ? Math.round(length * curve * 100) / 100 : 0;
  return addRow(plan, { from, to, bulge: isLeftToRight ? bulge : -bulge });
}
