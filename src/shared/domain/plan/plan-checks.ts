import { isInside } from './area-places';
import { duplicateIds } from './duplicate-ids';
import { capacityOf, mostSeats, type PlanDocument } from './plan-document';
import { outlineOf } from './shape-outline';
import { planHouse, type PlanHouse } from './plan-house';
import { seatsTooNear, seatsFarOff } from './seat-distances';
import type { Point } from './plan-values';

/** Something to mend. `where`: the place to fly to; null: the plan as a whole. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** What keeps a plan from being published; what only looks wrong is a warning. */
  readonly weight: 'error' | 'warning';
  /** What it is about, as people call it: labels, names, codes or ids. The first 20. */
  readonly names: readonly string[];
  /** Ids of seats, rows, tables, areas or shapes. The first 20. */
  readonly ids: readonly string[];
  readonly where: Point | null;
}

export const planProblemCodes = [
  'no_seats',
  'too_many_seats',
  'id_twice',
  'label_twice',
  'zone_twice',
  'zone_missing',
  'zone_unknown',
  'section_unknown',
  'number_missing',
  'seats_overlap',
  'seat_isolated',
  'seat_unreachable',
  'row_empty',
  'area_empty',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

const mostOfAKind = 200;

/** Everything that is wrong with a plan, errors first; at most 200 of a kind. Fast enough for every stroke of the designer. */
export function checkPlan(plan: PlanDocument): PlanProblem[] {
  const capacity = capacityOf(plan);
  if (capacity > mostSeats) return [problem('too_many_seats', 'error', [String(capacity)], [], null)];
  const house = planHouse(plan);
  const found = [
    ...(capacity === 0 ? [problem('no_seats', 'error', [], [], null)] : []),
    ...idsTwice(plan, house),
    ...labelsTwice(house),
    ...zoneProblems(plan, house),
    ...sectionProblems(plan),
    ...numbersMissing(plan),
    ...tooNear(house),
    ...unreachable(plan, house),
    ...emptyParts(plan),
    ...farOff(house),
  ];
  return [
    ...found.filter(({ weight }) => weight === 'error'),
    ...found.filter(({ weight }) => weight !== 'error'),
  ];
}

/** Whether a plan may be published. */
export function isSound(problems: readonly PlanProblem[]): boolean {
  return problems.every(({ weight }) => weight !== 'error');
}

function idsTwice(plan: PlanDocument, house: PlanHouse): PlanProblem[] {
  return duplicateIds(plan, house)
    .slice(0, mostOfAKind)
    .map(({ id, where }) => problem('id_twice', 'error', [id], [id], where));
}

function labelsTwice(house: PlanHouse): PlanProblem[] {
  const places = new Map<string, number[]>();
  const firsts = new Map<string, number>();
  for (const [index, label] of house.labels.entries()) {
    const first = firsts.get(label);
    if (first === undefined) firsts.set(label, index);
    else places.set(label, [...(places.get(label) ?? [first]), index].slice(0, 20));
  }
  return [...places]
    .slice(0, mostOfAKind)
    .map(([label, seats]) => seatsProblem('label_twice', house, seats, [label]));
}

function zoneProblems(plan: PlanDocument, house: PlanHouse): PlanProblem[] {
  const codes = plan.zones.map(({ code }) => code.toLowerCase());
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const known = new Set(plan.zones.map(({ code }) => code));
  const used = [...plan.rows, ...plan.tables].flatMap(({ seats }) => seats);
  const unknown = new Set(
    [...used, ...plan.areas].flatMap(({ zone }) => (zone === undefined || known.has(zone) ? [] : [zone])),
  );
  const without = seatsWhere(house, (index) => house.category[index] === 0);
  return [
    ...twice.map((code) => problem('zone_twice', 'error', [code], [], null)),
    ...[...unknown].map((code) => problem('zone_unknown', 'error', [code], [], null)),
    ...(unknown.size === 0 && without.length > 0 ? [seatsProblem('zone_missing', house, without)] : []),
  ];
}

function sectionProblems({ sections, rows, tables }: PlanDocument): PlanProblem[] {
  const known = new Set(sections.map(({ id }) => id));
  return [...rows, ...tables]
    .filter(({ section }) => !known.has(section))
    .slice(0, mostOfAKind)
    .map(({ id, section, seats }) => problem('section_unknown', 'error', [section], [id], seats[0] ?? null));
}

function numbersMissing({ rows, tables }: PlanDocument): PlanProblem[] {
  return [...rows, ...tables].slice(0, 30_000).flatMap(({ name, seats }) => {
    const without = seats.filter(({ number, label }) => number.trim() === '' && label === undefined);
    const [first] = without;
    if (first === undefined) return [];
    return [
      problem(
        'number_missing',
        'error',
        [name],
        without.map(({ id }) => id),
        first,
      ),
    ];
  });
}

function tooNear(house: PlanHouse): PlanProblem[] {
  return seatsTooNear(house, mostOfAKind).map((pair) => seatsProblem('seats_overlap', house, pair));
}

function farOff(house: PlanHouse): PlanProblem[] {
  return seatsFarOff(house, mostOfAKind).map((index) => ({
    ...seatsProblem('seat_isolated', house, [index]),
    weight: 'warning',
  }));
}

/** A seat inside the stage, the field, a wall or a bar is one that nobody can get to. */
function unreachable({ shapes }: PlanDocument, house: PlanHouse): PlanProblem[] {
  return shapes.flatMap((shape) => {
    const outline = shape.role === 'other' ? null : outlineOf(shape);
    if (outline === null) return [];
    const inside = seatsWhere(house, (index) => isInside(outline, placeOf(house, index)), outline);
    return inside.length === 0 ? [] : [seatsProblem('seat_unreachable', house, inside)];
  });
}

function emptyParts({ rows, tables, areas }: PlanDocument): PlanProblem[] {
  const empty = rows
    .filter(({ seats }) => seats.length === 0)
    .map((row) => problem('row_empty', 'warning', [row.name], [row.id], row.line?.from ?? null));
  const bare = tables
    .filter(({ seats }) => seats.length === 0)
    .map((table) => problem('row_empty', 'warning', [table.name], [table.id], { x: table.x, y: table.y }));
  const void_ = areas
    .filter(({ capacity }) => capacity === 0)
    .map((area) => problem('area_empty', 'error', [area.name], [area.id], area.outline[0] ?? null));
  return [...empty, ...bare, ...void_].slice(0, mostOfAKind);
}

function seatsWhere(house: PlanHouse, is: (index: number) => boolean, box?: readonly Point[]): number[] {
  const bounds = box === undefined ? null : boundsOf(box);
  const found: number[] = [];
  for (let index = 0; index < house.x.length && found.length < 1_000; index += 1) {
    if (bounds !== null && !isWithin(bounds, placeOf(house, index))) continue;
    if (is(index)) found.push(index);
  }
  return found;
}

function boundsOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function isWithin({ left, right, top, bottom }: ReturnType<typeof boundsOf>, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function placeOf(house: PlanHouse, index: number): Point {
  return { x: house.x[index] ?? 0, y: house.y[index] ?? 0 };
}

function seatsProblem(
  code: PlanProblemCode,
  house: PlanHouse,
  seats: readonly number[],
  names = seats.map((index) => house.labels[index] ?? ''),
): PlanProblem {
  const [first] = seats;
  const where = first === undefined ? null : placeOf(house, first);
  return problem(
    code,
    'error',
    names,
    seats.map((index) => house.ids[index] ?? ''),
    where,
  );
}

function problem(
  code: PlanProblemCode,
  weight: PlanProblem['weight'],
  names: readonly string[],
  ids: readonly string[],
  where: Point | null,
): PlanProblem {
  const place = where === null ? null : { x: where.x, y: where.y };
  return { code, weight, names: names.slice(0, 20), ids: ids.slice(0, 20), where: place };
}
