import { seenBy } from '../camera';
import { grown } from '../geometry';
import type { Frame } from '../scene';
import type { Sprites } from '../sprites';
import { fontFor, seatTextOf } from './numbers';

/** Copies the picture of each seat in view and writes the numbers. Gives a bit for every look that came into view. */
export function drawNear(context: CanvasRenderingContext2D, frame: Frame, sprites: Sprites): number {
  const { scene, camera, view, ratio } = frame;
  const { house, looks, colours, mine } = scene;
  const { x, y } = house;
  const scale = camera.scale * ratio;
  const startX = (view.width * ratio) / 2 - camera.x * scale;
  const startY = (view.height * ratio) / 2 - camera.y * scale;
  const half = sprites.cell / 2;
  const font = fontFor(scene, sprites.side / ratio);
  if (font !== null) context.font = `600 ${font * ratio}px ${fontFamily}`;
  context.textAlign = 'center';
  const baseline = Math.round(sprites.side / 2 + (font ?? 0) * ratio * halfCapital) - half;
  const hasText = colours.looks.map(({ mark }) => mark.endsWith('number'));
  let seen = 0;
  house.grid.within(grown(seenBy(camera, view), house.side), (i) => {
    const look = looks[i];
    seen |= 1 << look;
    if (mine.size > 0 && mine.has(i + 1)) return;
    const left = Math.round(x[i] * scale + startX - half);
    const top = Math.round(y[i] * scale + startY - half);
    const { cell } = sprites;
    context.drawImage(sprites.canvas, look * cell, 0, cell, cell, left, top, cell, cell);
    if (font === null || !hasText[look]) return;
    context.fillStyle = colours.looks[look].sign;
    context.fillText(seatTextOf(scene, i), left + half, top + half + baseline + 1);
  });
  return seen;
}

export const fontFamily = '"Inter Variable", system-ui, sans-serif';
/** Half the height of a figure in Inter, as a share of the font size: what centres a number by eye. */
export const halfCapital = 0.364;
