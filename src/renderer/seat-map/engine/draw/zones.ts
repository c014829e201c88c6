import { toScreen } from '../camera';
import { within } from '../geometry';
import type { House } from '../house';
import { codeOfLook, lookOfZone } from '../looks';
import type { Frame } from '../scene';
import { gutter } from './names';
import { fontFamily } from './near';

/** Room for the zone marks beside the names of the rows, CSS pixels. */
export const zoneRoom = 30;
const chip = 20;

/** Marks beside the house from where to where each zone reaches, with its letter: colour is never the only sign. */
export function drawZones(context: CanvasRenderingContext2D, frame: Frame): void {
  const { scene, camera, view } = frame;
  if (scene.zones.length < 2) return;
  const { bounds, pitch } = scene.house;
  const right = toScreen(camera, view, { x: bounds.right, y: 0 }).x + (pitch * camera.scale) / 2;
  const x = right + gutter + zoneRoom / 2 - 4;
  if (x > view.width - chip / 2) return;
  const reaches = reachOfZones(scene.house);
  const air = (pitch * camera.scale) / 2 - 2;
  for (const zone of scene.zones) {
    const reach = reaches.get(zone.categoryNo);
    if (!reach) continue;
    const top = toScreen(camera, view, { x: 0, y: reach.top }).y - air;
    const bottom = toScreen(camera, view, { x: 0, y: reach.bottom }).y + air;
    if (bottom < 0 || top > view.height) continue;
    const paint = scene.colours.looks[codeOfLook(lookOfZone(zone.categoryNo))];
    context.fillStyle = paint.fill;
    context.beginPath();
    context.roundRect(x - 1.5, top, 3, Math.max(3, bottom - top), 1.5);
    context.fill();
    const middle = within((top + bottom) / 2, Math.min(chip, bottom), Math.max(view.height - chip, top));
    letter(context, { x, y: middle }, zone.code, paint);
  }
}

type Reach = { top: number; bottom: number };

const known = new WeakMap<House, Map<number, Reach>>();

/** From which to which row the seats of each category lie. */
function reachOfZones(house: House): Map<number, Reach> {
  const before = known.get(house);
  if (before) return before;
  const reaches = new Map<number, Reach>();
  for (let i = 0; i < house.count; i++) {
    const y = house.y[i];
    const reach = reaches.get(house.category[i]);
    if (!reach) reaches.set(house.category[i], { top: y, bottom: y });
    else {
      reach.top = Math.min(reach.top, y);
      reach.bottom = Math.max(reach.bottom, y);
    }
  }
  known.set(house, reaches);
  return reaches;
}

function letter(
  context: CanvasRenderingContext2D,
  at: { x: number; y: number },
  code: string,
  paint: { fill: string; sign: string },
): void {
  context.font = `600 12px ${fontFamily}`;
  const width = Math.max(chip, context.measureText(code).width + 10);
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - chip / 2, width, chip, 6);
  context.fillStyle = paint.fill;
  context.fill();
  context.textAlign = 'center';
  context.fillStyle = paint.sign;
  context.fillText(code, at.x, at.y + 4.5);
}
