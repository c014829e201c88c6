import { outlineOf } from '../../../shared/domain/plan/shape-outline';
import type { LayoutPlan } from '../../../shared/contract/seats';
import { middleOf, type Box, type Point } from './geometry';
import type { House } from './house';
import type { HouseArea } from './house-areas';

/** What a part of the ground stands for; its colours follow from that. */
export type GroundRole = LayoutPlan['shapes'][number]['role'] | 'table' | 'area';

/** A part of a plan that lies under the seats. Metres. */
export interface GroundPart {
  readonly role: GroundRole;
  /** Corners; of a line its course. */
  readonly points: readonly Point[];
  readonly isLine: boolean;
  readonly text: string;
  readonly middle: Point;
  /** Chosen elsewhere: of imported plans only. */
  readonly colour: string | null;
}

const known = new WeakMap<House, readonly GroundPart[]>();

/** Stage, walls, tables and areas of a house; only areas where it has no plan. */
export function groundOf(house: House): readonly GroundPart[] {
  const before = known.get(house);
  if (before) return before;
  const { plan } = house.layout;
  const parts = [...house.areas.map(groundOfArea), ...(plan ? [...shapesOf(plan), ...tablesOf(plan)] : [])];
  known.set(house, parts);
  return parts;
}

function shapesOf({ shapes }: LayoutPlan): GroundPart[] {
  return shapes.map((shape) => {
    const outline = outlineOf(shape);
    const points = outline ?? (shape.form === 'line' ? shape.points : []);
    const { role, text, colour = null } = shape;
    return { role, text, colour, points, isLine: outline === null, middle: middleOf(boxOf(points)) };
  });
}

function tablesOf({ tables }: LayoutPlan): GroundPart[] {
  return tables.flatMap(({ form, name, x, y, width, depth, turn }) => {
    const shape = { id: '', role: 'furniture', text: '', x, y, width, height: depth, turn } as const;
    const points = outlineOf({ ...shape, form: form === 'round' ? 'ellipse' : 'rectangle' });
    return points
      ? [{ role: 'table', text: name, colour: null, points, isLine: false, middle: { x, y } }]
      : [];
  });
}

function groundOfArea({ name, outline }: HouseArea): GroundPart {
  return {
    role: 'area',
    text: name,
    colour: null,
    points: outline,
    isLine: false,
    middle: middleOf(boxOf(outline)),
  };
}

/** The rectangle around points. */
export function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** The house with all that its plan draws around the seats. */
export function extentOf(house: House): Box {
  const parts = groundOf(house);
  const { bounds } = house;
  if (parts.length === 0) return bounds;
  const box = boxOf(parts.flatMap(({ points }) => points));
  if (house.count === 0) return box;
  return {
    left: Math.min(bounds.left, box.left),
    top: Math.min(bounds.top, box.top),
    right: Math.max(bounds.right, box.right),
    bottom: Math.max(bounds.bottom, box.bottom),
  };
}

/** Whether the plan draws itself what the audience looks at. */
export function hasStage(house: House): boolean {
  return groundOf(house).some(({ role }) => role === 'stage' || role === 'field');
}
