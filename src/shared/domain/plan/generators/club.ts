import type { PlanDocument } from '../plan-document';
import type { PlanArea, PlanSeat, PlanTable } from '../plan-seats';
import { millimetre } from '../row-geometry';
import type { RecipeOf } from './plan-recipe';
import { recipeZones, shareOut, zoneAt } from './recipe-parts';

const tableWidth = 0.9;
const chairFromMiddle = 0.75;
const tablePitch = 2.3;

/** Round tables before a small stage, standing room behind them, a bar at the side. */
export function clubPlan(recipe: RecipeOf<'club'>): PlanDocument {
  const { capacity, name } = recipe;
  const standing = Math.min(recipe.standing ?? (capacity > 60 ? Math.round(capacity * 0.4) : 0), capacity);
  const seated = capacity - standing;
  const zones = recipeZones(recipe.zones ?? (standing > 0 ? 2 : 1));
  const sizes = tableSizes(seated, recipe.seatsPerTable ?? 4);
  const perRow = Math.max(1, Math.round(Math.sqrt(sizes.length * 1.6)));
  const tableRows = Math.ceil(sizes.length / perRow);
  const tables = sizes.map((size, index) => tableAt(index, size, perRow, sizes.length));
  const width = Math.max(6, perRow * tablePitch);
  const back = 2.4 + tableRows * tablePitch;
  return {
    format: 1,
    name,
    focal: { x: 0, y: 0 },
    zones,
    sections: [{ id: 'house', name: '', prefix: '' }],
    rows: [],
    tables: tables.map((table, index) => {
      const zone = zoneAt(standing > 0 ? zones.slice(0, -1) : zones, Math.floor(index / perRow) / tableRows);
      return { ...table, seats: table.seats.map((seat) => ({ ...seat, zone })) };
    }),
    areas: standing > 0 ? [standingRoom(standing, width, back, zones.at(-1)?.code ?? 'A')] : [],
    shapes: [
      {
        id: 'stage',
        form: 'rectangle',
        role: 'stage',
        text: '',
        x: 0,
        y: -1.3,
        width: 4.5,
        height: 2.2,
        turn: 0,
      },
      {
        id: 'bar',
        form: 'rectangle',
        role: 'furniture',
        text: 'Bar',
        x: millimetre(width / 2 + 1.6),
        y: millimetre(back / 2 + 1),
        width: 1.2,
        height: millimetre(Math.max(3, back * 0.7)),
        turn: 0,
      },
    ],
    captions: [],
  };
}

function tableSizes(seated: number, perTable: number): number[] {
  const count = Math.min(10_000, Math.ceil(seated / perTable));
  return count === 0
    ? []
    : shareOut(
        seated,
        Array.from({ length: count }, () => 1),
      );
}

function tableAt(index: number, size: number, perRow: number, tables: number): PlanTable {
  const row = Math.floor(index / perRow);
  const inThisRow = Math.min(perRow, tables - row * perRow);
  const x = millimetre(((index % perRow) - (inThisRow - 1) / 2) * tablePitch);
  const y = millimetre(2.4 + row * tablePitch);
  const id = `t${index + 1}`;
  const seats = Array.from({ length: size }, (_, nth): PlanSeat => {
    const angle = ((nth + 0.5) / size) * 2 * Math.PI;
    return {
      id: `${id}.${nth + 1}`,
      number: String(nth + 1),
      x: millimetre(x + chairFromMiddle * Math.sin(angle)),
      y: millimetre(y - chairFromMiddle * Math.cos(angle)),
    };
  });
  const called = `T${index + 1}`;
  return {
    id,
    section: 'house',
    name: called,
    form: 'round',
    x,
    y,
    width: tableWidth,
    depth: tableWidth,
    turn: 0,
    seats,
  };
}

/** About two to a square metre. */
function standingRoom(capacity: number, width: number, back: number, zone: string): PlanArea {
  const [half, front] = [millimetre(width / 2), millimetre(back + 0.4)];
  const end = millimetre(front + Math.max(2, capacity / 2 / width));
  const outline = [
    { x: -half, y: front },
    { x: half, y: front },
    { x: half, y: end },
    { x: -half, y: end },
  ];
  return { id: 'standing', name: 'Standing', kind: 'standing', outline, capacity, zone };
}
