import { seatKinds, type SeatKind } from '../seat-kind';
import type { PlanDocument } from './plan-document';
import { planHouse, type PlanHouse } from './plan-house';
import type { Point } from './plan-values';

/** What became of one seat from one version to the next. By its id, which stays. */
export interface SeatDifference {
  readonly id: string;
  /** The label before; of a new seat its label. */
  readonly label: string;
  readonly where: Point;
  readonly changes: readonly SeatChange[];
}

export type SeatChange =
  | { readonly what: 'added' }
  | { readonly what: 'removed' }
  /** `where` is the place after it. */
  | { readonly what: 'moved'; readonly metres: number }
  | { readonly what: 'relabelled'; readonly to: string }
  /** Codes; null: none. */
  | { readonly what: 'rezoned'; readonly from: string | null; readonly to: string | null }
  | { readonly what: 'kind'; readonly from: SeatKind; readonly to: SeatKind };

/** Less than this is no move that anybody sees. Metres. */
const leastMove = 0.02;

/** Every seat that is not as it was, in the order of the newer version, removed ones last. */
export function planDifference(before: PlanDocument, after: PlanDocument): SeatDifference[] {
  const [was, is] = [planHouse(before), planHouse(after)];
  const places = new Map(was.ids.map((id, index) => [id, index]));
  const differences: SeatDifference[] = [];
  for (const [index, id] of is.ids.entries()) {
    const from = places.get(id);
    places.delete(id);
    const changes: SeatChange[] =
      from === undefined ? [{ what: 'added' }] : seatChanges({ was, from, before }, { is, index, after });
    if (changes.length === 0) continue;
    const label = (from === undefined ? is.labels[index] : was.labels[from]) ?? '';
    differences.push({ id, label, where: placeIn(is, index), changes });
  }
  for (const [id, index] of places)
    differences.push({
      id,
      label: was.labels[index] ?? '',
      where: placeIn(was, index),
      changes: [{ what: 'removed' }],
    });
  return differences;
}

function seatChanges(
  { was, from, before }: { was: PlanHouse; from: number; before: PlanDocument },
  { is, index, after }: { is: PlanHouse; index: number; after: PlanDocument },
): SeatChange[] {
  const changes: SeatChange[] = [];
  // From the focal point: a house that is moved as a whole on its drawing stays as it is.
  const [a, b] = [fromFocal(before, was, from), fromFocal(after, is, index)];
  const metres = Math.hypot(a.x - b.x, a.y - b.y);
  // A place of an area stands nowhere in particular.
  if (metres >= leastMove && is.area[index] === 0) changes.push({ what: 'moved', metres });
  const to = is.labels[index] ?? '';
  if (was.labels[from] !== to) changes.push({ what: 'relabelled', to });
  const [zoneBefore, zoneAfter] = [zoneOf(before, was, from), zoneOf(after, is, index)];
  if (zoneBefore !== zoneAfter) changes.push({ what: 'rezoned', from: zoneBefore, to: zoneAfter });
  const [kindBefore, kindAfter] = [kindOf(was, from), kindOf(is, index)];
  if (kindBefore !== kindAfter) changes.push({ what: 'kind', from: kindBefore, to: kindAfter });
  return changes;
}

function zoneOf({ zones }: PlanDocument, { category }: PlanHouse, index: number): string | null {
  return zones[(category[index] ?? 0) - 1]?.code ?? null;
}

function kindOf({ kind }: PlanHouse, index: number): SeatKind {
  return seatKinds[kind[index] ?? 0] ?? 'standard';
}

function fromFocal({ focal }: PlanDocument, { x, y }: PlanHouse, index: number): Point {
  return { x: (x[index] ?? 0) - focal.x, y: (y[index] ?? 0) - focal.y };
}

function placeIn({ x, y }: PlanHouse, index: number): Point {
  return { x: x[index] ?? 0, y: y[index] ?? 0 };
}
