import { pickIn, type Grain } from '../editing/picking';
import { choose, flatNow, preview, useDesigner } from '../designer/designer';
import { boxBetween } from './draw-box';
import { tremble, type Gesture, type Press } from './gesture';

/** Chooses everything in a rectangle; with Shift in addition. A click on empty ground chooses nothing. */
export function beginChoosing(press: Press, grain: Grain): Gesture {
  const before = useDesigner.getState().chosen;
  const isMore = press.shift || press.mod;
  let isDragged = false;
  return {
    move: ({ at, place }) => {
      isDragged ||= Math.hypot(place.x - press.place.x, place.y - press.place.y) >= tremble;
      if (!isDragged) return;
      const box = boxBetween(press.at, at);
      const found = pickIn(flatNow(), box, grain);
      choose(isMore ? [...before, ...found] : found);
      preview(null, { kind: 'box', box });
    },
    complete: () => {
      if (!isDragged && !isMore) choose([]);
      preview(null);
    },
    cancel: () => {
      preview(null);
      choose(before);
    },
  };
}
