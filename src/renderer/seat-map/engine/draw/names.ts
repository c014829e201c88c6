import { toHouse, toScreen } from '../camera';
import type { Point } from '../geometry';
import type { House } from '../house';
import { seatsOfRow } from '../rows';
import type { Frame } from '../scene';
import { nearestInRow } from '../walk';
import { boxAround, type Places } from './labels';
import { fontFamily, seeThrough, type Pen } from './pen';

const gutterAtUsualSize = 26;
const lineHeight = 14;
/** In a house of many sections rows are named from this side of a seat on (CSS pixels); before, the sections are. */
const namedFrom = 6;
/** A house with more rows than this has them in sections around it. */
export const manyRows = 150;

/** Room that the names of rows need at both ends, CSS pixels. */
export function gutterOf({ textScale }: Pick<Frame['scene'], 'textScale'>): number {
  return gutterAtUsualSize * textScale;
}

const ends = ['left', 'right'] as const;
type End = (typeof ends)[number];

/**
 * Names the rows at both ends where there is room, the left ends first; no name lies over another. Where an end is out of view
 * its name stays at the border, so that somebody who has gone near still knows the row.
 */
export function drawRowNames(pen: Pen, frame: Frame, places: Places): void {
  const { house, textScale, colours } = frame.scene;
  const side = house.side * frame.camera.scale;
  if (house.rows.count > manyRows && side < namedFrom) return;
  // The seats around a table are a row of their own; its name stands on the table.
  const tables = new Set(house.layout.plan?.tables.map(({ name }) => name));
  const shown = rowsInView(frame).filter((row) => !tables.has(house.layout.rowNames[row]));
  for (const end of ends) {
    const names = shown.flatMap((row) => placeOf(frame, row, end) ?? []);
    if (names.some(({ isStuck }) => isStuck)) drawBand(pen, frame, end);
    pen.font = `600 ${12 * textScale}px ${fontFamily}`;
    pen.textAlign = 'center';
    pen.fillStyle = colours.secondInk;
    for (const { name, x, y } of names) {
      // Across an aisle one name will do for both rows.
      const width = (name.length * 8 + (end === 'left' ? 2 : 22)) * textScale;
      if (places.take(boxAround(x, y, width, lineHeight * textScale)))
        pen.fillText(name, x, y + 4.5 * textScale);
    }
  }
}

type PlacedName = Point & { name: string; isStuck: boolean };

const frames = new WeakMap<House, Float32Array>();

/** Rows that reach into the view, from the first on: a name must not come and go while the house is dragged. */
function rowsInView({ scene, camera, view }: Frame): number[] {
  const { house } = scene;
  const boxes = frames.get(house) ?? boxesOfRows(house);
  frames.set(house, boxes);
  const start = toHouse(camera, view, { x: 0, y: -8 });
  const end = toHouse(camera, view, { x: view.width, y: view.height + 8 });
  const rows: number[] = [];
  for (let row = 0; row < house.rows.count; row++) {
    const at = row * 4;
    if (boxes[at] > end.x || boxes[at + 2] < start.x || boxes[at + 1] > end.y || boxes[at + 3] < start.y)
      continue;
    rows.push(row);
  }
  return rows;
}

/** Left, top, right and bottom of each row. */
function boxesOfRows({ rows, x, y }: House): Float32Array {
  const boxes = new Float32Array(rows.count * 4);
  for (let row = 0; row < rows.count; row++) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
      const seat = rows.inOrder[at];
      left = Math.min(left, x[seat]);
      right = Math.max(right, x[seat]);
      top = Math.min(top, y[seat]);
      bottom = Math.max(bottom, y[seat]);
    }
    boxes.set([left, top, right, bottom], row * 4);
  }
  return boxes;
}

function placeOf(frame: Frame, row: number, end: End): PlacedName | null {
  const { house } = frame.scene;
  const gutter = gutterOf(frame.scene);
  const seats = seatsOfRow(house.rows, row);
  const first = onScreen(frame, seats[0]);
  const last = onScreen(frame, seats[seats.length - 1]);
  const { width, height } = frame.view;
  const name = house.layout.rowNames[row];
  const air = (house.pitch * frame.camera.scale) / 2 + gutter / 2 - 2;
  const along = { x: last.x - first.x, y: last.y - first.y };
  // A row that runs up the screen, as at the side of a bowl, is named above and below it.
  const isUpright = Math.abs(along.y) > Math.abs(along.x);
  if (isUpright) {
    const top = first.y < last.y ? first : last;
    const bottom = first.y < last.y ? last : first;
    const at = end === 'left' ? { x: top.x, y: top.y - air * 0.7 } : { x: bottom.x, y: bottom.y + air * 0.7 };
    return at.x < 0 || at.x > width || at.y < 0 || at.y > height ? null : { ...at, name, isStuck: false };
  }
  if (last.x < gutter || first.x > width - gutter) return null;
  const wanted = end === 'left' ? first.x - air : last.x + air;
  const x = end === 'left' ? Math.max(wanted, gutter / 2) : Math.min(wanted, width - gutter / 2);
  if (x < gutter / 2 || x > width - gutter / 2) return null;
  const isStuck = x !== wanted;
  const atEnd = end === 'left' ? first : last;
  const near = isStuck ? seatAtBorder(frame, row, x) : atEnd;
  return near.y < -8 || near.y > height + 8 ? null : { name, x, y: near.y, isStuck };
}

function seatAtBorder(frame: Frame, row: number, x: number): Point {
  const { x: inHouse } = toHouse(frame.camera, frame.view, { x, y: 0 });
  return onScreen(frame, nearestInRow(frame.scene.house, row, inHouse));
}

/** A veil under names that lie over seats. */
function drawBand(pen: Pen, { scene, view }: Frame, end: End): void {
  const gutter = gutterOf(scene);
  const from = end === 'left' ? 0 : view.width;
  const to = end === 'left' ? gutter + 10 : view.width - gutter - 10;
  const veil = pen.createLinearGradient(from, 0, to, 0);
  veil.addColorStop(0, scene.colours.ground);
  veil.addColorStop(0.7, seeThrough(scene.colours.ground, 0.92));
  veil.addColorStop(1, seeThrough(scene.colours.ground, 0));
  pen.fillStyle = veil;
  pen.fillRect(Math.min(from, to), 0, gutter + 10, view.height);
}

function onScreen({ scene, camera, view }: Frame, index: number): Point {
  return toScreen(camera, view, { x: scene.house.x[index], y: scene.house.y[index] });
}
