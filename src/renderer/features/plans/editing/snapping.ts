import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanSeat } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { holdersOf, type Chosen } from './parts';
import { boxAround, cornersOf, cornersOfTable } from './places';

/** Where things begin, end and have their middle, in metres and in order. */
export type SnapLines = { x: readonly number[]; y: readonly number[] };

/** Lines that something was brought onto; `null`: none in that direction. */
export type Guides = { x: number | null; y: number | null };

/** Seats of the neighbourhood (metres) count one by one where single seats are dragged. */
const neighbourhood = 3;

/** The lines of everything but what is chosen: ends and middles of rows, edges and middles of the rest, and the next row's place. */
export function linesOf(plan: PlanDocument, but: Chosen): SnapLines {
  const anchors = { x: [] as number[], y: [] as number[] };
  const rows: number[] = [];
  for (const holder of holdersOf(plan)) {
    if (but.has(holder.id)) continue;
    const [first, last] = [holder.seats[0], holder.seats.at(-1)];
    if ('form' in holder) addBox(anchors, boxAround(cornersOfTable(holder), 0));
    else if (first && last && !but.has(first.id) && !but.has(last.id)) {
      anchors.x.push(first.x, (first.x + last.x) / 2, last.x);
      anchors.y.push(first.y, last.y);
      rows.push(first.y);
    }
  }
  for (const area of plan.areas) if (!but.has(area.id)) addBox(anchors, boxAround(area.outline, 0));
  for (const shape of plan.shapes) if (!but.has(shape.id)) addBox(anchors, boxAround(cornersOf(shape), 0));
  anchors.y.push(...nextRows(rows));
  const near = seatsNear(plan, but);
  return {
    x: inOrder([...anchors.x, ...near.map(({ x }) => x)]),
    y: inOrder([...anchors.y, ...near.map(({ y }) => y)]),
  };
}

/** Begin, middle and end of what is chosen, as `linesOf` counts them for others. */
export function anchorsOf(plan: PlanDocument, chosen: Chosen): SnapLines {
  const points: Point[] = [];
  for (const holder of holdersOf(plan)) {
    const isWhole = chosen.has(holder.id);
    if (isWhole && 'form' in holder) points.push(...cornersOfTable(holder));
    else if (isWhole)
      points.push(...[holder.seats[0], holder.seats.at(-1)].filter((seat) => seat !== undefined));
    else points.push(...holder.seats.filter(({ id }) => chosen.has(id)));
  }
  for (const area of plan.areas) if (chosen.has(area.id)) points.push(...area.outline);
  for (const shape of plan.shapes) if (chosen.has(shape.id)) points.push(...cornersOf(shape));
  for (const caption of plan.captions) if (chosen.has(caption.id)) points.push(caption);
  if (points.length === 0) return { x: [], y: [] };
  const { left, right, top, bottom } = boxAround(points, 0);
  return { x: [left, (left + right) / 2, right], y: [top, (top + bottom) / 2, bottom] };
}

/** The shortest way onto a line within `reach` metres, for each direction; `null` where none is so near. */
export function wayOnto(
  lines: SnapLines,
  anchors: SnapLines,
  by: Point,
  reach: number,
): { x: Onto | null; y: Onto | null } {
  return { x: nearest(lines.x, anchors.x, by.x, reach), y: nearest(lines.y, anchors.y, by.y, reach) };
}

/** `by`: the whole move that ends on the line `at`. */
export type Onto = { by: number; at: number };

function nearest(
  lines: readonly number[],
  anchors: readonly number[],
  by: number,
  reach: number,
): Onto | null {
  let best: Onto | null = null;
  let least = reach;
  for (const anchor of anchors) {
    const at = nearestLine(lines, anchor + by);
    // Where all anchors are as near, as between rows of one length, the first one counts.
    if (at === null || Math.abs(at - anchor - by) > least - 1e-6) continue;
    least = Math.abs(at - anchor - by);
    best = { by: Math.round((at - anchor) * 1000) / 1000, at };
  }
  return best;
}

function nearestLine(lines: readonly number[], wanted: number): number | null {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [lines[low - 1], lines[low]];
  if (before === undefined) return after ?? null;
  if (after === undefined) return before;
  return wanted - before < after - wanted ? before : after;
}

/** Where a row before the first and behind the last would stand, as far from it as rows usually are. */
function nextRows(rows: number[]): number[] {
  const sorted = inOrder(rows);
  const steps = sorted.slice(1).map((y, index) => y - (sorted[index] ?? y));
  const usual = inOrder(steps.filter((step) => step > 0.3))[Math.floor(steps.length / 2)];
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (usual === undefined || first === undefined || last === undefined) return [];
  return [first - usual, last + usual].map((y) => Math.round(y * 1000) / 1000);
}

/** With single seats chosen: the other seats around them. */
function seatsNear(plan: PlanDocument, chosen: Chosen): PlanSeat[] {
  const own = holdersOf(plan).flatMap(({ id, seats }) =>
    chosen.has(id) ? [] : seats.filter((seat) => chosen.has(seat.id)),
  );
  if (own.length === 0) return [];
  const { left, right, top, bottom } = boxAround(own, neighbourhood);
  return holdersOf(plan).flatMap(({ id, seats }) =>
    chosen.has(id)
      ? []
      : seats.filter(
          (seat) =>
            !chosen.has(seat.id) && seat.x >= left && seat.x <= right && seat.y >= top && seat.y <= bottom,
        ),
  );
}

function addBox(
  anchors: { x: number[]; y: number[] },
  { left, right, top, bottom }: ReturnType<typeof boxAround>,
): void {
  anchors.x.push(left, (left + right) / 2, right);
  anchors.y.push(top, (top + bottom) / 2, bottom);
}

function inOrder(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
