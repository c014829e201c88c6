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
  const { scene, camera, view } = frame;
  if (scene.house.side * camera.scale > largestSeat) return;
  const counts = freeInSections(scene.house, scene.looks, isFree);
  // Where rows can be named all the time, plates would only lie over seats.
  if (scene.house.rows.count <= manyRows) return;
  const sections = sectionsOf(scene.house);
  if (sections.length < 2) return;
  sections.forEach((section, number) => {
    if (section.count === 0 || section.name === '') return;
    const room = roomOf(section) * camera.scale;
    if (room < roomForName * scene.textScale) return;
    const at = toScreen(camera, view, section.middle);
    if (at.x < -40 || at.y < -40 || at.x > view.width + 40 || at.y > view.height + 40) return;
    plate(pen, frame, { ...at, section, free: counts[number], hasBar: room >= roomForBar }, places);
  });
}

/** Room for a name: a section that lies along a diagonal is narrower than the box around it. */
function roomOf({ left, top, right, bottom, count }: SectionPlace): number {
  const [width, height] = [right - left, bottom - top];
  return Math.min(Math.max(width, height), 1.1 * Math.sqrt(count * 0.4));
}

type Plate = { x: number; y: number; section: SectionPlace; free: number; hasBar: boolean };

function plate(pen: Pen, { scene }: Frame, at: Plate, places: Places): void {
  const { colours, textScale } = scene;
  const { x, y, section, free, hasBar } = at;
  pen.font = `600 ${12 * textScale}px ${fontFamily}`;
  // Measured as figures: asking the canvas costs as much as drawing.
  const letters = section.name.length * 8;
  const width = Math.max(hasBar ? 34 : 0, letters + 8) * textScale;
  const height = (hasBar ? 32 : 17) * textScale;
  if (!places.take(boxAround(x, y, width + 4, height + 4))) return;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height / 2, width, height, 4 * textScale);
  pen.fillStyle = seeThrough(colours.panel, scene.isHighContrast ? 1 : 0.9);
  pen.fill();
  pen.textAlign = 'center';
  pen.fillStyle = colours.ink;
  const line = y - height / 2 + 12.5 * textScale;
  pen.fillText(section.name, x, line);
  if (!hasBar) return;
  pen.font = `500 ${10 * textScale}px ${fontFamily}`;
  pen.fillStyle = colours.secondInk;
  pen.fillText(String(free), x, line + 11 * textScale);
  bar(pen, scene, {
    x,
    y: line + 14.5 * textScale,
    width: width - 8 * textScale,
    share: free / section.count,
  });
}

function bar(
  pen: Pen,
  { colours, textScale }: Frame['scene'],
  { x, y, width, share }: { x: number; y: number; width: number; share: number },
): void {
  const height = 2.5 * textScale;
  pen.fillStyle = colours.hairline;
  pen.fillRect(x - width / 2, y, width, height);
  pen.fillStyle = colours.secondInk;
  pen.fillRect(x - width / 2, y, width * share, height);
}
