import { fitted, kept, seenBy, toScreen, type Camera, type Limits } from './camera';
import { gutterOf } from './draw/names';
import { sideForText } from './draw/numbers';
import { stageRoomOf } from './draw/stage';
import { zoneRoomOf } from './draw/zones';
import { grown, type Box, type Size } from './geometry';
import { extentOf, groundOf, hasStage } from './ground';
import type { House } from './house';
import type { Scene } from './scene';

/** What a camera is chosen for. `roomAbove`: pixels above the stage that something else may cover. */
export type Framing = { readonly scene: Scene; readonly view: Size; readonly roomAbove: number };

/** A seat as large as a thumb is near enough. CSS pixels. */
const largestSeat = 56;
/** Seats that are smaller are looked at from nearer when they are meant. */
const smallestToMean = 9;

/** So much of a stage that the plan draws is enough to know it by; its back may lie beyond the view, for the seats to be larger. */
const stageShown = 0.6;

/** The whole house with the names around it: every seat, and the front of its stage. */
export function wholeHouse(framing: Framing): Camera {
  const { scene, view, roomAbove } = framing;
  const { house } = scene;
  const sides = gutterOf(scene) + 14;
  const margins = { left: sides + zoneRoomOf(scene), right: sides, bottom: 16 };
  const most = largestScale(scene) * 0.8;
  const extent = extentOf(house);
  const first = firstPlace(house);
  const room = roomAbove + stageRoomOf(scene);
  const whole = (top: number, above: number) =>
    fitted(grown({ ...extent, top }, house.pitch / 2), view, { ...margins, top: above }, most);
  if (!hasStage(house) || first <= extent.top) return whole(extent.top, room);
  // What hangs over the map may cover a stage, never a seat.
  const over = whole(first - (first - extent.top) * stageShown, 12);
  return toScreen(over, view, { x: 0, y: first - house.pitch / 2 }).y >= room ? over : whole(first, room);
}

/** Where seats and areas begin, metres: what lies above is only looked at. */
function firstPlace(house: House): number {
  const areas = groundOf(house).filter(({ role }) => role === 'area' || role === 'table');
  return Math.min(house.bounds.top, ...areas.flatMap(({ points }) => points.map(({ y }) => y)));
}

/** How far one can go out and in. */
export function limitsOf(framing: Framing): Limits {
  const whole = wholeHouse(framing).scale;
  return {
    bounds: extentOf(framing.scene.house),
    least: whole * 0.7,
    most: Math.max(whole, largestScale(framing.scene)),
  };
}

/** A camera that shows these seats near enough to read; `null` when `now` shows them well already, or there are none. */
export function cameraOn(seatNos: readonly number[], now: Camera, framing: Framing): Camera | null {
  const { scene, view, roomAbove } = framing;
  const box = boxAround(seatNos, scene);
  const top = roomAbove + stageRoomOf(scene);
  if (!box || isSeen(box, now, { ...framing, roomAbove: top })) return null;
  const { pitch, side } = scene.house;
  const near = Math.max(now.scale, sideForText(scene) / side);
  const target = fitted(grown(box, pitch * 3), view, { left: 0, right: 0, top, bottom: 0 }, near);
  return kept(target, limitsOf(framing));
}

/** A camera that has these seats in view from as near as before, or farther where they need it; `null` when all are in view. */
export function cameraBringing(seatNos: readonly number[], now: Camera, framing: Framing): Camera | null {
  const { scene, view, roomAbove } = framing;
  const box = boxAround(seatNos, scene);
  const top = roomAbove + stageRoomOf(scene);
  if (!box || isInside(box, now, { ...framing, roomAbove: top })) return null;
  const target = fitted(
    grown(box, scene.house.pitch * 3),
    view,
    { left: 0, right: 0, top, bottom: 0 },
    now.scale,
  );
  return kept(target, limitsOf(framing));
}

function largestScale({ house }: Scene): number {
  return largestSeat / house.side;
}

function boxAround(seatNos: readonly number[], { house }: Scene): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const seatNo of seatNos) {
    left = Math.min(left, house.x[seatNo - 1]);
    right = Math.max(right, house.x[seatNo - 1]);
    top = Math.min(top, house.y[seatNo - 1]);
    bottom = Math.max(bottom, house.y[seatNo - 1]);
  }
  return right >= left ? { left, top, right, bottom } : null;
}

function isSeen(box: Box, camera: Camera, framing: Framing): boolean {
  return framing.scene.house.side * camera.scale >= smallestToMean && isInside(box, camera, framing);
}

function isInside(box: Box, camera: Camera, { scene, view, roomAbove }: Framing): boolean {
  const { pitch } = scene.house;
  const seen = grown(seenBy(camera, view), -pitch);
  const isBeside = box.left < seen.left || box.right > seen.right;
  return !isBeside && box.top >= seen.top + roomAbove / camera.scale && box.bottom <= seen.bottom;
}
