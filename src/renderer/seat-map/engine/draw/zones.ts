import { toScreen } from '../camera';
import type { House } from '../house';
import { codeOfLook, lookOfZone } from '../looks';
import { seatsOfRow } from '../rows';
import type { Frame } from '../scene';
import { gutterOf } from './names';
import { fontFamily, type Pen } from './pen';

const roomAtUsualSize = 30;
const chipAtUsualSize = 20;

/** Room for the zone marks beside the names of the rows, CSS pixels; none where there is one zone. */
export function zoneRoomOf({ zones, textScale }: Pick<Frame['scene'], 'zones' | 'textScale'>): number {
  return zones.length > 1 ? roomAtUsualSize * textScale : 0;
}

/** Marks beside the house from where to where each zone reaches, with its letter: colour is never the only sign. */
export function drawZones(context: Pen, frame: Frame): void {
  const { scene, camera, view } = frame;
  if (scene.zones.length < 2) return;
  const { bounds, pitch } = scene.house;
  const left = toScreen(camera, view, { x: bounds.left, y: 0 }).x - (pitch * camera.scale) / 2;
  const x = left - gutterOf(scene) - zoneRoomOf(scene) / 2 + 4;
  if (x < (chipAtUsualSize / 2) * scene.textScale) return;
  const reaches = reachOfZones(scene.house);
  if (!areApart([...reaches.values()])) return;
  const marks = scene.zones.flatMap((zone) => {
    const reach = reaches.get(zone.categoryNo);
    return reach ? [{ zone, ...onScreen(frame, reach), paint: paintOf(frame, zone.categoryNo) }] : [];
  });
  // Letters on top of each other say nothing; the chips under the map name the zones.
  if (marks.some(({ top, bottom }) => bottom - top < chipAtUsualSize * scene.textScale)) return;
  for (const { top, bottom, paint } of marks) {
    context.fillStyle = paint.fill;
    context.beginPath();
    context.roundRect(x - 1.5, top, 3, bottom - top, 1.5);
    context.fill();
  }
  for (const { zone, top, bottom, paint } of marks) {
    if (bottom < 0 || top > view.height) continue;
    const seen = { top: Math.max(top, 0), bottom: Math.min(bottom, view.height) };
    letter(context, { x, y: (seen.top + seen.bottom) / 2 }, zone.code, {
      ...paint,
      textScale: scene.textScale,
    });
  }
}

/** Where zones lie beside each other, or around one another, marks at the side would lie; there the sections carry them. */
function areApart(reaches: readonly Reach[]): boolean {
  const sorted = reaches.toSorted((a, b) => a.top - b.top);
  return sorted.every((reach, at) => at === 0 || reach.top >= sorted[at - 1].bottom);
}

function onScreen({ scene, camera, view }: Frame, reach: Reach): Reach {
  const air = (scene.house.pitch * camera.scale) / 2 - 2;
  const y = (at: number) => toScreen(camera, view, { x: 0, y: at }).y;
  return { top: y(reach.top) - air, bottom: Math.max(y(reach.bottom) + air, y(reach.top) - air + 3) };
}

function paintOf({ scene }: Frame, categoryNo: number) {
  return scene.colours.looks[codeOfLook(lookOfZone(categoryNo))];
}

type Reach = { top: number; bottom: number };

const known = new WeakMap<House, Map<number, Reach>>();

/** From which to which row each category reaches, at the left ends of the rows where the marks stand. */
function reachOfZones(house: House): Map<number, Reach> {
  const before = known.get(house);
  if (before) return before;
  const reaches = new Map<number, Reach>();
  for (let row = 0; row < house.rows.count; row++) {
    const [end] = seatsOfRow(house.rows, row);
    // Of places of an area only.
    if (end === undefined) continue;
    const y = house.y[end];
    const reach = reaches.get(house.category[end]) ?? { top: y, bottom: y };
    reaches.set(house.category[end], { top: Math.min(reach.top, y), bottom: Math.max(reach.bottom, y) });
  }
  known.set(house, reaches);
  return reaches;
}

function letter(
  context: Pen,
  at: { x: number; y: number },
  code: string,
  { fill, sign, textScale }: { fill: string; sign: string; textScale: number },
): void {
  const chip = chipAtUsualSize * textScale;
  context.font = `600 ${12 * textScale}px ${fontFamily}`;
  const width = Math.max(chip, context.measureText(code).width + 10 * textScale);
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - chip / 2, width, chip, 6 * textScale);
  context.fillStyle = fill;
  context.fill();
  context.textAlign = 'center';
  context.fillStyle = sign;
  context.fillText(code, at.x, at.y + 4.5 * textScale);
}
