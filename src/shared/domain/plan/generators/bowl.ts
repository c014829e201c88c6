import { rowName } from '../../seat-layout';
import { mostSeats, type PlanDocument, type PlanSection } from '../plan-document';
import type { PlanRow } from '../plan-seats';
import { bowlSections, lineOf, type BowlSection, type Field } from './bowl-sections';
import type { RecipeOf } from './plan-recipe';
import { recipeRow, recipeZones, shareOut, zoneAt } from './recipe-parts';
import { millimetre } from '../row-geometry';

const seatPitch = 0.5;
const rowPitch = 0.8;
const betweenTiers = 5;
/** From the edge of a whole field to the first row. */
const furthest = 9;

interface Ring {
  readonly tier: number;
  /** Counted from the tier's first row. */
  readonly nth: number;
  readonly distance: number;
  readonly sections: readonly BowlSection[];
  readonly seats: readonly number[];
}

/** Rings around a field, as many as the capacity needs; in tiers with a walkway between, in sections with an aisle between. */
export function bowlPlan(recipe: RecipeOf<'bowl'>): PlanDocument {
  const { capacity, name } = recipe;
  const field = fieldFor(recipe);
  const rings = ringsFor(Math.min(capacity, mostSeats), field, recipe.rowsPerTier ?? 28);
  const tiers = (rings.at(-1)?.tier ?? 0) + 1;
  const zones = recipeZones(recipe.zones ?? Math.min(4, tiers + 1));
  const sections = new Map<string, PlanSection>();
  const rows = rings.flatMap((ring, index) => {
    const zone = zoneAt(zones, index / rings.length);
    return ring.sections.flatMap((section, place) => {
      const row = bowlRow(ring, section, ring.seats[place] ?? 0, zone);
      if (row) sections.set(section.id, { id: section.id, name: section.name, prefix: section.name });
      return row ?? [];
    });
  });
  return {
    format: 1,
    name,
    focal: { x: 0, y: 0 },
    zones,
    sections: [...sections.values()],
    rows: inSections(rows, [...sections.keys()]),
    tables: [],
    areas: [],
    shapes: [
      {
        id: 'field',
        form: 'rectangle',
        role: 'field',
        text: '',
        x: 0,
        y: 0,
        width: field.length,
        height: field.width,
        turn: 0,
      },
    ],
    captions: [],
  };
}

/** A football field where that many can sit around one; a smaller one else, so that there are some rows. */
function fieldFor({ capacity, fieldLength, fieldWidth }: RecipeOf<'bowl'>): Field {
  const length = fieldLength ?? Math.min(105, Math.max(12, capacity / 60));
  const width = fieldWidth ?? Math.max(10, Math.round(length * 0.65));
  return { length, width, corner: Math.min(8, width / 4) };
}

/** Rings until everybody has a seat; the last one keeps only as many as are needed, the same share in every section. */
function ringsFor(capacity: number, field: Field, rowsPerTier: number): Ring[] {
  const rings: Ring[] = [];
  let left = capacity;
  while (left > 0) {
    const tier = Math.floor(rings.length / rowsPerTier);
    const nth = rings.length % rowsPerTier;
    const distance =
      Math.min(furthest, field.length / 8) + rings.length * rowPitch + tier * (betweenTiers - rowPitch);
    const sections =
      nth === 0 ? bowlSections(field, tier, distance, rowsPerTier * rowPitch) : rings.at(-1)?.sections;
    const room = (sections ?? []).map((section) => Math.floor(section.lengthAt(distance) / seatPitch) + 1);
    const all = room.reduce((sum, seats) => sum + seats, 0);
    rings.push({
      tier,
      nth,
      distance,
      sections: sections ?? [],
      seats: all <= left ? room : someOf(room, left),
    });
    left -= Math.min(all, left);
  }
  return rings;
}

/** The same share for every section, unless that would scatter a handful around the field: then one section after the other. */
function someOf(room: readonly number[], left: number): number[] {
  if (left >= 4 * room.length) return shareOut(left, room);
  let over = left;
  return room.map((seats) => {
    const here = Math.min(seats, over);
    over -= here;
    return here;
  });
}

function bowlRow(ring: Ring, section: BowlSection, seats: number, zone: string): PlanRow | null {
  if (seats === 0) return null;
  const line = lineOf(section, ring.distance, (seats - 1) * seatPitch);
  return recipeRow({
    id: `${section.id}r${ring.nth + 1}`,
    section: section.id,
    name: rowName(ring.nth),
    line: { ...line, bulge: millimetre(line.bulge), gaps: [] },
    seats,
    zone,
  });
}

/** Section after section, so that numbers in an event run through one before they go on to the next. */
function inSections(rows: readonly PlanRow[], order: readonly string[]): PlanRow[] {
  const bySection = new Map<string, PlanRow[]>(order.map((id) => [id, []]));
  for (const row of rows) bySection.get(row.section)?.push(row);
  return [...bySection.values()].flat();
}
