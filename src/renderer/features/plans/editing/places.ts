import type { Box } from '../../../seat-map/engine/geometry';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import type { PlanCaption, PlanShape } from '../../../../shared/domain/plan/plan-drawing';
import { holdersOf, type Chosen } from './parts';

/** Metres around the middle of a seat that belong to it. */
const seatRadius = 0.25;

/** One thing that moves as a whole, and the room it takes. */
export type Placed = { id: string; box: Box };

/** The chosen things one by one with the room each takes; a chosen single seat is a thing of its own. */
export function placedOf(plan: PlanDocument, chosen: Chosen): Placed[] {
  const placed: Placed[] = [];
  for (const holder of holdersOf(plan)) {
    if (chosen.has(holder.id)) placed.push({ id: holder.id, box: holderBox(holder) });
    else {
      for (const seat of holder.seats) {
        if (chosen.has(seat.id)) placed.push({ id: seat.id, box: boxAround([seat], seatRadius) });
      }
    }
  }
  for (const area of plan.areas) {
    if (chosen.has(area.id)) placed.push({ id: area.id, box: boxAround(area.outline, 0) });
  }
  for (const shape of plan.shapes) {
    if (chosen.has(shape.id)) placed.push({ id: shape.id, box: boxAround(cornersOf(shape), 0) });
  }
  for (const caption of plan.captions) {
    if (chosen.has(caption.id)) placed.push({ id: caption.id, box: captionBox(caption) });
  }
  return placed;
}

/** The room that a choice takes; `null` when nothing is chosen. */
export function boxOf(plan: PlanDocument, chosen: Chosen): Box | null {
  const boxes = placedOf(plan, chosen).map(({ box }) => box);
  return boxes.length === 0 ? null : around(boxes);
}

/** The corners of a shape as it stands, turned; of an ellipse those of the rectangle around it. */
export function cornersOf(shape: PlanShape): Point[] {
  if (shape.form === 'polygon' || shape.form === 'line') return shape.points;
  const { x, y, width, height, turn } = shape;
  const corners = [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
    { x: x - width / 2, y: y + height / 2 },
  ];
  return corners.map((corner) => turned(corner, { x, y }, turn));
}

/** The corners of a table. */
export function cornersOfTable(table: { x: number; y: number; width: number; depth: number; turn: number }) {
  const { x, y, width, depth, turn } = table;
  return cornersOf({
    form: 'rectangle',
    id: '',
    role: 'furniture',
    text: '',
    x,
    y,
    width,
    height: depth,
    turn,
  });
}

/** A point turned clockwise around another, in degrees. */
export function turned({ x, y }: Point, middle: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [x - middle.x, y - middle.y];
  return { x: middle.x + dx * cos - dy * sin, y: middle.y + dx * sin + dy * cos };
}

/** The rectangle around points, with `room` on every side. */
export function boxAround(points: readonly Point[], room: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

/** The rectangle around rectangles. */
export function around(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
    0,
  );
}

function holderBox(holder: ReturnType<typeof holdersOf>[number]): Box {
  if ('form' in holder) return around([boxAround(cornersOfTable(holder), 0), ...seatBoxes(holder.seats)]);
  if (holder.seats.length > 0) return boxAround(holder.seats, seatRadius);
  const ends = holder.line ? [holder.line.from, holder.line.to] : [{ x: 0, y: 0 }];
  return boxAround(ends, seatRadius);
}

function seatBoxes(seats: readonly Point[]): Box[] {
  return seats.length === 0 ? [] : [boxAround(seats, seatRadius)];
}

/** Letters are about 0.6 as wide as high. */
export function captionBox({ x, y, size, text, turn }: PlanCaption): Box {
  const width = Math.max(1, text.length) * size * 0.6;
  const corners = [-1, 1].flatMap((side) => [
    turned({ x: x + (side * width) / 2, y: y - size / 2 }, { x, y }, turn),
    turned({ x: x + (side * width) / 2, y: y + size / 2 }, { x, y }, turn),
  ]);
  return boxAround(corners, 0);
}
