import type { SeatPaint, SeatPalette } from '../../../shared/domain/seat-palette';
import { seatStateOf } from '../../../shared/domain/seat-state';
import type { HouseFit, HousePlan } from './house-fit';
import { drawSign } from './draw-sign';

/** What a picture of a house shows. `states`: one byte per seat; without it every seat is free. */
export type HouseDrawing = {
  plan: HousePlan;
  states: Uint8Array | null;
  /** Numbers of seats that stand out: a booking's, or those in the way. */
  marked: ReadonlySet<number>;
  palette: SeatPalette;
  ink: { first: string; second: string; hairline: string; font: string; size: number };
  stage: string;
  /** Codes of the price categories by number, written beside their first row; none when there is only one price. */
  zones: ReadonlyMap<number, string>;
};

type Pen = CanvasRenderingContext2D;

/** Below this side a seat is a plain square. */
const smallestRounded = 4;
/** From this side on a seat carries its sign. */
const smallestSigned = 9;
/** From this side on three figures of 10 px have room in a seat. */
const smallestNumbered = 22;

/** Draws stage, zones and seats; `pen` is cleared and in CSS pixels. */
export function drawHouse(pen: Pen, house: HouseDrawing, fit: HouseFit, width: number): void {
  drawStage(pen, house, fit, width);
  drawSeats(pen, house, fit, width);
  drawZones(pen, house, fit);
  for (const seatNo of house.marked) drawMarked(pen, house, fit, seatNo - 1);
}

/** The look of one seat: free ones in the colour of their zone. */
export function paintOf({ plan, states, palette }: HouseDrawing, place: number): SeatPaint {
  switch (seatStateOf(states?.[place] ?? 0)) {
    case 'free':
      return palette.seats[freeLookOf(plan.category[place] ?? 1)];
    case 'held':
      return palette.seats.otherTill;
    case 'named_hold':
      return palette.seats.namedHold;
    case 'blocked':
      return palette.seats.blocked;
    case 'booked':
      return palette.seats.booked;
    case 'checked_in':
      return palette.seats.checkedIn;
  }
}

/** How free seats of a price category look: the six zone colours in turn. */
export function freeLookOf(categoryNo: number): (typeof freeLooks)[number] {
  return freeLooks[(categoryNo - 1) % freeLooks.length] ?? 'free1';
}

const freeLooks = ['free1', 'free2', 'free3', 'free4', 'free5', 'free6'] as const;

function drawStage(pen: Pen, { ink, stage }: HouseDrawing, fit: HouseFit, width: number): void {
  const y = Math.round(fit.stageTop + 18) + 0.5;
  pen.font = `500 ${ink.size}px ${ink.font}`;
  pen.letterSpacing = '3px';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const half = pen.measureText(stage).width / 2 + 14;
  const line = Math.min(width * 0.2, 110);
  pen.fillStyle = ink.second;
  pen.fillText(stage, width / 2 + 1.5, y);
  pen.letterSpacing = '0px';
  pen.strokeStyle = ink.second;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(width / 2 - half - line, y);
  pen.lineTo(width / 2 - half, y);
  pen.moveTo(width / 2 + half, y);
  pen.lineTo(width / 2 + half + line, y);
  pen.stroke();
}

function drawSeats(pen: Pen, house: HouseDrawing, fit: HouseFit, width: number): void {
  if (fit.side < smallestRounded) {
    drawDots(pen, house, fit);
    return;
  }
  const { x, y } = house.plan;
  for (let place = 0; place < x.length; place += 1) {
    const left = (x[place] ?? 0) * fit.across + fit.left - fit.side / 2;
    if (left > width || left + fit.side < 0) continue;
    drawSeat(pen, house, fit.side, place, left, (y[place] ?? 0) * fit.deep + fit.top - fit.side / 2);
  }
}

/** A house too large for seats with corners: one colour after the other, since changing it costs most. */
function drawDots(pen: Pen, house: HouseDrawing, fit: HouseFit): void {
  const { plan, palette } = house;
  const byPaint = new Map<SeatPaint, number[]>();
  for (let place = 0; place < plan.x.length; place += 1) {
    const paint = paintOf(house, place);
    const places = byPaint.get(paint);
    if (places) places.push(place);
    else byPaint.set(paint, [place]);
  }
  const side = Math.max(1, Math.ceil(fit.side));
  for (const [paint, places] of byPaint) {
    pen.fillStyle = paint.fill === palette.ground ? paint.edge : paint.fill;
    for (const place of places) {
      const left = Math.round((plan.x[place] ?? 0) * fit.across + fit.left - fit.side / 2);
      pen.fillRect(left, Math.round((plan.y[place] ?? 0) * fit.deep + fit.top - fit.side / 2), side, side);
    }
  }
}

function drawSeat(
  pen: Pen,
  house: HouseDrawing,
  side: number,
  place: number,
  seatLeft: number,
  seatTop: number,
): void {
  const paint = paintOf(house, place);
  pen.fillStyle = paint.fill;
  const left = Math.round(seatLeft * 2) / 2;
  const top = Math.round(seatTop * 2) / 2;
  pen.beginPath();
  pen.roundRect(left, top, side, side, side * 0.28);
  pen.fill();
  if (paint.edge !== paint.fill) {
    pen.strokeStyle = paint.edge;
    pen.lineWidth = 1;
    pen.stroke();
  }
  const middle = { x: left + side / 2, y: top + side / 2 };
  const isNumbered = paint.mark === 'number' || house.marked.has(place + 1);
  if (isNumbered && side >= smallestNumbered) drawNumber(pen, house, paint, place, middle);
  else if (side >= smallestSigned) drawSign(pen, paint, middle.x, middle.y, side);
}

/** The number at the end of the label, as it stands on the seat. */
function drawNumber(
  pen: Pen,
  { plan, ink }: HouseDrawing,
  paint: SeatPaint,
  place: number,
  { x, y }: { x: number; y: number },
): void {
  const number = /\d+$/.exec(labelAt(plan, place))?.[0];
  if (number === undefined) return;
  pen.font = `500 ${number.length > 2 ? 10 : 11}px ${ink.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = paint.sign;
  pen.fillText(number, x, y + 0.5);
}

const utf8 = new TextDecoder();

function labelAt({ labels, labelEnds }: HousePlan, place: number): string {
  if (!labels || !labelEnds) return '';
  return utf8.decode(labels.subarray(place === 0 ? 0 : labelEnds[place - 1], labelEnds[place]));
}

/** The codes stand at the left end of the first row that begins with a seat of the price category. */
function drawZones(pen: Pen, { plan, zones, ink }: HouseDrawing, fit: HouseFit): void {
  if (zones.size < 2) return;
  pen.font = `600 ${ink.size}px ${ink.font}`;
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  pen.fillStyle = ink.first;
  let lowest = -Infinity;
  for (const [category, code] of zones) {
    const place = firstOfZone(plan, category);
    if (place < 0) continue;
    const y = Math.max((plan.y[place] ?? 0) * fit.deep + fit.top, lowest + ink.size + 1);
    const left = (plan.x[place] ?? 0) * fit.across + fit.left - fit.side / 2;
    pen.fillText(code, Math.max(left - 7, 12), y);
    lowest = y;
  }
}

function firstOfZone({ category, row }: HousePlan, wanted: number): number {
  const isRowStart = (place: number) => place === 0 || row[place] !== row[place - 1];
  const place = category.findIndex((each, index) => each === wanted && isRowStart(index));
  return place >= 0 ? place : category.indexOf(wanted);
}

/** A found seat: dotted ring of ink outside everything, and never smaller than an eye can find. */
function drawMarked(pen: Pen, { plan, ink }: HouseDrawing, fit: HouseFit, place: number): void {
  const side = Math.max(fit.side, 6);
  const room = side >= 14 ? 4 : 3;
  const left = (plan.x[place] ?? 0) * fit.across + fit.left - side / 2 - room / 2;
  const top = (plan.y[place] ?? 0) * fit.deep + fit.top - side / 2 - room / 2;
  pen.strokeStyle = ink.first;
  pen.lineWidth = 2;
  pen.setLineDash(side >= 14 ? [2, 2] : []);
  pen.beginPath();
  pen.roundRect(left, top, side + room, side + room, (side + room) * 0.3);
  pen.stroke();
  pen.setLineDash([]);
}
