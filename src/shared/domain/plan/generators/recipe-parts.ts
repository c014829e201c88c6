import type { PlanRow, PlanSeat, RowLine } from '../plan-seats';
import type { PlanZone } from '../plan-document';
import { fromTheLeft, numbersOf } from '../numbering';
import { placesAlong } from '../row-geometry';

/** Zones A, B, C, …, the dearest first. */
export function recipeZones(count: number): PlanZone[] {
  return Array.from({ length: count }, (_, index) => {
    const code = String.fromCodePoint(65 + index);
    return { code, name: code, colour: index + 1 };
  });
}

/** Which zone a part of the house falls into, by its place from the front (0) to the back (1). */
export function zoneAt(zones: readonly PlanZone[], share: number): string {
  const index = Math.min(zones.length - 1, Math.max(0, Math.floor(share * zones.length)));
  return zones[index]?.code ?? 'A';
}

export interface RowToMake {
  readonly id: string;
  readonly section: string;
  readonly name: string;
  readonly line: RowLine;
  readonly seats: number;
  readonly zone: string;
}

/** A row with its seats numbered from the left. */
export function recipeRow({ id, section, name, line, seats, zone }: RowToMake): PlanRow {
  const numbers = numbersOf(fromTheLeft, seats);
  return {
    id,
    section,
    name,
    line,
    numbering: fromTheLeft,
    seats: placesAlong(line, seats).map((place, index): PlanSeat => ({
      id: `${id}.${index + 1}`,
      number: numbers[index] ?? '',
      ...place,
      zone,
    })),
  };
}

/** Shares a whole number by weights, exactly, without leaving a share that differs from its neighbours by rounding alone. */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const from = Math.round((before / sum) * whole);
    before += weight;
    return Math.round((before / sum) * whole) - from;
  });
}

/** Shares a row's seats among its blocks, the same left and right; the middle one takes what is over. */
export function blocksOf(seats: number, aisles: number): number[] {
  const blocks = Math.min(aisles + 1, Math.max(1, seats));
  const side = Math.floor(seats / blocks);
  const sizes = Array.from({ length: blocks }, () => side);
  let over = seats - side * blocks;
  // Pairs from the outside in, then the middle: both sides stay alike wherever the number allows it.
  for (let index = 0; over >= 2 && index < Math.floor(blocks / 2); index += 1, over -= 2) {
    sizes[index] = side + 1;
    sizes[blocks - 1 - index] = side + 1;
  }
  const middle = Math.floor(blocks / 2);
  sizes[middle] = (sizes[middle] ?? 0) + over;
  return sizes.filter((size) => size > 0);
}

/** The gaps of a row with these blocks. */
export function gapsBetween(blocks: readonly number[], width: number): RowLine['gaps'] {
  const gaps: RowLine['gaps'] = [];
  let after = 0;
  for (const size of blocks.slice(0, -1)) {
    after += size;
    gaps.push({ after, width });
  }
  return gaps;
}

/** Metres from the first seat to the last one of a row with so many aisles. */
export function rowLength(seats: number, pitch: number, gaps: RowLine['gaps']): number {
  return (seats - 1) * pitch + gaps.reduce((sum, gap) => sum + gap.width, 0);
}
