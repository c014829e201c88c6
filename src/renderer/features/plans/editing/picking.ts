import { gridOf, type Grid } from '../../../seat-map/engine/grid';
import type { Box } from '../../../seat-map/engine/geometry';
import { isInside } from '../../../../shared/domain/plan/area-places';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanSeat } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { holdersOf } from './parts';
import { boxAround, captionBox, cornersOf, cornersOfTable } from './places';

/** A plan laid flat for drawing and pointing: one entry a seat, in the order of the plan. */
export type FlatPlan = {
  plan: PlanDocument;
  seats: PlanSeat[];
  /** Id of the row or table of each seat. */
  holders: string[];
  x: Float32Array;
  y: Float32Array;
  grid: Grid;
};

/** What a press means: whole rows and things, or single seats. */
export type Grain = 'whole' | 'seat';

const seatReach = 0.3;

/** Lays a plan flat. */
export function flatten(plan: PlanDocument): FlatPlan {
  const seats: PlanSeat[] = [];
  const holders: string[] = [];
  for (const holder of holdersOf(plan)) {
    for (const seat of holder.seats) {
      seats.push(seat);
      holders.push(holder.id);
    }
  }
  const [x, y] = [new Float32Array(seats.length), new Float32Array(seats.length)];
  seats.forEach((seat, index) => {
    x[index] = seat.x;
    y[index] = seat.y;
  });
  return { plan, seats, holders, x, y, grid: gridOf(x, y, cellFor(x, y)) };
}

/** The id of what lies at a point; `null` on empty ground. `slack`: metres beside a small thing that still count. */
export function pickAt(flat: FlatPlan, at: Point, grain: Grain, slack: number): string | null {
  const place = flat.grid.nearest(at, seatReach + slack);
  if (place >= 0) return (grain === 'seat' ? flat.seats[place]?.id : flat.holders[place]) ?? null;
  const { plan } = flat;
  const caption = plan.captions.findLast((each) => isIn(captionBox(each), at));
  if (caption) return caption.id;
  const table = plan.tables.findLast((each) => isInside(cornersOfTable(each), at));
  if (table) return table.id;
  const area = plan.areas.findLast(({ outline }) => isInside(outline, at));
  if (area) return area.id;
  const shape = plan.shapes.findLast((each) =>
    each.form === 'line' ? isNearLine(each.points, at, slack) : isInside(cornersOf(each), at),
  );
  return shape?.id ?? null;
}

/** The ids of what lies in a rectangle: rows by any seat, everything else when it is wholly inside. */
export function pickIn(flat: FlatPlan, box: Box, grain: Grain): Set<string> {
  const found = new Set<string>();
  flat.grid.within(box, (place) => {
    const id = grain === 'seat' ? flat.seats[place]?.id : flat.holders[place];
    if (id !== undefined) found.add(id);
  });
  if (grain === 'seat') return found;
  const { plan } = flat;
  const take = (id: string, room: Box) => isWithin(room, box) && found.add(id);
  plan.areas.forEach(({ id, outline }) => take(id, boxAround(outline, 0)));
  plan.shapes.forEach((shape) => take(shape.id, boxAround(cornersOf(shape), 0)));
  plan.captions.forEach((caption) => take(caption.id, captionBox(caption)));
  return found;
}

/** The ids of the seats under a round brush. */
export function seatsUnder(flat: FlatPlan, at: Point, radius: number): Set<string> {
  const found = new Set<string>();
  const box = { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius };
  flat.grid.within(box, (place) => {
    const seat = flat.seats[place];
    if (seat && Math.hypot(seat.x - at.x, seat.y - at.y) <= radius) found.add(seat.id);
  });
  return found;
}

/** The room that everything in the plan takes. */
export function planBox({ plan, seats }: FlatPlan): Box {
  const points: Point[] = [...seats, ...plan.areas.flatMap(({ outline }) => outline)];
  for (const shape of plan.shapes) points.push(...cornersOf(shape));
  for (const table of plan.tables) points.push(...cornersOfTable(table));
  for (const { x, y } of plan.captions) points.push({ x, y });
  // Until places are drawn, the picture to trace is what there is to see; its sheet is taken to lie across.
  if (plan.background && seats.length === 0 && plan.areas.length === 0) {
    const { x, y, width } = plan.background;
    points.push({ x, y }, { x: x + width, y: y + width * 0.7 });
  }
  return points.length === 0 ? { left: -8, right: 8, top: -5, bottom: 10 } : boxAround(points, 0.5);
}

/** Some seats a cell, however far apart the houses of an odd plan stand. */
function cellFor(x: Float32Array, y: Float32Array): number {
  const longest = Math.max(spread(x), spread(y));
  return Number.isFinite(longest) ? Math.max(1, longest / 500) : 1;
}

function spread(values: Float32Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

/** Whether a point is no further than so many metres from a line of several corners. */
function isNearLine(points: readonly Point[], at: Point, reach: number): boolean {
  return points.some((from, index) => {
    const to = points[index + 1];
    if (!to) return false;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = ((at.x - from.x) * dx + (at.y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
    const along = Math.min(1, Math.max(0, share));
    return Math.hypot(at.x - from.x - dx * along, at.y - from.y - dy * along) <= reach;
  });
}

function isIn({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
