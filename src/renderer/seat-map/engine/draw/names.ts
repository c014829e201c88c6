import { toHouse, toScreen } from '../camera';
import type { Point } from '../geometry';
import { nearestInRow } from '../walk';
import { seatsOfRow } from '../rows';
import type { Frame } from '../scene';
import { fontFamily } from './near';
import { seeThrough } from './pixels';

const gutterAtUsualSize = 26;
/** Names nearer than this would touch each other; then only every second or third row is named. */
const lineHeight = 14;
/** Room that the names of rows need at both ends, CSS pixels. */
export function gutterOf({ textScale }: Pick<Frame['scene'], 'textScale'>): number {
  return gutterAtUsualSize * textScale;
}

const ends = ['left', 'right'] as const;
type End = (typeof ends)[number];

/**
 * Names the rows at both ends. Where an end is out of view its name stays at the border, so that somebody who has gone near
 * still knows the row.
 */
export function drawRowNames(context: CanvasRenderingContext2D, frame: Frame): void {
  for (const end of ends) {
    const names = namesAt(frame, end);
    if (names.some(({ isStuck }) => isStuck)) drawBand(context, frame, end);
    const { textScale } = frame.scene;
    context.font = `600 ${12 * textScale}px ${fontFamily}`;
    context.textAlign = 'center';
    context.fillStyle = frame.scene.colours.secondInk;
    for (const { name, x, y } of names) context.fillText(name, x, y + 4.5 * textScale);
  }
}

type PlacedName = Point & { name: string; isStuck: boolean };

function namesAt(frame: Frame, end: End): PlacedName[] {
  const { rows, layout } = frame.scene.house;
  const names: PlacedName[] = [];
  // From the first row on, in view or not: a name must not come and go while the house is dragged.
  const least = lineHeight * frame.scene.textScale * 1.3;
  let before: Point | null = null;
  for (let row = 0; row < rows.count; row++) {
    if (rows.starts[row + 1] === rows.starts[row]) continue;
    const at = endOf(frame, row, end);
    if (before && Math.hypot(at.x - before.x, (at.y - before.y) * 1.3) < least) continue;
    before = at;
    const placed = placeOf(frame, row, end);
    if (placed) names.push({ ...placed, name: layout.rowNames[row] });
  }
  return names;
}

function endOf(frame: Frame, row: number, end: End): Point {
  const seats = seatsOfRow(frame.scene.house.rows, row);
  return onScreen(frame, end === 'left' ? seats[0] : seats[seats.length - 1]);
}

function placeOf(frame: Frame, row: number, end: End): (Point & { isStuck: boolean }) | null {
  const { house } = frame.scene;
  const gutter = gutterOf(frame.scene);
  const seats = seatsOfRow(house.rows, row);
  const first = onScreen(frame, seats[0]);
  const last = onScreen(frame, seats[seats.length - 1]);
  const air = (house.pitch * frame.camera.scale) / 2 + gutter / 2 - 2;
  const { width, height } = frame.view;
  if (last.x < gutter || first.x > width - gutter) return null;
  const wanted = end === 'left' ? first.x - air : last.x + air;
  const x = end === 'left' ? Math.max(wanted, gutter / 2) : Math.min(wanted, width - gutter / 2);
  const isStuck = x !== wanted;
  const atEnd = end === 'left' ? first : last;
  const near = isStuck ? seatAtBorder(frame, row, x) : atEnd;
  return near.y < -8 || near.y > height + 8 ? null : { x, y: near.y, isStuck };
}

function seatAtBorder(frame: Frame, row: number, x: number): Point {
  const { x: inHouse } = toHouse(frame.camera, frame.view, { x, y: 0 });
  return onScreen(frame, nearestInRow(frame.scene.house, row, inHouse));
}

/** A veil under names that lie over seats. */
function drawBand(context: CanvasRenderingContext2D, { scene, view }: Frame, end: End): void {
  const gutter = gutterOf(scene);
  const from = end === 'left' ? 0 : view.width;
  const to = end === 'left' ? gutter + 10 : view.width - gutter - 10;
  const veil = context.createLinearGradient(from, 0, to, 0);
  veil.addColorStop(0, scene.colours.ground);
  veil.addColorStop(0.7, seeThrough(scene.colours.ground, 0.92));
  veil.addColorStop(1, seeThrough(scene.colours.ground, 0));
  context.fillStyle = veil;
  context.fillRect(Math.min(from, to), 0, gutter + 10, view.height);
}

function onScreen({ scene, camera, view }: Frame, index: number): Point {
  return toScreen(camera, view, { x: scene.house.x[index], y: scene.house.y[index] });
}
