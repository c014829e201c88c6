import { toScreen } from '../camera';
import { boxOf, groundOf, type GroundPart } from '../ground';
import type { Frame } from '../scene';
import { boxAround, type Places } from './labels';
import { fontFamily, type Pen } from './pen';

/** Draws borders of what lies under the seats, and what is written there where it has room. */
export function drawGround(pen: Pen, frame: Frame, places: Places): void {
  const parts = groundOf(frame.scene.house);
  // Chairs reach under their table: a border would run over them.
  const { isHighContrast } = frame.scene;
  for (const part of parts) if (part.role !== 'table' || isHighContrast) border(pen, frame, part);
  for (const part of parts) write(pen, frame, part, places);
  for (const { text, x, y, size } of frame.scene.house.layout.plan?.captions ?? []) {
    const height = size * frame.camera.scale;
    if (height < 9) continue;
    const at = toScreen(frame.camera, frame.view, { x, y });
    const { colours } = frame.scene;
    letters(pen, { text, ...at, size: Math.min(height, 40), colour: colours.secondInk });
  }
}

function border(pen: Pen, { scene, camera, view }: Frame, { points, role, isLine }: GroundPart): void {
  pen.beginPath();
  points.forEach((point, at) => {
    const { x, y } = toScreen(camera, view, point);
    if (at === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  if (!isLine) pen.closePath();
  pen.lineWidth = role === 'wall' ? 2 : 1;
  pen.lineJoin = 'round';
  pen.setLineDash(role === 'area' ? [5, 4] : []);
  pen.strokeStyle = scene.isHighContrast ? scene.colours.ink : scene.colours.thirdInk;
  if (role === 'field' && !scene.isHighContrast) pen.strokeStyle = scene.colours.hairline;
  pen.stroke();
  pen.setLineDash([]);
}

function write(pen: Pen, { scene, camera, view }: Frame, part: GroundPart, places: Places): void {
  const text = part.text || (part.role === 'stage' ? scene.stage.toUpperCase() : '');
  if (text === '') return;
  const { left, right, top, bottom } = boxOf(part.points);
  const size = (part.role === 'table' ? 11 : 12) * scene.textScale;
  const room = { width: (right - left) * camera.scale, height: (bottom - top) * camera.scale };
  // A bar along the side of the room is written along it.
  const isUpright = room.height > 1.6 * room.width;
  const length = text.length * size * 0.66;
  const [along, across] = isUpright ? [room.height, room.width] : [room.width, room.height];
  const fits = length <= along && size <= across;
  if (!fits && part.role !== 'stage') return;
  const note =
    part.role === 'area'
      ? scene.areaNotes?.[scene.house.areas.findIndex(({ name }) => name === text)]
      : undefined;
  const hasNote = note !== undefined && !isUpright && room.height > size * 3;
  const lift = hasNote ? -size * 0.75 : 0;
  const at = { ...toScreen(camera, view, part.middle) };
  // A screen is thin: its name stands under it.
  if (!fits) at.y += room.height / 2 + size;
  if (part.role === 'area') places.take(boxAround(at.x, at.y + lift, length, size * 1.5));
  letters(pen, {
    text,
    x: at.x,
    y: at.y + lift,
    size,
    colour: scene.colours.secondInk,
    isUpright: isUpright && fits,
  });
  if (hasNote)
    letters(pen, { text: note, x: at.x, y: at.y + size * 0.75, size, colour: scene.colours.thirdInk });
}

type Letters = { text: string; x: number; y: number; size: number; colour: string; isUpright?: boolean };

function letters(pen: Pen, { text, x, y, size, colour, isUpright = false }: Letters): void {
  pen.save();
  pen.translate(x, y);
  if (isUpright) pen.rotate(-Math.PI / 2);
  pen.font = `500 ${size}px ${fontFamily}`;
  pen.textAlign = 'center';
  pen.fillStyle = colour;
  pen.fillText(text, 0, size * 0.36);
  pen.restore();
}
