import type { PaperMeasures } from './paper-measures';

export const papers = { A4: [210, 297], A3: [297, 420] } as const;
export type Paper = keyof typeof papers;

/** One sheet: its size, the place for the house, and the part of the house that is on it. Millimetres on paper. */
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  /** Where the house is drawn. */
  readonly body: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Millimetres for a metre. */
  readonly scale: number;
  /** Metres: what stands in the upper left corner of the body. */
  readonly from: { readonly x: number; readonly y: number };
  /** True on the sheet that shows where the others lie. */
  readonly isOverview: boolean;
}

export interface SheetWishes {
  readonly paper: Paper;
  /** `one`: the whole house on one sheet, however small. `readable`: on as many as every number needs. */
  readonly spread: 'one' | 'readable';
  /** Room that the legend and the foot take. */
  readonly footHeight: (width: number) => number;
}

export const margin = 9;
const headHeight = 17;
/** From this distance of two seats on, a number of three figures can be read at arm's length. */
const readablePitch = 3.3;
/** What neighbouring sheets share. */
const overlap = 8;
const mostSheets = 64;

/** Lays a house out on sheets: upright or across, whichever needs fewer or shows it larger. */
export function layOut(house: PaperMeasures, wishes: SheetWishes): SheetPlan[] {
  const ways = [true, false].map((isLandscape) => layOutOne(house, wishes, isLandscape));
  ways.sort((a, b) => a.length - b.length || (b[0]?.scale ?? 0) - (a[0]?.scale ?? 0));
  return ways[0] ?? [];
}

function layOutOne(
  house: PaperMeasures,
  { paper, spread, footHeight }: SheetWishes,
  isLandscape: boolean,
): SheetPlan[] {
  const [short, long] = papers[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const body = {
    x: margin,
    y: margin + headHeight,
    width: width - 2 * margin,
    height: height - 2 * margin - headHeight - footHeight(width - 2 * margin),
  };
  const [wide, deep] = [house.right - house.left, house.bottom - house.top];
  const fitting = Math.min(body.width / wide, body.height / deep);
  const whole = {
    width,
    height,
    body,
    scale: fitting,
    from: {
      x: house.left - (body.width / fitting - wide) / 2,
      y: house.top - (body.height / fitting - deep) / 2,
    },
    isOverview: false,
  };
  if (spread === 'one' || fitting * house.pitch >= readablePitch) return [whole];
  let scale = readablePitch / house.pitch;
  const count = (length: number, room: number) =>
    Math.max(1, Math.ceil((length * scale - overlap) / (room - overlap)));
  while (count(wide, body.width) * count(deep, body.height) > mostSheets) scale *= 0.95;
  const [across, down] = [count(wide, body.width), count(deep, body.height)];
  // As large as so many sheets allow.
  const filling = (length: number, room: number, sheets: number) =>
    (sheets * (room - overlap) + overlap) / length;
  scale = Math.min(filling(wide, body.width, across), filling(deep, body.height, down));
  const stepX = (body.width - overlap) / scale;
  const stepY = (body.height - overlap) / scale;
  // What is over is shared out left and right, so that the middle of the house stays in the middle.
  const left = house.left - (across * stepX + overlap / scale - wide) / 2;
  const top = house.top - (down * stepY + overlap / scale - deep) / 2;
  const parts = Array.from({ length: across * down }, (_, index) => ({
    ...whole,
    scale,
    from: { x: left + (index % across) * stepX, y: top + Math.floor(index / across) * stepY },
  }));
  return [{ ...whole, isOverview: true }, ...parts];
}
