import type { LayoutArea, SeatLayout } from '../../../shared/contract/seats';
import { placesInside } from '../../../shared/domain/plan/area-places';
import { stageDistance } from '../../../shared/domain/seat-layout';
import { layoutFor } from './house-layouts';

/** An area of an event without a plan, in the order of their numbers. */
export interface AreaPlaces {
  readonly name: string;
  readonly places: number;
}

type Places = Pick<SeatLayout, 'x' | 'y' | 'row' | 'section' | 'rowNames' | 'sectionNames' | 'unplanned'>;

/** Metres. */
const gap = 1;
const leastWidth = 4;
const leastDepth = 2.5;
const depthShare = 0.16;
const beforeAreas = 1.5;

/**
 * Where the seats of an event without a plan are: those with numbers as their number alone says, and behind them its areas as blocks, side by
 * side and as wide as the house. Each area is a row and a section of its own.
 */
export function layoutWithAreas(capacity: number, areas: readonly AreaPlaces[]): Places {
  const standing = areas.reduce((sum, { places }) => sum + places, 0);
  const numbered = layoutFor(capacity - standing);
  const { rowNames, sectionNames } = numbered;
  if (areas.length === 0) {
    const { x, y, row, section } = numbered;
    return { x, y, row, section, rowNames, sectionNames };
  }
  const blocks = blocksBehind(numbered, areas);
  const layout = {
    x: grown(Float32Array, numbered.x, capacity),
    y: grown(Float32Array, numbered.y, capacity),
    row: grown(Uint16Array, numbered.row, capacity),
    section: grown(Uint16Array, numbered.section, capacity),
    rowNames: [...rowNames, ...areas.map(({ name }) => name)],
    sectionNames: [...sectionNames, ...areas.map(({ name }) => name)],
    unplanned: { area: new Uint16Array(capacity), areas: blocks },
  };
  let next = capacity - standing;
  for (const [index, { outline, capacity: places }] of blocks.entries())
    for (const { x, y } of placesInside(outline, places)) {
      layout.x[next] = x;
      layout.y[next] = y;
      layout.row[next] = rowNames.length + index;
      layout.section[next] = sectionNames.length + index;
      layout.unplanned.area[next] = index + 1;
      next += 1;
    }
  return layout;
}

function blocksBehind({ x, y }: Pick<SeatLayout, 'x' | 'y'>, areas: readonly AreaPlaces[]): LayoutArea[] {
  const half = x.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const back = y.reduce((most, each) => Math.max(most, each), -Infinity);
  const width = Math.max(2 * half, areas.length * (leastWidth + gap) - gap);
  const depth = Math.max(leastDepth, depthShare * width);
  const top = back === -Infinity ? stageDistance : back + beforeAreas;
  const each = (width - (areas.length - 1) * gap) / areas.length;
  return areas.map(({ name, places }, index) => {
    const left = -width / 2 + index * (each + gap);
    const outline = [
      { x: left, y: top },
      { x: left + each, y: top },
      { x: left + each, y: top + depth },
      { x: left, y: top + depth },
    ];
    return { name, kind: 'standing', outline, capacity: places };
  });
}

/** The values at the beginning of a longer list. */
function grown<Values extends Float32Array | Uint16Array>(
  kind: new (length: number) => Values,
  values: Values,
  length: number,
): Values {
  const longer = new kind(length);
  longer.set(values);
  return longer;
}
