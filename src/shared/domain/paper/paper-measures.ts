import { outlineOf } from '../plan/shape-outline';
import type { Point } from '../plan/plan-values';
import type { PaperHouse } from './paper-house';

/** How a house measures, in metres. */
export interface PaperMeasures {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** From one seat to the next in its row, where they stand closest. */
  readonly pitch: number;
}

const usualPitch = 0.55;
/** Room for row names at both ends, in seats. */
const besideRows = 2.2;

export function measureHouse(house: PaperHouse): PaperMeasures {
  const pitch = pitchOf(house);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const add = ({ x, y }: Point, room = 0) => {
    [left, right] = [Math.min(left, x - room), Math.max(right, x + room)];
    [top, bottom] = [Math.min(top, y - room), Math.max(bottom, y + room)];
  };
  for (let i = 0; i < house.x.length; i += 1) {
    if (house.area[i] === 0) add({ x: house.x[i] ?? 0, y: house.y[i] ?? 0 }, pitch * besideRows);
  }
  for (const { outline } of house.areas) for (const corner of outline) add(corner);
  for (const { x, y, width, depth } of house.tables) add({ x, y }, Math.max(width, depth) / 2);
  for (const shape of house.shapes) {
    const corners = shape.form === 'line' ? shape.points : (outlineOf(shape) ?? []);
    for (const corner of corners) add(corner);
  }
  for (const caption of house.captions) add(caption, caption.size);
  if (left === Infinity) [left, right, top, bottom] = [-5, 5, -5, 5];
  if (house.needsStage) top -= stageRoom(pitch);
  return { left, top, right, bottom, pitch };
}

/** The stage that is drawn where nobody drew one takes so many metres in front of the first row. */
export function stageRoom(pitch: number): number {
  return pitch * 4;
}

/** A low quantile of the distances in rows: aisles only make them longer. */
function pitchOf({ x, y, row, area }: PaperHouse): number {
  const distances: number[] = [];
  const step = Math.max(1, Math.floor(x.length / 5_000));
  for (let i = 0; i + 1 < x.length; i += step) {
    if (row[i] !== row[i + 1] || area[i] !== 0 || area[i + 1] !== 0) continue;
    const distance = Math.hypot((x[i + 1] ?? 0) - (x[i] ?? 0), (y[i + 1] ?? 0) - (y[i] ?? 0));
    if (distance > 0.05) distances.push(distance);
  }
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 10)] ?? usualPitch;
}
