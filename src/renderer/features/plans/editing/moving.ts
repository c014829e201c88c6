import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanShape } from '../../../../shared/domain/plan/plan-drawing';
import type { PlanRow, PlanSeat, PlanTable, RowLine } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { changed, changeHolders, type Chosen } from './parts';
import { boxOf, placedOf, turned, type Placed } from './places';

/** How things move as a whole: where each point goes, by how many degrees they turn, and whether left becomes right. */
type Motion = { to: (point: Point) => Point; turn: number; mirror: 'none' | 'sideways' | 'depth' };

/** Moves what is chosen, in metres. */
export function moveBy(plan: PlanDocument, chosen: Chosen, by: Point): PlanDocument {
  if (by.x === 0 && by.y === 0) return plan;
  return moved(plan, chosen, {
    to: ({ x, y }) => ({ x: rounded(x + by.x), y: rounded(y + by.y) }),
    turn: 0,
    mirror: 'none',
  });
}

/** Turns what is chosen clockwise around its middle. */
export function turnBy(plan: PlanDocument, chosen: Chosen, degrees: number): PlanDocument {
  const box = boxOf(plan, chosen);
  if (!box || degrees === 0) return plan;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return moved(plan, chosen, {
    to: (point) => roundedPoint(turned(point, middle, degrees)),
    turn: degrees,
    mirror: 'none',
  });
}

/** Mirrors what is chosen in place: left to right, or front to back. */
export function mirror(plan: PlanDocument, chosen: Chosen, across: 'sideways' | 'depth'): PlanDocument {
  const box = boxOf(plan, chosen);
  if (!box) return plan;
  const to =
    across === 'sideways'
      ? ({ x, y }: Point) => ({ x: rounded(box.left + box.right - x), y })
      : ({ x, y }: Point) => ({ x, y: rounded(box.top + box.bottom - y) });
  return moved(plan, chosen, { to, turn: 0, mirror: across });
}

export type Edge = 'left' | 'middle' | 'right' | 'top' | 'centre' | 'bottom';

/** Puts the chosen things on one line: their left edges, middles … */
export function align(plan: PlanDocument, chosen: Chosen, edge: Edge): PlanDocument {
  const box = boxOf(plan, chosen);
  if (!box) return plan;
  const wanted = edgeOf(box, edge);
  const isAcross = edge === 'left' || edge === 'middle' || edge === 'right';
  return moveEach(plan, placedOf(plan, chosen), (placed) => {
    const by = wanted - edgeOf(placed.box, edge);
    return isAcross ? { x: by, y: 0 } : { x: 0, y: by };
  });
}

/** Makes the distances between the middles of the chosen things equal; the outermost two stay. */
export function distribute(plan: PlanDocument, chosen: Chosen, along: 'x' | 'y'): PlanDocument {
  const edge = along === 'x' ? 'middle' : 'centre';
  const placed = placedOf(plan, chosen).sort((a, b) => edgeOf(a.box, edge) - edgeOf(b.box, edge));
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last || placed.length < 3) return plan;
  const start = edgeOf(first.box, edge);
  const step = (edgeOf(last.box, edge) - start) / (placed.length - 1);
  const places = new Map(placed.map(({ id }, index) => [id, start + index * step]));
  return moveEach(plan, placed, ({ id, box }) => {
    const by = (places.get(id) ?? 0) - edgeOf(box, edge);
    return along === 'x' ? { x: by, y: 0 } : { x: 0, y: by };
  });
}

/** To the millimetre: nobody sees less, and plans stay readable. */
export function rounded(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}

export function roundedPoint({ x, y }: Point): Point {
  return { x: rounded(x), y: rounded(y) };
}

function moveEach(
  plan: PlanDocument,
  placed: readonly Placed[],
  byOf: (placed: Placed) => Point,
): PlanDocument {
  return placed.reduce((after, each) => moveBy(after, new Set([each.id]), byOf(each)), plan);
}

function moved(plan: PlanDocument, chosen: Chosen, motion: Motion): PlanDocument {
  const withSeats = changeHolders(plan, (holder) => movedHolder(holder, chosen, motion));
  const { to } = motion;
  return {
    ...withSeats,
    areas: changed(plan.areas, (area) =>
      chosen.has(area.id) ? { ...area, outline: area.outline.map(to) } : area,
    ),
    shapes: changed(plan.shapes, (shape) => (chosen.has(shape.id) ? movedShape(shape, motion) : shape)),
    captions: changed(plan.captions, (caption) =>
      chosen.has(caption.id) ? { ...caption, ...to(caption), turn: turnOf(caption.turn, motion) } : caption,
    ),
  };
}

function movedHolder<H extends PlanRow | PlanTable>(holder: H, chosen: Chosen, motion: Motion): H {
  const isWhole = chosen.has(holder.id);
  const seats = changed(holder.seats, (seat) =>
    isWhole || chosen.has(seat.id) ? { ...seat, ...motion.to(seat) } : seat,
  );
  if (!isWhole) return seats === holder.seats ? holder : withoutLine({ ...holder, seats });
  if ('form' in holder) {
    return { ...holder, seats, ...motion.to(holder), turn: turnOf(holder.turn, motion) };
  }
  return movedRow({ ...holder, seats }, motion);
}

/** Seats that were moved one by one stand no longer on the row's line. */
function withoutLine<H extends PlanRow | PlanTable>(holder: H): H {
  if (!('line' in holder)) return holder;
  const { line: _, ...rest } = holder;
  return rest as H;
}

/** Mirrored sideways, the left end of a row is its right end: its seats change their order, their numbers stay theirs. */
function movedRow<H extends PlanRow>(row: H, { to, mirror: across }: Motion): H {
  const { line, numbering } = row;
  const isTurnedAround = across === 'sideways';
  const ends = line && { from: to(line.from), to: to(line.to) };
  return {
    ...row,
    ...(isTurnedAround ? { seats: backwards(row.seats) } : {}),
    ...(line && ends
      ? {
          line: {
            ...line,
            from: isTurnedAround ? ends.to : ends.from,
            to: isTurnedAround ? ends.from : ends.to,
            bulge: across === 'depth' ? -line.bulge : line.bulge,
            gaps: isTurnedAround ? gapsBackwards(line.gaps, row.seats.length) : line.gaps,
          },
        }
      : {}),
    ...(numbering && isTurnedAround ? { numbering: otherWay(numbering) } : {}),
  };
}

/** The aisle after a seat is now the aisle after its other neighbour. */
function backwards(seats: readonly PlanSeat[]): PlanSeat[] {
  const turnedAround = seats.toReversed();
  return turnedAround.map((seat, index) => {
    const { aisleAfter: _, ...rest } = seat;
    const aisleAfter = turnedAround[index + 1]?.aisleAfter;
    return aisleAfter === undefined ? rest : { ...rest, aisleAfter };
  });
}

function gapsBackwards(gaps: RowLine['gaps'], seats: number): RowLine['gaps'] {
  return gaps
    .filter(({ after }) => after < seats)
    .map(({ after, width }) => ({ after: seats - after, width }))
    .toReversed();
}

function otherWay<N extends NonNullable<PlanRow['numbering']>>(numbering: N): N {
  const { from, oddSide = 'left' } = numbering;
  if (from === 'middle') return { ...numbering, oddSide: oddSide === 'left' ? 'right' : 'left' };
  return { ...numbering, from: from === 'left' ? 'right' : 'left' };
}

function movedShape(shape: PlanShape, motion: Motion): PlanShape {
  switch (shape.form) {
    case 'polygon':
    case 'line':
      return { ...shape, points: shape.points.map(motion.to) };
    case 'rectangle':
    case 'ellipse':
      return { ...shape, ...motion.to(shape), turn: turnOf(shape.turn, motion) };
  }
}

function turnOf(turn: number, motion: Motion): number {
  return rounded(((motion.mirror === 'none' ? turn : -turn) + motion.turn) % 360);
}

function edgeOf({ left, top, right, bottom }: Placed['box'], edge: Edge): number {
  switch (edge) {
    case 'left':
      return left;
    case 'right':
      return right;
    case 'top':
      return top;
    case 'bottom':
      return bottom;
    case 'middle':
      return (left + right) / 2;
    case 'centre':
      return (top + bottom) / 2;
  }
}
