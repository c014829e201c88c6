import { toScreen } from '../camera';
import { within, type Point } from '../geometry';
import { hasStage } from '../ground';
import type { Frame } from '../scene';
import { fontFamily, type Pen, seeThrough } from './pen';

const usualHeight = 26;
const usualAir = 34;

/** Room above the first row that the stage needs, CSS pixels; less where the plan draws one. */
export function stageRoomOf({ house, textScale }: Pick<Frame['scene'], 'house' | 'textScale'>): number {
  if (hasStage(house)) return 16;
  return usualHeight * textScale + usualAir;
}

/** Draws the stage before the first row; out of view a small sign at the upper border says where it is. */
export function drawStage(context: Pen, frame: Frame): void {
  const { bounds, pitch } = frame.scene.house;
  const { camera, view, scene } = frame;
  if (hasStage(scene.house)) return;
  const height = usualHeight * scene.textScale;
  const front = toScreen(camera, view, { x: (bounds.left + bounds.right) / 2, y: bounds.top });
  const top = front.y - (pitch * camera.scale) / 2 - 18 - height;
  const width = within((bounds.right - bounds.left) * camera.scale * 0.5, 140 * scene.textScale, 520);
  if (top + height > 8) bar(context, frame, { x: front.x, y: top }, width);
  else pointer(context, frame, within(front.x, 60, view.width - 60));
}

function bar(context: Pen, { scene }: Frame, at: Point, width: number): void {
  const { colours, stage, textScale } = scene;
  const height = usualHeight * textScale;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y, width, height, [4, 4, 12, 12]);
  context.fillStyle = colours.panel;
  context.fill();
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = scene.isHighContrast ? colours.ink : colours.thirdInk;
  context.stroke();
  const text = { text: stage.toUpperCase(), colour: colours.secondInk, spacing: 4, size: 12 * textScale };
  write(context, text, { x: at.x, y: at.y + 17.5 * textScale });
}

function pointer(context: Pen, { scene }: Frame, x: number): void {
  const { colours, stage, textScale } = scene;
  const text = `▲ ${stage}`;
  const size = 12 * textScale;
  context.font = `500 ${size}px ${fontFamily}`;
  const width = context.measureText(text).width + 20;
  context.beginPath();
  context.roundRect(x - width / 2, 6, width, 22 * textScale, 11 * textScale);
  context.fillStyle = seeThrough(colours.panel, 0.92);
  context.fill();
  write(context, { text, colour: colours.secondInk, spacing: 0, size }, { x, y: 6 + 15.5 * textScale });
}

type Text = { text: string; colour: string; spacing: number; size: number };

function write(context: Pen, { text, colour, spacing, size }: Text, at: Point): void {
  context.font = `500 ${size}px ${fontFamily}`;
  context.letterSpacing = `${spacing}px`;
  context.textAlign = 'center';
  context.fillStyle = colour;
  context.fillText(text, at.x + spacing / 2, at.y);
  context.letterSpacing = '0px';
}
