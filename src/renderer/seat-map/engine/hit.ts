import { toHouse, type Camera } from './camera';
import type { Point, Size } from './geometry';
import type { House } from './house';
import { seatsOfRow } from './rows';

/** From where a house is looked at. */
export type Sight = { readonly house: House; readonly camera: Camera; readonly view: Size };

/** Index of the seat drawn at a place of the view, −1 where there is none. `slack`: CSS pixels beside it that still count. */
export function seatAt({ house, camera, view }: Sight, place: Point, slack: number): number {
  const at = toHouse(camera, view, place);
  const half = house.side / 2 + Math.max(1, slack) / camera.scale;
  const nearest = house.grid.nearest(at, half * Math.SQRT2);
  if (nearest === -1) return -1;
  return Math.max(Math.abs(house.x[nearest] - at.x), Math.abs(house.y[nearest] - at.y)) <= half
    ? nearest
    : -1;
}

/** The seat of a row that is nearest to a place, also on a curve; the row is that of the seat `index`. */
export function nearestOfRow({ house, camera, view }: Sight, index: number, place: Point): number {
  const at = toHouse(camera, view, place);
  let best = index;
  let least = Infinity;
  for (const seat of seatsOfRow(house.rows, house.row[index])) {
    const distance = Math.hypot(house.x[seat] - at.x, house.y[seat] - at.y);
    if (distance >= least) continue;
    least = distance;
    best = seat;
  }
  return best;
}
