import { escaped, short } from '../../paper/svg-text';
import { seatKinds } from '../../seat-kind';
import { middleOf } from '../area-places';
import { boundsOfPlan } from '../plan-bounds';
import type { PlanDocument } from '../plan-document';
import type { PlanCaption, PlanShape, ShapeRole } from '../plan-drawing';
import { planHouse } from '../plan-house';
import type { PlanRow, PlanSeat, PlanTable } from '../plan-seats';
import type { Point } from '../plan-values';
import { outlineOf } from '../shape-outline';

const margin = 1.5;
const seatRadius = 0.21;
/** Told apart on paper too; the same order as zones. */
const zoneColours = ['#2f6db5', '#c2570c', '#2e7d4f', '#8a3fa0', '#a8324a', '#5c6b1f', '#0f7c86', '#7a5230'];
const roleColours: Record<ShapeRole, string> = {
  stage: '#d9d5cc',
  field: '#cfe3cf',
  wall: '#9a9a9a',
  furniture: '#e4ddd0',
  other: '#eeeeee',
};

/** A plan as a drawing: one centimetre for a metre, every seat with its label as title. Texts are escaped, nothing in it runs. */
export function exportSvg(plan: PlanDocument): string {
  const { left, right, top, bottom } = boundsOfPlan(plan);
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const box = [left - margin, top - margin, width, height].map(short).join(' ');
  const { ids, labels } = planHouse(plan);
  const byId = new Map(ids.map((id, index) => [id, labels[index]]));
  const label = (seat: PlanSeat) => byId.get(seat.id) ?? seat.number;
  const colours = new Map(
    plan.zones.map(({ code, colour }) => [code, zoneColours[(colour - 1) % zoneColours.length] ?? '#555']),
  );
  const lines = [...plan.rows, ...plan.tables];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}cm" height="${short(height)}cm" viewBox="${box}" font-family="sans-serif">`,
    `<title>${escaped(plan.name)}</title>`,
    ...plan.shapes.map(shapeSvg),
    ...plan.areas.map(({ outline, name, zone, capacity }) => {
      const fill = colours.get(zone ?? '') ?? '#999999';
      return `${polygon(outline, `fill="${fill}" fill-opacity="0.25" stroke="${fill}" stroke-width="0.06"`)}${text(middleOf(outline), `${name} · ${capacity}`, 0.7)}`;
    }),
    ...plan.tables.map(tableSvg),
    ...lines.map(
      (line) => `<g>${line.seats.map((seat) => seatSvg(seat, label(seat), colours)).join('')}</g>`,
    ),
    ...plan.rows.map(rowNames),
    ...plan.captions.map((caption) => text(caption, caption.text, caption.size, caption)),
    '</svg>',
    '',
  ].join('\n');
}

function seatSvg(seat: PlanSeat, label: string, colours: ReadonlyMap<string, string>): string {
  const fill = colours.get(seat.zone ?? '') ?? '#555555';
  const isRound = seat.kind === undefined || seat.kind === seatKinds[0];
  const [x, y] = [short(seat.x), short(seat.y)];
  const body = isRound
    ? `<circle cx="${x}" cy="${y}" r="${seatRadius}" fill="${fill}"/>`
    : `<rect x="${short(seat.x - seatRadius)}" y="${short(seat.y - seatRadius)}" width="${2 * seatRadius}" height="${2 * seatRadius}" fill="${fill}"/>`;
  const number = `<text x="${x}" y="${short(seat.y + 0.06)}" font-size="0.17" text-anchor="middle" fill="#ffffff">${escaped(seat.number)}</text>`;
  return `<g><title>${escaped(label)}</title>${body}${number}</g>`;
}

/** The name of a row stands at both its ends. */
function rowNames({ name, seats }: PlanRow): string {
  const [first, last] = [seats[0], seats.at(-1)];
  if (name === '' || first === undefined || last === undefined) return '';
  const [second, beforeLast] = [seats[1] ?? first, seats.at(-2) ?? last];
  return [beyond(second, first), beyond(beforeLast, last)].map((at) => text(at, name, 0.32)).join('');
}

/** A little further in the direction from one place to another. */
function beyond(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x + ((to.x - from.x) / length) * 0.55, y: to.y + ((to.y - from.y) / length) * 0.55 };
}

function tableSvg({ form, x, y, width, depth, turn, name }: PlanTable): string {
  const style = 'fill="#e4ddd0" stroke="#8a8375" stroke-width="0.04"';
  const body =
    form === 'round'
      ? `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(width / 2)}" ry="${short(depth / 2)}" ${style}/>`
      : `<rect x="${short(x - width / 2)}" y="${short(y - depth / 2)}" width="${short(width)}" height="${short(depth)}" transform="rotate(${short(turn)} ${short(x)} ${short(y)})" ${style}/>`;
  return body + text({ x, y: y + 0.1 }, name, 0.3);
}

function shapeSvg(shape: PlanShape): string {
  const outline = outlineOf(shape);
  const border = shape.border ?? '#8a8a8a';
  if (outline === null) {
    const points = shape.form === 'line' ? shape.points : [];
    return `<polyline points="${listed(points)}" fill="none" stroke="${border}" stroke-width="0.1"/>`;
  }
  const fill = shape.colour ?? roleColours[shape.role];
  const body = polygon(outline, `fill="${fill}" stroke="${border}" stroke-width="0.05"`);
  return shape.text === '' ? body : body + text(middleOf(outline), shape.text, 0.9);
}

function polygon(points: readonly Point[], style: string): string {
  return `<polygon points="${listed(points)}" ${style}/>`;
}

function listed(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ');
}

function text({ x, y }: Point, words: string, size: number, look: Partial<PlanCaption> = {}): string {
  const turn = look.turn ? ` transform="rotate(${short(look.turn)} ${short(x)} ${short(y)})"` : '';
  return `<text x="${short(x)}" y="${short(y + size / 3)}" font-size="${short(size)}" text-anchor="middle" fill="${look.colour ?? '#333333'}"${turn}>${escaped(words)}</text>`;
}
