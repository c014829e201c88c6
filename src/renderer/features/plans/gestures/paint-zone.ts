import { setKind, setZone } from '../editing/marking';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { pickAt, seatsUnder } from '../editing/picking';
import { edit, flatNow, planNow, preview, useDesigner } from '../designer/designer';
import type { Gesture, Press } from './gesture';

/** Paints seats and areas in the zone of the brush, or seats of its kind. */
export function beginPainting(press: Press): Gesture {
  const { brush, brushKind, brushSize } = useDesigner.getState();
  const painted = new Set<string>();
  const withPaint = (plan: PlanDocument) =>
    brushKind === null ? setZone(plan, painted, brush) : setKind(plan, painted, brushKind);
  const paint = (at: Press['at']) => {
    const flat = flatNow();
    for (const id of seatsUnder(flat, at, brushSize / 2)) painted.add(id);
    const under = pickAt(flat, at, 'seat', 0);
    if (under !== null) painted.add(under);
    preview(withPaint(planNow()), { kind: 'brush', at });
  };
  paint(press.at);
  return {
    move: ({ at }) => paint(at),
    complete: () => edit(withPaint),
    cancel: () => preview(null),
  };
}
