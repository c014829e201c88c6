import { middleOf } from '../area-places';
import type { PlanShape } from '../plan-drawing';
import type { PlanSeat } from '../plan-seats';
import type { Point } from '../plan-values';
import { millimetre } from '../row-geometry';
import { outlineOf } from '../shape-outline';
import { isFields, type LooseReader } from './loose-reader';

/** From the units of a file to metres. */
export interface Scale {
  readonly metresPerUnit: number;
  /** The place in the file that is 0, 0 here. In its units. */
  readonly origin: Point;
  place(at: Point): Point;
  length(units: number): number;
}

const usualPitch = 0.5;
const usualScale = 0.02;
/** Metres from 0, 0: the schema allows ten thousand. */
const largestPlan = 5_000;

/** As the file says, when we wrote it; otherwise so that neighbours are half a metre apart. */
export function scaleOf(file: LooseReader): Scale {
  const ours = file.inner('box_office');
  const said = ours.number('metres_per_unit', 0);
  const metresPerUnit = said > 0.000_01 && said < 1_000 ? said : guessedScale(file);
  const origin = ours.point('origin');
  return {
    metresPerUnit,
    origin,
    place: ({ x, y }) => ({
      x: millimetre((x - origin.x) * metresPerUnit),
      y: millimetre((y - origin.y) * metresPerUnit),
    }),
    length: (units) => millimetre(units * metresPerUnit),
  };
}

function guessedScale(file: LooseReader): number {
  const distances: number[] = [];
  for (const zone of file.list('zones'))
    for (const row of listIn(zone, 'rows')) {
      const seats = listIn(row, 'seats').flatMap(placeOf);
      for (let index = 1; index < seats.length && distances.length < 50_000; index += 1) {
        const [a, b] = [seats[index - 1], seats[index]];
        const distance = a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
        if (distance > 0) distances.push(distance);
      }
    }
  distances.sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 4)];
  if (usual === undefined) return usualScale;
  // Whatever the distances say: nothing may lie further away than a plan reaches.
  const scale = Math.min(usualPitch / usual, largestPlan / furthestPlace(file), 10);
  return Math.max(0.000_01, Number(scale.toPrecision(4)));
}

/** The largest sum of coordinates on the way to any part, in units of the file. */
function furthestPlace(file: LooseReader): number {
  const far = (part: unknown) => Math.max(0, ...placeOf(part).map(({ x, y }) => Math.abs(x) + Math.abs(y)));
  let furthest = 1;
  for (const zone of file.list('zones')) {
    let [inRow, inArea] = [0, 0];
    for (const row of listIn(zone, 'rows'))
      for (const seat of listIn(row, 'seats')) inRow = Math.max(inRow, far(row) + far(seat));
    for (const area of listIn(zone, 'areas')) {
      const corners = listIn(isFields(area) ? area['polygon'] : null, 'points');
      const ownText = far(isFields(area) ? area['text'] : null);
      const within = corners.reduce<number>(
        (most, corner) => Math.max(most, far({ position: corner })),
        ownText,
      );
      inArea = Math.max(inArea, far(area) + within);
    }
    furthest = Math.max(furthest, far(zone) + Math.max(inRow, inArea));
  }
  return furthest;
}

function listIn(part: unknown, key: string): readonly unknown[] {
  const value: unknown = isFields(part) ? part[key] : null;
  return Array.isArray(value) ? value : [];
}

function placeOf(seat: unknown): Point[] {
  const position: unknown = isFields(seat) ? seat['position'] : null;
  if (!isFields(position)) return [];
  const [x, y] = [position['x'], position['y']];
  return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : [];
}

/** The stage's middle; without a stage a place before the front row. */
export function focalPoint(
  shapes: readonly PlanShape[],
  lines: readonly { readonly seats: readonly PlanSeat[] }[],
): Point {
  const stage = shapes.find(({ role }) => role === 'stage');
  const outline = stage === undefined ? null : outlineOf(stage);
  if (outline !== null) return middleOf(outline);
  let [left, right, top] = [Infinity, -Infinity, Infinity];
  for (const { seats } of lines)
    for (const { x, y } of seats) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      top = Math.min(top, y);
    }
  return top === Infinity ? { x: 0, y: 0 } : { x: (left + right) / 2, y: top - 3 };
}

/**
 * Seats of a row from left to right, as somebody in it sees them who looks at the focal point. A row that runs one way is only turned
 * around; one that is listed to and fro (from the middle) is sorted along its length.
 */
export function leftToRight(seats: readonly PlanSeat[], focal: Point): PlanSeat[] {
  const ends = endsOf(seats);
  if (ends === null) return [...seats];
  const { from, to, middle } = ends;
  const look = { x: focal.x - middle.x, y: focal.y - middle.y };
  const right = { x: -look.y, y: look.x };
  const along = { x: to.x - from.x, y: to.y - from.y };
  const turns = along.x * right.x + along.y * right.y < 0 ? -1 : 1;
  const way = ({ x, y }: Point) => turns * (x * along.x + y * along.y);
  const ways = seats.map(way);
  const rises = ways.every((value, index) => index === 0 || value >= (ways[index - 1] ?? value));
  if (rises) return [...seats];
  const falls = ways.every((value, index) => index === 0 || value <= (ways[index - 1] ?? value));
  return falls ? seats.toReversed() : seats.toSorted((a, b) => way(a) - way(b));
}

/** The seats at both ends, and the middle of the box around all. The order in the file must not decide. */
function endsOf(seats: readonly PlanSeat[]): { from: Point; to: Point; middle: Point } | null {
  const [first] = seats;
  if (first === undefined || seats.length < 2) return null;
  let [left, right, top, bottom] = [first, first, first, first];
  for (const seat of seats) {
    if (seat.x < left.x || (seat.x === left.x && seat.y < left.y)) left = seat;
    if (seat.x > right.x || (seat.x === right.x && seat.y > right.y)) right = seat;
    if (seat.y < top.y || (seat.y === top.y && seat.x < top.x)) top = seat;
    if (seat.y > bottom.y || (seat.y === bottom.y && seat.x > bottom.x)) bottom = seat;
  }
  const middle = { x: (left.x + right.x) / 2, y: (top.y + bottom.y) / 2 };
  const isWide = right.x - left.x >= bottom.y - top.y;
  return isWide ? { from: left, to: right, middle } : { from: top, to: bottom, middle };
}
