import { seatKinds } from '../../../../shared/domain/seat-kind';
import type { Frame } from '../scene';
import { blit } from './blit';
import { clipOf, type Pixels } from './pixels';
import { phases, type Sprites } from './sprites';
import { underClip, type Placing } from './placing';
import type { SeatText } from './seat-text';

const wheelchair = seatKinds.indexOf('wheelchair');
const companion = seatKinds.indexOf('companion');

/** Copies the picture of each seat in view and writes what stands in it. Gives a bit for every look that came into view. */
export function rasteriseNear(
  pixels: Pixels,
  frame: Frame,
  placing: Placing,
  sprites: Sprites,
  text: SeatText | null,
): number {
  const { scene } = frame;
  const { house, looks, mine } = scene;
  const { scale, side, isSnapped } = placing;
  const { x, y, order } = house.grid;
  const startX = placing.startX - side / 2;
  const startY = placing.startY - side / 2;
  const kinds = house.layout.plan?.kind;
  const known = sprites.ofSize(side);
  const clip = clipOf(pixels);
  const hasMine = mine.size > 0;
  let seen = 0;
  const stretch = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const index = order[at];
      const look = looks[index];
      seen |= 1 << look;
      if (hasMine && mine.has(index + 1)) continue;
      const across = x[at] * scale + startX;
      const down = y[at] * scale + startY;
      let left = Math.floor(isSnapped ? across + 0.5 : across);
      let top = Math.floor(isSnapped ? down + 0.5 : down);
      const kind = kinds ? kinds[index] : 0;
      let place = (kind * 32 + look) * phases * phases;
      if (!isSnapped) {
        const quarter = Math.floor((across - left) * phases + 0.5);
        const quarterDown = Math.floor((down - top) * phases + 0.5);
        if (quarter === phases) left += 1;
        if (quarterDown === phases) top += 1;
        place += (quarterDown % phases) * phases + (quarter % phases);
      }
      let sprite = known[place];
      if (sprite === undefined) {
        sprite = sprites.make(look, kind, side, place % (phases * phases));
        known[place] = sprite;
      }
      blit(pixels, clip, sprite, left, top);
      if (text && kind !== wheelchair && kind !== companion)
        text.write(pixels, index, look, isSnapped ? left : across, isSnapped ? top : down);
    }
  };
  house.grid.stretches(underClip(clip, house, placing), stretch);
  return seen;
}
