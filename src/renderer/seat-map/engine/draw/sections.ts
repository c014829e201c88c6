import { toScreen } from '../camera';
import { codeOfLook } from '../looks';
import type { Frame } from '../scene';
import { freeInSections, sectionsOf, type SectionPlace } from '../sections';
import { boxAround, type Places } from './labels';
import { manyRows } from './names';
import { fontFamily, seeThrough, type Pen } from './pen';

/** Above this (CSS pixels) a seat is seen for itself, and names over seats would be in the way. */
const largestSeat = 6;
const [roomForName, roomForBar] = [26, 40];
const isFree = Array.from({ length: 32 }, (_, look) => look <= codeOfLook('free6'));

/** Names each section in its middle with how much of it is free, as a bar and as a number, while seats are too small to count. */
export function drawSections(pen: Pen, frame: Frame, places: Places): void {
  const { scene, camera } = frame;
  if (scene.house.side * camera.scale > largestSeat) return;
  const counts = freeInSections(scene.house, scene.looks, isFree);
  // Where rows can be named all the time, plates would only lie over seats.
  if (scene.house.rows.count <= manyRows) return;
  const sections = sectionsOf(scene.house);
  if (sections.length < 2) return;
  const plates = sections.flatMap((section, number) => placeOf(frame, section, counts[number], places) ?? []);
  drawPlates(pen, frame, plates);
}

interface Plate {
  /** Middle, width and height; CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly free: number;
  /** Share 0…1 of the seats that is free; `null` where there is room for the name only. */
  readonly share: number | null;
}

/** Where a section is named; `null` out of view, or where there is no room. */
function placeOf(
  { scene, camera, view }: Frame,
  section: SectionPlace,
  free: number,
  places: Places,
): Plate | null {
  const { count, name } = section;
  const { textScale } = scene;
  const room = roomOf(section) * camera.scale;
  if (count === 0 || name === '' || room < roomForName * textScale) return null;
  const { x, y } = toScreen(camera, view, section.middle);
  if (x < -40 || y < -40 || x > view.width + 40 || y > view.height + 40) return null;
  const hasBar = room >= roomForBar;
  // Measured as figures: asking the canvas costs as much as drawing.
  const width = Math.max(hasBar ? 34 : 0, name.length * 8 + 8) * textScale;
  const height = (hasBar ? 32 : 17) * textScale;
  if (!places.take(boxAround(x, y, width + 4, height + 4))) return null;
  return { x, y, width, height, name, free, share: hasBar ? free / count : null };
}

/** Room for a name: a section that lies along a diagonal is narrower than the box around it. */
function roomOf({ left, top, right, bottom, count }: SectionPlace): number {
  const [width, height] = [right - left, bottom - top];
  return Math.min(Math.max(width, height), 1.1 * Math.sqrt(count * 0.4));
}

/** All plates in a few strokes of the pen: choosing its colour and its letters costs as much as writing. */
function drawPlates(pen: Pen, { scene }: Frame, plates: readonly Plate[]): void {
  const { colours, textScale } = scene;
  pen.fillStyle = seeThrough(colours.panel, scene.isHighContrast ? 1 : 0.9);
  pen.beginPath();
  for (const { x, y, width, height } of plates)
    pen.roundRect(x - width / 2, y - height / 2, width, height, 4 * textScale);
  pen.fill();
  const lineOf = ({ y, height }: Plate) => y - height / 2 + 12.5 * textScale;
  pen.textAlign = 'center';
  pen.font = `600 ${12 * textScale}px ${fontFamily}`;
  pen.fillStyle = colours.ink;
  for (const plate of plates) pen.fillText(plate.name, plate.x, lineOf(plate));
  const full = plates.filter(({ share }) => share !== null);
  pen.font = `500 ${10 * textScale}px ${fontFamily}`;
  pen.fillStyle = colours.secondInk;
  for (const plate of full) pen.fillText(String(plate.free), plate.x, lineOf(plate) + 11 * textScale);
  pen.fillStyle = colours.hairline;
  for (const plate of full) bar(pen, plate, lineOf(plate), textScale, 1);
  pen.fillStyle = colours.secondInk;
  for (const plate of full) bar(pen, plate, lineOf(plate), textScale, plate.share ?? 0);
}

function bar(pen: Pen, { x, width }: Plate, line: number, textScale: number, share: number): void {
  const length = width - 8 * textScale;
  pen.fillRect(x - length / 2, line + 14.5 * textScale, length * share, 2.5 * textScale);
}
