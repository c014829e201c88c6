import { linesOf } from '../editing/snapping';
import { cornersChosen, middles, withCorner, withCornerAfter } from '../editing/corners';
import { edit, planNow, preview, useDesigner } from '../designer/designer';
import { tremble, type Gesture, type Press } from './gesture';
import { guidesOver, snapPoint } from './snap';

/** A press so near (CSS pixels) to a corner means it. */
const reach = 8;

/** Drags a corner of the one outline that is chosen; from the middle of an edge it pulls a new corner out. `null` beside both. */
export function beginCorner(press: Press): Gesture | null {
  const { chosen } = useDesigner.getState();
  const outline = cornersChosen(planNow(), chosen);
  if (!outline) return null;
  const { id, points, isClosed } = outline;
  const isNear = ({ x, y }: { x: number; y: number }) =>
    Math.hypot(x - press.at.x, y - press.at.y) <= reach * press.pixel;
  const corner = points.findIndex(isNear);
  const edge = corner < 0 ? middles(points, isClosed).findIndex(isNear) : -1;
  if (corner < 0 && edge < 0) return null;
  const lines = linesOf(planNow(), chosen);
  const put = corner < 0 ? withCornerAfter : withCorner;
  const index = corner < 0 ? edge : corner;
  let at: Press['at'] | null = null;
  return {
    move: (next) => {
      const { place } = next;
      if (!at && Math.hypot(place.x - press.place.x, place.y - press.place.y) < tremble) return;
      const snapped = snapPoint(lines, next);
      ({ at } = snapped);
      preview(put(planNow(), id, index, at), guidesOver(snapped.guides));
    },
    complete: () => {
      const to = at;
      if (to) edit((plan) => put(plan, id, index, to));
    },
    cancel: () => preview(null),
  };
}
