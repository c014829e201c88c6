import type { Point } from '../../../seat-map/engine/geometry';
import type { Chosen } from '../editing/parts';
import { anchorsOf, linesOf, wayOnto, type Guides, type SnapLines } from '../editing/snapping';
import { planNow, useDesigner, type Overlay } from '../designer/designer';
import type { Press } from './gesture';

/** A hand that comes so near to a line (CSS pixels) means it, but never from further than so many metres. */
const reach = { pixels: 6, metres: 0.25 };

export type Snapped = { by: Point; guides: Guides };

/** Brings moves of what is chosen onto lines of other things, else onto the grid. Reads the plan once, when the hand begins. */
export function snapFor(chosen: Chosen): (free: Point, press: Press) => Snapped {
  const plan = planNow();
  const [lines, anchors] = [linesOf(plan, chosen), anchorsOf(plan, chosen)];
  return (free, press) => onLines(lines, anchors, free, press, 1);
}

/** The same for a single point, such as the end of a row that is drawn. */
export function snapPoint(lines: SnapLines, press: Press): { at: Point; guides: Guides } {
  const { by, guides } = onLines(lines, { x: [0], y: [0] }, press.at, press, 2);
  return { at: by, guides };
}

/** What is shown while something is on a line. */
export function guidesOver(guides: Guides): Overlay | null {
  return guides.x === null && guides.y === null ? null : { kind: 'guides', guides };
}

/** Ctrl lets go of lines and grid. A direction in which nothing moved stays. */
function onLines(
  lines: SnapLines,
  anchors: SnapLines,
  free: Point,
  { mod, pixel }: Press,
  stepsInGrid: number,
): Snapped {
  if (mod) return { by: { x: toMillimetre(free.x), y: toMillimetre(free.y) }, guides: { x: null, y: null } };
  const onto = wayOnto(lines, anchors, free, Math.min(reach.pixels * pixel, reach.metres));
  const { grid } = useDesigner.getState();
  const onGrid = (by: number, middle: number) => {
    if (by === 0 || grid <= 0) return toMillimetre(by);
    const step = grid / stepsInGrid;
    return toMillimetre(Math.round((middle + by) / step) * step - middle);
  };
  return {
    by: {
      x: onto.x?.by ?? onGrid(free.x, middleOf(anchors.x)),
      y: onto.y?.by ?? onGrid(free.y, middleOf(anchors.y)),
    },
    guides: { x: onto.x?.at ?? null, y: onto.y?.at ?? null },
  };
}

function middleOf(anchors: readonly number[]): number {
  return anchors[Math.floor(anchors.length / 2)] ?? 0;
}

function toMillimetre(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
