import type { SeatLayout } from '../../../shared/contract/seats';

/** What the picture needs to know of a layout; metres, y grows away from the stage. */
export type HousePlan = Pick<SeatLayout, 'x' | 'y' | 'row' | 'section' | 'category' | 'rowNames'>;

/** The rectangle of a house around the middles of its seats, and the distance between neighbours, in metres. */
export type HouseBounds = { left: number; top: number; right: number; bottom: number; pitch: number };

/** How metres become pixels of the picture, and how long the side of a seat is there. */
export type HouseFit = { scale: number; left: number; top: number; side: number; stageTop: number };

const usualPitch = 0.5;
/** A seat takes this part of the distance to its neighbour. */
const seatShare = 0.78;
const largestSide = 28;
const stageRoom = 34;
const edgeRoom = 22;

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
  return { ...bounds, pitch: pitchOf(plan) };
}

/** The whole house in a picture of this size, the stage above it, in the middle. */
export function fitWhole(bounds: HouseBounds, width: number, height: number): HouseFit {
  const { pitch } = bounds;
  const across = bounds.right - bounds.left + pitch;
  const deep = bounds.bottom - bounds.top + pitch;
  const room = { width: Math.max(width - 2 * edgeRoom, 1), height: Math.max(height - stageRoom - 8, 1) };
  const largest = largestSide / (pitch * seatShare);
  const scale = Math.min(room.width / across, room.height / deep, largest);
  const spare = Math.max(0, room.height - deep * scale);
  const stageTop = Math.min(spare / 3, 24);
  return {
    scale,
    side: pitch * scale * seatShare,
    left: (width - across * scale) / 2 - (bounds.left - pitch / 2) * scale,
    top: stageTop + stageRoom - (bounds.top - pitch / 2) * scale,
    stageTop,
  };
}

/** Some seats in the middle of the picture, with so much of their surroundings as stays readable. */
export function fitAround(
  house: HouseBounds,
  seats: HouseBounds,
  width: number,
  height: number,
  wantedSide: number,
): HouseFit {
  const whole = fitWhole(house, width, height);
  if (whole.side >= wantedSide) return whole;
  const { pitch } = house;
  const across = seats.right - seats.left + 3 * pitch;
  const deep = seats.bottom - seats.top + 3 * pitch;
  const wanted = wantedSide / (pitch * seatShare);
  const scale = Math.max(whole.scale, Math.min(wanted, width / across, height / deep));
  const left = placed(width, scale, (seats.left + seats.right) / 2, house.left, house.right, pitch);
  const top = placed(
    height,
    scale,
    (seats.top + seats.bottom) / 2,
    house.top - stageRoom / scale,
    house.bottom,
    pitch,
  );
  const stageTop = top + (house.top - pitch / 2) * scale - stageRoom;
  return { scale, side: pitch * scale * seatShare, left, top, stageTop };
}

/** The offset that puts `centre` in the middle without leaving the picture half empty beyond the house's edge. */
function placed(
  size: number,
  scale: number,
  centre: number,
  from: number,
  to: number,
  pitch: number,
): number {
  const first = (from - pitch) * scale;
  const last = (to + pitch) * scale;
  if (last - first <= size) return (size - last - first) / 2;
  const wanted = size / 2 - centre * scale;
  return Math.min(-first, Math.max(size - last, wanted));
}

function pitchOf({ x, y, row, section }: HousePlan): number {
  let pitch = Infinity;
  const measured = Math.min(x.length, 2000);
  for (let place = 1; place < measured; place += 1) {
    if (row[place] !== row[place - 1] || section[place] !== section[place - 1]) continue;
    const distance = Math.hypot((x[place] ?? 0) - (x[place - 1] ?? 0), (y[place] ?? 0) - (y[place - 1] ?? 0));
    if (distance > 0) pitch = Math.min(pitch, distance);
  }
  return Number.isFinite(pitch) ? pitch : usualPitch;
}
