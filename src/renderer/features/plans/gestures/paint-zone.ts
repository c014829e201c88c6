import { setZone } from '../editing/marking';
import { pickAt, seatsUnder } from '../editing/picking';
import { edit, flatNow, planNow, preview, useDesigner } from '../designer/designer';
import type { Gesture, Press } from './gesture';

/** Paints seats and areas in the zone of the brush. */
export function beginPainting(press: Press): Gesture {
  const { brush, brushSize } = useDesigner.getState();
  const painted = new Set<string>();
  const paint = (at: Press['at']) => {
    const flat = flatNow();
    for (const id of seatsUnder(flat, at, brushSize / 2)) painted.add(id);
    const under = pickAt(flat, at, 'seat', 0);
    if (under !== null) painted.add(under);
    preview(setZone(planNow(), painted, brush), { kind: 'brush', at });
  };
  paint(press.at);
  return {
    move: ({ at }) => paint(at),
    complete: () => edit((plan) => setZone(plan, painted, brush)),
    cancel: () => preview(null),
  };
}
