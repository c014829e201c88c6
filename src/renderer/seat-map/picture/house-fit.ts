import type { SeatLayout } from '../../../shared/contract/seats';

/** What the picture needs to know of a layout; metres, y grows away from the stage. */
export type HousePlan = Pick<SeatLayout, 'x' | 'y' | 'row' | 'section' | 'category'> &
  Partial<Pick<SeatLayout, 'labels' | 'labelEnds'>>;

/** The rectangle around the middles of seats, in metres. */
export type HouseBounds = { left: number; top: number; right: number; bottom: number };

/** How metres become pixels of the picture, how long the side of a seat is there, and where the stage begins. */
export type HouseFit = {
  across: number;
  deep: number;
  left: number;
  top: number;
  side: number;
  stageTop: number;
};

/** Rows may move together so far that seats get larger; more would no longer be the same house. */
const mostSquashed = 0.62;
/** A seat takes this part of the room to its neighbour. */
const seatShare = 0.84;
const largestSide = 26;
const usualPitch = 0.5;
const rowPitch = 0.95;
const stageRoom = 42;
const edgeRoom = 28;
const footRoom = 16;

/** Measures a layout, or only some of its seats (places in its arrays). */
export function boundsOf(plan: HousePlan, places?: readonly number[]): HouseBounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const include = (place: number) => {
    const x = plan.x[place] ?? 0;
    const y = plan.y[place] ?? 0;
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  };
  if (places) places.forEach(include);
  else plan.x.forEach((_, place) => include(place));
  return bounds;
}

/** The whole house in a picture of this size, the stage above it, in the middle. */
export function fitWhole(plan: HousePlan, house: HouseBounds, width: number, height: number): HouseFit {
  const metres = {
    across: house.right - house.left + usualPitch,
    deep: house.bottom - house.top + usualPitch,
  };
  const room = {
    width: Math.max(width - 2 * edgeRoom, 1),
    height: Math.max(height - stageRoom - footRoom, 1),
  };
  const across = Math.min(
    room.width / metres.across,
    room.height / (metres.deep * mostSquashed),
    largestSide / (usualPitch * seatShare),
  );
  const deep = Math.min(across, room.height / metres.deep);
  const stageTop = Math.max(0, (room.height - metres.deep * deep) / 2);
  return {
    across,
    deep,
    left: width / 2 - ((house.left + house.right) / 2) * across,
    top: stageTop + stageRoom - (house.top - usualPitch / 2) * deep,
    side: sideOf(plan, across, deep),
    stageTop,
  };
}

/** Some seats in the middle of the picture, their neighbours around them at a size that can be read. */
export function fitAround(
  plan: HousePlan,
  house: HouseBounds,
  seats: HouseBounds,
  width: number,
  height: number,
): HouseFit {
  const whole = fitWhole(plan, house, width, height);
  const wanted = largestSide / (usualPitch * seatShare);
  const room = { width: width - 2 * edgeRoom, height: height - 2 * edgeRoom };
  const across = Math.min(wanted, room.width / (seats.right - seats.left + 2 * usualPitch));
  const deep = Math.min(
    across * mostSquashed * 1.1,
    room.height / (seats.bottom - seats.top + 2 * usualPitch),
  );
  if (across <= whole.across || deep <= whole.deep) return whole;
  const middle = { x: (seats.left + seats.right) / 2, y: (seats.top + seats.bottom) / 2 };
  const left = offset(middle.x, across, width, house.left - 2 * usualPitch, house.right + 2 * usualPitch);
  const stage = house.top - usualPitch / 2 - stageRoom / deep;
  const top = offset(middle.y, deep, height, stage, house.bottom + usualPitch);
  const stageTop = top + stage * deep;
  return { across, deep, left, top, side: sideOf(plan, across, deep), stageTop };
}

/** Puts `middle` in the middle, but shows no emptiness beyond the house while there is house to show. */
function offset(middle: number, scale: number, size: number, from: number, to: number): number {
  if ((to - from) * scale <= size) return size / 2 - ((from + to) / 2) * scale;
  return Math.min(-from * scale, Math.max(size - to * scale, size / 2 - middle * scale));
}

/** The largest square that no two neighbours share, measured where the rows are most bent. */
function sideOf({ x, y, row, section }: HousePlan, across: number, deep: number): number {
  let room = Math.min(usualPitch * across, rowPitch * deep);
  const measured = Math.min(x.length, 2000);
  for (let place = 1; place < measured; place += 1) {
    if (row[place] !== row[place - 1] || section[place] !== section[place - 1]) continue;
    const beside = Math.abs((x[place] ?? 0) - (x[place - 1] ?? 0)) * across;
    const behind = Math.abs((y[place] ?? 0) - (y[place - 1] ?? 0)) * deep;
    room = Math.min(room, Math.max(beside, behind));
  }
  return room * seatShare;
}
