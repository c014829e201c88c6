import { rowName } from '../../seat-layout';
import type { PlanDocument } from '../plan-document';
import type { PlanRow } from '../plan-seats';
import { millimetre } from '../row-geometry';
import type { RecipeOf } from './plan-recipe';
import { blocksOf, gapsBetween, recipeRow, recipeZones, rowLength, shareOut, zoneAt } from './recipe-parts';

const seatPitch = 0.52;
const aisle = 1.2;

/** Straight rows on a flat floor. The last rows are one seat shorter where the number does not divide. */
export function gridPlan(recipe: RecipeOf<'grid'>): PlanDocument {
  const { capacity, name } = recipe;
  const wanted = recipe.seatsPerRow ?? Math.max(1, Math.round(Math.sqrt(capacity * 1.5)));
  const count = Math.min(20_000, Math.ceil(capacity / Math.min(wanted, capacity)));
  const zones = recipeZones(recipe.zones ?? 1);
  const aisles = recipe.aisles ?? (wanted > 22 ? 2 * Math.ceil(wanted / 60) : 0);
  const seats = rowsOfAlike(capacity, count);
  const rows = seats.map((inRow, index) =>
    straightRow({
      index,
      seats: inRow,
      aisles,
      y: 3 + index * 0.95,
      bulge: 0,
      zone: zoneAt(zones, index / count),
    }),
  );
  return houseOf(name, zones, rows, { id: 'stage', depth: 4, y: -2.2, share: 0.5 });
}

/** Slightly curved rows before a screen; two aisles where rows are wide. */
export function cinemaPlan({ capacity, name, zones: wantedZones }: RecipeOf<'cinema'>): PlanDocument {
  const count = Math.max(1, Math.round(Math.sqrt(capacity / 1.75)));
  const zones = recipeZones(wantedZones ?? (count >= 6 ? 2 : 1));
  const weights = Array.from({ length: count }, (_, index) => 0.86 + (0.14 * index) / count);
  const seats = shareOut(capacity, weights);
  const widest = Math.max(...seats);
  const aisles = widest > 16 ? 2 : 0;
  const rows = seats.map((inRow, index) => {
    // The best places of a cinema are behind the middle.
    const zone = zoneAt(zones.toReversed(), index / count);
    return straightRow({ index, seats: inRow, aisles, y: 5 + index * 1.15, bulge: widest * 0.03, zone });
  });
  return houseOf(name, zones, withWheelchairPlaces(rows), { id: 'screen', depth: 0.4, y: 0, share: 0.8 });
}

/** As many seats in every row, one less in the last ones. */
function rowsOfAlike(capacity: number, rows: number): number[] {
  const most = Math.ceil(capacity / rows);
  const shorter = most * rows - capacity;
  return Array.from({ length: rows }, (_, index) => (index < rows - shorter ? most : most - 1)).filter(
    (n) => n > 0,
  );
}

interface StraightRow {
  readonly index: number;
  readonly seats: number;
  readonly aisles: number;
  readonly y: number;
  readonly bulge: number;
  readonly zone: string;
}

function straightRow({ index, seats, aisles, y, bulge, zone }: StraightRow): PlanRow {
  const gaps = gapsBetween(blocksOf(seats, aisles), aisle);
  const half = millimetre(rowLength(seats, seatPitch, gaps) / 2);
  const ends = millimetre(y);
  const line = { from: { x: -half, y: ends }, to: { x: half, y: ends }, bulge: seats < 3 ? 0 : bulge, gaps };
  return recipeRow({ id: `r${index + 1}`, section: 'house', name: rowName(index), line, seats, zone });
}

/** Two wheelchair places with their companions at each end of the front row, where no step is. */
function withWheelchairPlaces(rows: readonly PlanRow[]): PlanRow[] {
  const [front, ...others] = rows;
  if (front === undefined || front.seats.length < 12) return [...rows];
  const last = front.seats.length - 1;
  const kinds = new Map([
    [0, 'wheelchair' as const],
    [1, 'companion' as const],
    [last - 1, 'companion' as const],
    [last, 'wheelchair' as const],
  ]);
  const seats = front.seats.map((seat, index) => {
    const kind = kinds.get(index);
    return kind === undefined ? { ...seat, stepFree: true } : { ...seat, kind, stepFree: true };
  });
  return [{ ...front, seats }, ...others];
}

function houseOf(
  name: string,
  zones: PlanDocument['zones'],
  rows: PlanRow[],
  stage: { id: string; depth: number; y: number; share: number },
): PlanDocument {
  const widest = Math.max(4, ...rows.map(({ seats }) => 2 * Math.abs(seats[0]?.x ?? 0)));
  return {
    format: 1,
    name,
    focal: { x: 0, y: 0 },
    zones,
    sections: [{ id: 'house', name: '', prefix: '' }],
    rows,
    tables: [],
    areas: [],
    shapes: [
      {
        id: stage.id,
        form: 'rectangle',
        role: 'stage',
        text: '',
        x: 0,
        y: stage.y,
        width: millimetre(widest * stage.share),
        height: stage.depth,
        turn: 0,
      },
    ],
    captions: [],
  };
}
