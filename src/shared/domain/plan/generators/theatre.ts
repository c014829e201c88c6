import { rowName } from '../../seat-layout';
import type { PlanDocument, PlanSection } from '../plan-document';
import type { PlanRow } from '../plan-seats';
import { arcLine, millimetre } from '../row-geometry';
import type { RecipeOf } from './plan-recipe';
import { blocksOf, gapsBetween, recipeRow, recipeZones, rowLength, shareOut, zoneAt } from './recipe-parts';

const seatPitch = 0.52;
const rowPitch = 0.95;
const aisle = 1.1;
/** Between one level and the next, on the drawing: on the spot the balcony hangs above. */
const levelGap = 3.2;

interface Level {
  readonly section: PlanSection;
  readonly capacity: number;
}

/** Stalls in arcs around the stage, each balcony behind the level below it, every level with rows A, B, C, …. */
export function theatrePlan(recipe: RecipeOf<'theatre'>): PlanDocument {
  const { capacity, name } = recipe;
  const balconies = Math.min(recipe.balconies ?? (capacity >= 900 ? 2 : 0), Math.floor(capacity / 20));
  const zones = recipeZones(recipe.zones ?? Math.min(4, 1 + balconies + (capacity >= 300 ? 1 : 0)));
  const half = ((recipe.opening ?? openingOf(capacity)) * Math.PI) / 360;
  const levels = levelsOf(capacity, balconies);
  // A first row of a sensible width: about a third of a square house's side.
  const firstRadius = Math.max(9, (Math.sqrt((levels[0]?.capacity ?? capacity) / half) * seatPitch) / 2.4);
  const stageLine = millimetre(firstRadius * Math.cos(half) - 3);
  const centre = { x: 0, y: -stageLine };
  let radius = firstRadius;
  const rows: PlanRow[] = [];
  for (const [index, level] of levels.entries()) {
    const made = arcLevel({ level, index, centre, radius, half, aisles: recipe.aisles });
    rows.push(...made.map((row, nth) => priced(row, zones, (index + nth / made.length) / levels.length)));
    radius += made.length * rowPitch + levelGap;
  }
  const stageHalf = millimetre(firstRadius * Math.sin(half) * 0.8);
  return {
    format: 1,
    name,
    focal: { x: 0, y: 0 },
    zones,
    sections: levels.map(({ section }) => section),
    rows,
    tables: [],
    areas: [],
    shapes: [
      {
        id: 'stage',
        form: 'polygon',
        role: 'stage',
        text: '',
        points: stageOutline(stageHalf),
      },
    ],
    captions: levels.length === 1 ? [] : rows.flatMap((row) => levelCaption(row, levels)),
  };
}

interface ArcLevel {
  readonly level: Level;
  readonly index: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly half: number;
  readonly aisles: number | undefined;
}

/** Rows of one opening angle share the seats by their length, so that no stub of a row is left over at the back. */
function arcLevel({ level, index, centre, radius, half, aisles: wanted }: ArcLevel): PlanRow[] {
  const lengths: number[] = [];
  let room = 0;
  while (room < level.capacity) {
    const widest = (2 * half * (radius + lengths.length * rowPitch)) / seatPitch;
    const length = Math.max(1, widest - aislesFor(widest, wanted) * (aisle / seatPitch));
    lengths.push(length);
    room += length;
  }
  const seats = shareOut(level.capacity, lengths);
  const aisles = aislesFor(Math.max(...seats), wanted);
  return seats.flatMap((inRow, nth) => {
    if (inRow === 0) return [];
    const gaps = gapsBetween(blocksOf(inRow, aisles), aisle);
    const at = radius + nth * rowPitch;
    const angle = rowLength(inRow, seatPitch, gaps) / at / 2;
    const line = { ...arcLine(centre, at, -angle, angle), gaps };
    const { id: section } = level.section;
    return [
      recipeRow({ id: `${index}r${nth + 1}`, section, name: rowName(nth), line, seats: inRow, zone: 'A' }),
    ];
  });
}

function aislesFor(seats: number, wanted: number | undefined): number {
  return Math.min(wanted ?? (seats <= 22 ? 0 : 2 * Math.ceil(seats / 75)), Math.floor(seats / 4));
}

function priced(row: PlanRow, zones: PlanDocument['zones'], share: number): PlanRow {
  const zone = zoneAt(zones, share);
  return { ...row, seats: row.seats.map((seat) => ({ ...seat, zone })) };
}

/** Half of the seats and a little more are in the stalls; every balcony is smaller than the one below. */
function levelsOf(capacity: number, balconies: number): Level[] {
  const weights = [1.35, ...Array.from({ length: balconies }, (_, index) => 0.5 * 0.85 ** index)];
  return shareOut(capacity, weights).map((seats, index) => ({
    capacity: seats,
    section: levelSection(index, balconies),
  }));
}

function levelSection(index: number, balconies: number): PlanSection {
  if (index === 0) return { id: 'stalls', name: balconies === 0 ? '' : 'Stalls', prefix: '' };
  const name = balconies === 1 ? 'Balcony' : `Balcony ${index}`;
  return { id: `balcony${index}`, name, prefix: balconies === 1 ? 'Bal' : `Bal${index}` };
}

/** A small house is nearly straight, a large one opens like a fan. */
function openingOf(capacity: number): number {
  return 50 + 50 * Math.min(1, Math.max(0, Math.log10(capacity / 200)));
}

function stageOutline(half: number): { x: number; y: number }[] {
  const apron = Array.from({ length: 13 }, (_, index) => {
    const share = index / 6 - 1;
    return { x: millimetre(share * half * 0.75), y: millimetre(1.2 * (1 - share * share) - 0.6) };
  });
  return [
    { x: -half, y: -7 },
    { x: half, y: -7 },
    { x: half, y: -0.6 },
    ...apron.toReversed(),
    { x: -half, y: -0.6 },
  ];
}

/** The name of a balcony stands in the gap before its first row. */
function levelCaption(row: PlanRow, levels: readonly Level[]): PlanDocument['captions'] {
  const level = levels.find(({ section }) => section.id === row.section);
  const middle = row.seats[Math.floor(row.seats.length / 2)];
  if (level === undefined || middle === undefined || row.name !== 'A' || level === levels[0]) return [];
  const text = level.section.name;
  return [
    {
      id: `${row.section} name`,
      text,
      x: 0,
      y: millimetre(middle.y - levelGap / 2 - 0.3),
      size: 1.1,
      turn: 0,
    },
  ];
}
