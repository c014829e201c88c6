import type { Box } from '../../../seat-map/engine/geometry';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanShape } from '../../../../shared/domain/plan/plan-drawing';
import type { PlanArea, PlanSeat, PlanTable } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { rounded, roundedPoint } from './moving';
import { newId } from './new-id';
import { turned } from './places';
import { freeName } from './rows';

type Made = { plan: PlanDocument; id: string };

/** People that stand on a square metre. */
const standingOnMetre = 2.5;

/** A round or square table with seats around it. */
export function addTable(plan: PlanDocument, at: Point, form: PlanTable['form'], seats: number): Made {
  const zone = plan.zones[0]?.code;
  const table: PlanTable = {
    id: newId(),
    section: plan.sections[0]?.id ?? 'house',
    name: freeName(`T${plan.tables.length + 1}`, new Set(plan.tables.map((each) => each.name))),
    form,
    ...roundedPoint(at),
    width: form === 'round' ? 1.2 : 1.8,
    depth: form === 'round' ? 1.2 : 0.8,
    turn: 0,
    seats: [],
  };
  const filled = tableWithSeats(table, seats, zone);
  return { plan: { ...plan, tables: [...plan.tables, filled] }, id: table.id };
}

/** The table with so many seats, clockwise from its far left; who was there stays. */
export function tableWithSeats(table: PlanTable, count: number, zone?: string): PlanTable {
  const places = table.form === 'round' ? roundPlaces(table, count) : sidePlaces(table, count);
  const seats = places.map((place, index): PlanSeat => {
    const there = table.seats[index];
    if (there) return { ...there, ...place };
    const seatZone = table.seats.at(-1)?.zone ?? zone;
    const number = String(index + 1);
    return { id: newId(), number, ...place, ...(seatZone === undefined ? {} : { zone: seatZone }) };
  });
  return { ...table, seats };
}

/** A standing area within an outline, for as many as usually stand there. */
export function addArea(plan: PlanDocument, outline: readonly Point[], name: string): Made {
  const zone = plan.zones[0]?.code;
  const area: PlanArea = {
    id: newId(),
    name: freeName(`${name} ${plan.areas.length + 1}`, new Set(plan.areas.map((each) => each.name))),
    kind: 'standing',
    outline: outline.map(roundedPoint),
    capacity: Math.max(1, Math.round(squareMetres(outline) * standingOnMetre)),
    ...(zone === undefined ? {} : { zone }),
  };
  return { plan: { ...plan, areas: [...plan.areas, area] }, id: area.id };
}

/** A rectangle or an ellipse that is drawn and never sold. */
export function addShape(
  plan: PlanDocument,
  box: Box,
  form: 'rectangle' | 'ellipse',
  role: PlanShape['role'],
): Made {
  const shape: PlanShape = {
    id: newId(),
    form,
    role,
    text: '',
    x: rounded((box.left + box.right) / 2),
    y: rounded((box.top + box.bottom) / 2),
    width: rounded(box.right - box.left),
    height: rounded(box.bottom - box.top),
    turn: 0,
  };
  return { plan: { ...plan, shapes: [...plan.shapes, shape] }, id: shape.id };
}

/** A shape from corner to corner. */
export function addPolygon(plan: PlanDocument, points: readonly Point[]): Made {
  const shape: PlanShape = {
    id: newId(),
    form: 'polygon',
    role: 'other',
    text: '',
    points: points.map(roundedPoint),
  };
  return { plan: { ...plan, shapes: [...plan.shapes, shape] }, id: shape.id };
}

/** Clockwise from the upper left. */
export function cornersOfBox({ left, right, top, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** What an outline encloses, by the shoelace formula. */
function squareMetres(outline: readonly Point[]): number {
  const twice = outline.reduce((sum, { x, y }, index) => {
    const next = outline[(index + 1) % outline.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

export function addCaption(plan: PlanDocument, at: Point, text: string): Made {
  const caption = { id: newId(), text, ...roundedPoint(at), size: 0.8, turn: 0 };
  return { plan: { ...plan, captions: [...plan.captions, caption] }, id: caption.id };
}

/** Evenly around the edge, a little away from it. */
function roundPlaces({ x, y, width, turn }: PlanTable, count: number): Point[] {
  const radius = width / 2 + 0.35;
  return Array.from({ length: count }, (_, index) => {
    const place = turned({ x, y: y - radius }, { x, y }, turn + (360 / Math.max(1, count)) * index);
    return { x: rounded(place.x), y: rounded(place.y) };
  });
}

/** Along the two long sides: first the far one from the left, then the near one back. */
function sidePlaces({ x, y, width, depth, turn }: PlanTable, count: number): Point[] {
  const far = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => {
    const isFar = index < far;
    const beside = isFar ? far : count - far;
    const step = isFar ? index : count - 1 - index;
    const place = {
      x: x - width / 2 + (width * (step + 0.5)) / Math.max(1, beside),
      y: y + (isFar ? -1 : 1) * (depth / 2 + 0.35),
    };
    const stands = turned(place, { x, y }, turn);
    return { x: rounded(stands.x), y: rounded(stands.y) };
  });
}
