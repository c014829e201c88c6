import type { Camera } from '../../../seat-map/engine/camera';
import { addArea, addCaption, addPolygon, addShape, addTable, cornersOfBox } from '../editing/making';
import { aisleAfter, setAisleAfter } from '../editing/marking';
import { pickAt } from '../editing/picking';
import { edit, editAndChoose, flatNow, useDesigner, type Tool } from '../designer/designer';
import { beginChoosing } from './choose-in-box';
import { beginBox, onGrid } from './draw-box';
import { beginRow } from './draw-row';
import type { Gesture, Press } from './gesture';
import { beginCorner } from './move-corner';
import { beginMoving } from './move-things';
import { beginPainting } from './paint-zone';
import { beginPanning } from './pan-board';

/** Words that new things are made with, in the person's language. */
export type NewWords = { area: string; text: string };

/** What a press with the tool in hand begins; `null` where the press is all there is. */
export function beginGesture(press: Press, tool: Tool, camera: Camera, words: NewWords): Gesture | null {
  switch (tool) {
    case 'select':
      return beginCorner(press) ?? beginMoving(press, 'whole') ?? beginChoosing(press, 'whole');
    case 'seats':
      return beginMoving(press, 'seat') ?? beginChoosing(press, 'seat');
    case 'row':
    case 'curve':
      return beginRow(press, tool === 'curve');
    case 'area':
      return beginBox(press, {
        over: (plan, box) => addArea(plan, cornersOfBox(box), words.area),
        within: (plan, outline) => addArea(plan, outline, words.area),
      });
    case 'shape':
      return beginBox(press, {
        over: (plan, box) => addShape(plan, box, 'rectangle', 'other'),
        within: addPolygon,
      });
    case 'zone':
      return beginPainting(press);
    case 'pan':
      return beginPanning(press, camera);
    case 'table':
    case 'text':
      return putAt(press, tool, words);
    case 'aisle':
      return toggleAisle(press);
  }
}

/** Puts something of a usual size where the press was. */
function putAt({ at }: Press, tool: 'table' | 'text', words: NewWords): null {
  const place = { x: onGrid(at.x), y: onGrid(at.y) };
  editAndChoose((plan) => {
    const made = tool === 'table' ? addTable(plan, place, 'round', 6) : addCaption(plan, place, words.text);
    return { plan: made.plan, chosen: new Set([made.id]) };
  });
  useDesigner.setState({ tool: 'select' });
  return null;
}

/** Puts an aisle after the seat that was pressed, or takes it away. */
function toggleAisle({ at, pixel }: Press): null {
  const id = pickAt(flatNow(), at, 'seat', 3 * pixel);
  if (id === null) return null;
  edit((plan) => setAisleAfter(plan, id, aisleAfter(plan, id) === false));
  return null;
}
