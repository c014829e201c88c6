import type { SeatLayout } from '../../../shared/contract/seats';
import type { Point } from './geometry';

/** A part of a house without numbers on its places: standing room, free seating. */
export interface HouseArea {
  readonly areaNo: number;
  readonly name: string;
  /** Corners as drawn, metres. */
  readonly outline: readonly Point[];
  readonly capacity: number;
}

/** The areas of a house, by number. `squeeze`: how much closer to the stage things are drawn than they are. */
export function areasOf({ plan, unplanned }: SeatLayout, squeeze: number): HouseArea[] {
  const { areas } = plan ?? unplanned ?? { areas: [] };
  return areas.map(({ name, outline, capacity }, index) => ({
    areaNo: index + 1,
    name,
    capacity,
    outline: outline.map(({ x, y }) => ({ x, y: y * squeeze })),
  }));
}

/**
 * The layout without the places of areas at its end: nobody chooses between them, so they are no seats of the map. A place among the seats
 * stays, because what comes behind it has its number; see `placesAmongSeats`.
 */
export function withNumbersOnly(layout: SeatLayout): SeatLayout {
  const area = (layout.plan ?? layout.unplanned)?.area;
  if (area === undefined) return layout;
  const count = area.findLastIndex((areaNo) => areaNo === 0) + 1;
  if (count === layout.x.length) return layout;
  const row = layout.row.subarray(0, count);
  const section = layout.section.subarray(0, count);
  return {
    ...layout,
    x: layout.x.subarray(0, count),
    y: layout.y.subarray(0, count),
    row,
    section,
    rowNames: layout.rowNames.slice(0, namesUsed(row)),
    sectionNames: layout.sectionNames.slice(0, namesUsed(section)),
  };
}

/** Number of the area of each of the first `count` places, 0: a seat; `null` where all of them are seats. */
export function placesAmongSeats({ plan, unplanned }: SeatLayout, count: number): Uint16Array | null {
  const area = (plan ?? unplanned)?.area.subarray(0, count);
  return area?.some((areaNo) => areaNo !== 0) === true ? area : null;
}

function namesUsed(numbers: Uint16Array): number {
  let most = -1;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] > most) most = numbers[i];
  return most + 1;
}
