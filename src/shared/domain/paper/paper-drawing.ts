import { middleOf } from '../plan/area-places';
import type { PlanShape, ShapeRole } from '../plan/plan-drawing';
import type { Point } from '../plan/plan-values';
import { outlineOf } from '../plan/shape-outline';
import { lastRows, type PaperHouse, type SeatsNow } from './paper-house';
import type { PaperWords } from './paper-legend';
import { ink, seatSvg, stateOf, zoneTint } from './paper-marks';
import { stageRoom, type PaperMeasures } from './paper-measures';
import type { SheetPlan } from './paper-sheets';
import { escaped, short } from './svg-text';

/** How a house is put on one sheet. */
export interface Placing {
  readonly sheet: SheetPlan;
  readonly pitch: number;
  readonly stage: string;
}

const seatShare = 0.84;
/** Pale, so that toner is kept for seats. */
const roleFills: Record<ShapeRole, string> = {
  stage: '#ececee',
  field: '#eef3ee',
  wall: '#cfd2d8',
  furniture: '#f3f1ec',
  other: '#f5f5f7',
};

/** From metres to millimetres on the sheet. */
function on({ sheet }: Placing, { x, y }: Point): Point {
  const { body, from, scale } = sheet;
  return { x: body.x + (x - from.x) * scale, y: body.y + (y - from.y) * scale };
}

/** Shapes, areas, tables and words: everything that lies under or between the seats. */
export function drawGround(
  house: PaperHouse,
  now: SeatsNow | null,
  { left, right, top, pitch }: PaperMeasures,
  placing: Placing,
  words: PaperWords,
): string {
  const { scale } = placing.sheet;
  const free = house.areas.map(() => 0);
  const zones = house.areas.map(() => 0);
  for (let i = 0; i < house.x.length; i += 1) {
    const area = house.area[i] ?? 0;
    if (area === 0) continue;
    zones[area - 1] = house.zone[i] ?? 0;
    if (stateOf(now?.states[i] ?? 0) === 'free') free[area - 1] = (free[area - 1] ?? 0) + 1;
  }
  const stageWidth = (right - left) * 0.5;
  const stage = {
    x: (left + right) / 2 - stageWidth / 2,
    y: top,
    width: stageWidth,
    height: stageRoom(pitch) * 0.55,
  };
  return [
    house.needsStage ? stageSvg(stage, placing) : '',
    ...house.shapes.map((shape) => shapeSvg(shape, placing)),
    ...house.areas.map(({ outline }, index) => {
      const style = `fill="${zoneTint(zones[index] ?? 0)}" stroke="${ink}" stroke-width=".25"`;
      const said = words.area(index, free[index] ?? 0, house.areas[index]?.capacity ?? 0);
      return polygon(outline, placing, style) + text(on(placing, middleOf(outline)), said, 3.2);
    }),
    ...house.tables.map((table) => {
      const { x, y } = on(placing, table);
      const [wide, deep] = [table.width * scale, table.depth * scale];
      const style = 'fill="#f3f1ec" stroke="#4a5260" stroke-width=".2"';
      const drawn =
        table.form === 'round'
          ? `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(wide / 2)}" ry="${short(deep / 2)}" ${style}/>`
          : `<rect x="${short(x - wide / 2)}" y="${short(y - deep / 2)}" width="${short(wide)}" height="${short(deep)}" transform="rotate(${short(table.turn)} ${short(x)} ${short(y)})" ${style}/>`;
      return drawn + text({ x, y }, table.name, Math.min(3.2, deep * 0.5));
    }),
    ...house.captions.map((caption) =>
      text(on(placing, caption), caption.text, caption.size * scale, caption.turn),
    ),
  ].join('');
}

export function drawSeats(
  house: PaperHouse,
  now: SeatsNow | null,
  placing: Placing,
  heldLetter: string,
): string {
  const { sheet, pitch } = placing;
  const side = pitch * sheet.scale * seatShare;
  const { body } = sheet;
  const seats: string[] = [];
  for (let i = 0; i < house.x.length; i += 1) {
    if (house.area[i] !== 0) continue;
    const { x, y } = on(placing, { x: house.x[i] ?? 0, y: house.y[i] ?? 0 });
    const isOnSheet =
      x > body.x - side &&
      x < body.x + body.width + side &&
      y > body.y - side &&
      y < body.y + body.height + side;
    if (!isOnSheet) continue;
    const letter = now?.letters?.[i] ?? 0;
    seats.push(
      seatSvg({
        x,
        y,
        side,
        zone: house.zone[i] ?? 0,
        state: stateOf(now?.states[i] ?? 0),
        kind: house.kind[i] ?? 0,
        number: house.numbers[i] ?? '',
        letter: letter === 0 ? '' : String.fromCharCode(letter),
        heldLetter,
      }),
    );
  }
  return seats.join('');
}

/** The name of each row at both its ends, where there is room to read it. */
export function drawRowNames(house: PaperHouse, ends: readonly RowEnds[], placing: Placing): string {
  const { scale } = placing.sheet;
  const size = Math.min(3, placing.pitch * scale * 0.72);
  if (size < 1) return '';
  const { table } = lastRows(house);
  return ends
    .flatMap((seats, row) => {
      const name = house.rowNames[row] ?? '';
      if (seats === null || row >= table || name === '') return [];
      const [first, second, beforeLast, last] = seats.map((i) => ({
        x: house.x[i] ?? 0,
        y: house.y[i] ?? 0,
      }));
      if (!first || !second || !beforeLast || !last) return [];
      const out = placing.pitch * (0.55 + 0.3 * name.length);
      return [beyond(second, first, out), beyond(beforeLast, last, out)].map((at) =>
        text(on(placing, at), name, size, 0, true),
      );
    })
    .join('');
}

/** First, second, last but one and last seat of a row, from left to right; `null`: it has none. */
export type RowEnds = readonly number[] | null;

export function rowEnds({ x, y, row, rowNames, area }: PaperHouse): RowEnds[] {
  const rows: number[][] = rowNames.map(() => []);
  for (let i = 0; i < x.length; i += 1) if (area[i] === 0) rows[row[i] ?? 0]?.push(i);
  return rows.map((seats) => {
    if (seats.length === 0) return null;
    const width = (list: ArrayLike<number>) => {
      const values = [list[seats[0] ?? 0] ?? 0, list[seats.at(-1) ?? 0] ?? 0];
      return Math.abs((values[1] ?? 0) - (values[0] ?? 0));
    };
    const along = width(x) >= width(y) ? x : y;
    const sorted = seats.toSorted((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
    const [first = 0, second = first] = sorted;
    return [first, second, sorted.at(-2) ?? first, sorted.at(-1) ?? first];
  });
}

/** A little further in the direction from one seat to the next; a seat alone has its name at its left and right. */
function beyond(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return { x: to.x - by, y: to.y };
  return { x: to.x + ((to.x - from.x) / length) * by, y: to.y + ((to.y - from.y) / length) * by };
}

function shapeSvg(shape: PlanShape, placing: Placing): string {
  const outline = outlineOf(shape);
  if (outline === null) {
    const points = shape.form === 'line' ? shape.points : [];
    return `<polyline points="${listed(points, placing)}" fill="none" stroke="#4a5260" stroke-width=".3"/>`;
  }
  const drawn = polygon(
    outline,
    placing,
    `fill="${roleFills[shape.role]}" stroke="#667080" stroke-width=".2"`,
  );
  const said = shape.text === '' && shape.role === 'stage' ? placing.stage : shape.text;
  return drawn + text(on(placing, middleOf(outline)), said, 3.6);
}

function stageSvg(stage: Point & { width: number; height: number }, placing: Placing): string {
  const { x, y } = on(placing, stage);
  const [wide, deep] = [stage.width * placing.sheet.scale, stage.height * placing.sheet.scale];
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(wide)}" height="${short(deep)}" rx="1" fill="${roleFills.stage}" stroke="#667080" stroke-width=".2"/>${text({ x: x + wide / 2, y: y + deep / 2 }, placing.stage, Math.min(3.6, deep * 0.7))}`;
}

function polygon(points: readonly Point[], placing: Placing, style: string): string {
  return `<polygon points="${listed(points, placing)}" ${style}/>`;
}

function listed(points: readonly Point[], placing: Placing): string {
  return points
    .map((point) => on(placing, point))
    .map(({ x, y }) => `${short(x)},${short(y)}`)
    .join(' ');
}

/** Words around a middle, with a halo that keeps them clear of what lies under them. */
function text({ x, y }: Point, said: string, size: number, turn = 0, isBold = false): string {
  if (said === '' || size < 0.8) return '';
  const turned = turn === 0 ? '' : ` transform="rotate(${short(turn)} ${short(x)} ${short(y)})"`;
  return `<text x="${short(x)}" y="${short(y + size * 0.36)}" font-size="${short(size)}" text-anchor="middle" fill="${ink}"${isBold ? ' font-weight="600"' : ''} stroke="#fff" stroke-width="${short(size * 0.24)}" stroke-linejoin="round" paint-order="stroke"${turned}>${escaped(said)}</text>`;
}
