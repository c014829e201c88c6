import type { Grain } from '../editing/picking';
import { pickAt } from '../editing/picking';
import { moveBy } from '../editing/moving';
import { carry, choose, edit, flatNow, planNow, preview, useDesigner } from '../designer/designer';
import { tremble, type Gesture, type Press } from './gesture';
import { guidesOver, snapFor } from './snap';

/** Drags what is chosen; a press on something else chooses that first. `null` on empty ground. */
export function beginMoving(press: Press, grain: Grain): Gesture | null {
  const id = pickAt(flatNow(), press.at, grain, 3 * press.pixel);
  if (id === null) return null;
  const before = useDesigner.getState().chosen;
  if (press.shift || press.mod) {
    choose(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]);
  } else if (!before.has(id) && !isWithHolder(id, before)) choose([id]);
  let by = { x: 0, y: 0 };
  let isMoving = false;
  let snap: ReturnType<typeof snapFor> | null = null;
  return {
    move: (next) => {
      const { at, place } = next;
      isMoving ||= Math.hypot(place.x - press.place.x, place.y - press.place.y) >= tremble;
      if (!isMoving) return;
      const { chosen } = useDesigner.getState();
      snap ??= snapFor(chosen);
      const snapped = snap({ x: at.x - press.at.x, y: at.y - press.at.y }, next);
      ({ by } = snapped);
      carry(by, guidesOver(snapped.guides));
    },
    complete: () => {
      if (isMoving) edit((plan, chosen) => moveBy(plan, chosen, by));
      else if (!press.shift && !press.mod && useDesigner.getState().chosen.size > 1) choose([id]);
    },
    cancel: () => {
      preview(null);
      choose(before);
    },
  };
}

/** A seat of a row that is chosen as a whole is dragged with it. */
function isWithHolder(id: string, chosen: ReadonlySet<string>): boolean {
  return planNow().rows.some((row) => chosen.has(row.id) && row.seats.some((seat) => seat.id === id));
}
