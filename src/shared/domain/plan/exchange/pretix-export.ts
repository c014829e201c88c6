import { boundsOfPlan } from '../plan-bounds';
import type { PlanDocument } from '../plan-document';
import type { PlanCaption, PlanShape } from '../plan-drawing';
import type { PlanArea, PlanRow, PlanSeat, PlanTable } from '../plan-seats';
import type { Point } from '../plan-values';
import { isFields, type Fields } from './loose-reader';
import { turned } from './pretix-areas';
import { categoryNames, linesBySection, placesOf, sectionsOf } from './pretix-order';

const usualScale = 0.02;
const margin = 40;

/**
 * A plan as pretix reads it. What the format has no word for (kinds, zones' codes, areas without numbers, how rows curve) stands under
 * `box_office`, which other programs pass over; what an import kept goes out again where it was.
 */
export function exportPretix(plan: PlanDocument): string {
  const units = unitsOf(plan);
  const names = categoryNames(plan);
  const { size, ...kept } = plan.carried ?? {};
  const drawing = [
    ...plan.shapes.map((shape) => (at: Point) => shapeOf(shape, units, at)),
    ...plan.areas.map((area) => (at: Point) => roomOf(area, units, at)),
    ...plan.captions.map((caption) => (at: Point) => textOf(caption, units, at)),
    ...plan.tables.map((table) => (at: Point) => tableTop(table, units, at)),
  ];
  const bySection = linesBySection(plan);
  const sections = sectionsOf(plan, bySection);
  const places = placesOf(plan, sections, bySection);
  return JSON.stringify({
    ...kept,
    name: plan.name,
    size: size ?? units.size,
    categories: plan.zones.map(({ code, name, colour, carried }) => ({
      ...carried,
      name: names.get(code),
      box_office: { code, colour, ...(names.get(code) === name ? {} : { name }) },
    })),
    zones: sections.map((section, index) => {
      const { position, ...rest } = section.carried ?? {};
      const at = pointIn(position);
      return {
        ...rest,
        zone_id: section.id,
        name: section.name,
        position: at,
        rows: (bySection.get(section.id) ?? []).map((row) =>
          rowOf(row, names, units, at, places.get(row.id)),
        ),
        areas: index === 0 ? drawing.map((draw) => draw(at)) : [],
        box_office: { prefix: section.prefix },
      };
    }),
    box_office: {
      metres_per_unit: units.metresPerUnit,
      origin: units.origin,
      focal: plan.focal,
      // The seats of a row are written from its left end, also where the row was turned around.
      is_from_left: true,
      // A size that nobody drew is made anew with every export.
      is_size_made: size === undefined,
    },
  });
}

interface Units {
  readonly metresPerUnit: number;
  readonly origin: Point;
  readonly size: { readonly width: number; readonly height: number };
  at(place: Point): Point;
  length(metres: number): number;
}

/** The units that an import had; otherwise fifty to a metre, from a corner beyond everything. */
function unitsOf(plan: PlanDocument): Units {
  const ours = plan.carried?.['box_office'];
  const { metres_per_unit: said, origin: from } = isFields(ours) ? ours : {};
  const metresPerUnit = typeof said === 'number' && said > 0 ? said : usualScale;
  const { left, right, top, bottom } = boundsOfPlan(plan);
  const length = (metres: number) => round(metres / metresPerUnit);
  const origin = isFields(from) ? pointIn(from) : { x: length(-left) + margin, y: length(-top) + margin };
  return {
    metresPerUnit,
    origin,
    size: { width: length(right - left) + 2 * margin, height: length(bottom - top) + 2 * margin },
    at: ({ x, y }) => ({ x: x / metresPerUnit + origin.x, y: y / metresPerUnit + origin.y }),
    length,
  };
}

function rowOf(
  line: PlanRow | PlanTable,
  names: ReadonlyMap<string, string>,
  units: Units,
  zone: Point,
  place: number | undefined,
): Fields {
  const { position, ...rest } = line.carried ?? {};
  const own = pointIn(position);
  const from = { x: zone.x + own.x, y: zone.y + own.y };
  return {
    ...rest,
    uuid: line.id,
    row_number: line.name,
    position: own,
    seats: line.seats.map((seat) => seatOf(seat, names, units, from)),
    ...ofLine(line, place),
  };
}

function ofLine(line: PlanRow | PlanTable, place: number | undefined): Fields {
  if ('form' in line) {
    const { form, x, y, width, depth, turn } = line;
    return { box_office: { table: { form, x, y, width, depth, turn }, place } };
  }
  const ours = { line: line.line, numbering: line.numbering, place };
  return Object.values(ours).every((value) => value === undefined) ? {} : { box_office: ours };
}

function seatOf(seat: PlanSeat, names: ReadonlyMap<string, string>, units: Units, from: Point): Fields {
  const { kind, stepFree, aisleAfter, label } = seat;
  const ours = { kind, stepFree, aisleAfter, label };
  const hasOurs = Object.values(ours).some((value) => value !== undefined);
  return {
    ...seat.carried,
    seat_guid: seat.id,
    seat_number: seat.number,
    position: relative(units.at(seat), from),
    ...(seat.zone === undefined ? {} : { category: names.get(seat.zone) ?? seat.zone }),
    ...(hasOurs ? { box_office: ours } : {}),
  };
}

function shapeOf(shape: PlanShape, units: Units, zone: Point): Fields {
  const { text: textRest, ...rest } = shape.carried ?? {};
  const isLine = shape.form === 'line';
  const common = {
    ...rest,
    uuid: shape.id,
    ...(shape.colour === undefined ? {} : { color: shape.colour }),
    ...(shape.border === undefined ? {} : { border_color: shape.border }),
    ...(shape.text === '' && textRest === undefined
      ? {}
      : { text: { ...(isFields(textRest) ? textRest : {}), text: shape.text } }),
    box_office: { role: shape.role, ...(isLine ? { line: true } : {}) },
  };
  if (shape.form === 'polygon' || shape.form === 'line')
    return { ...common, ...polygonOf(shape.points, units, zone) };
  const [width, height] = [units.length(shape.width), units.length(shape.height)];
  const middle = units.at(shape);
  if (shape.form === 'ellipse')
    return {
      ...common,
      shape: 'ellipse',
      position: relative(middle, zone),
      rotation: shape.turn,
      ellipse: { radius: { x: round(width / 2), y: round(height / 2) } },
    };
  const corner = turned({ x: -width / 2, y: -height / 2 }, middle, shape.turn);
  return {
    ...common,
    shape: 'rectangle',
    position: relative(corner, zone),
    rotation: shape.turn,
    rectangle: { width, height },
  };
}

function polygonOf(points: readonly Point[], units: Units, zone: Point): Fields {
  return {
    shape: 'polygon',
    position: { x: 0, y: 0 },
    polygon: { points: points.map((point) => relative(units.at(point), zone)) },
  };
}

function roomOf(area: PlanArea, units: Units, zone: Point): Fields {
  const { name, kind, capacity, zone: code, stepFree } = area;
  return {
    ...area.carried,
    uuid: area.id,
    ...polygonOf(area.outline, units, zone),
    box_office: { area: { name, kind, capacity, zone: code, stepFree } },
  };
}

function textOf(caption: PlanCaption, units: Units, zone: Point): Fields {
  return {
    ...caption.carried,
    uuid: caption.id,
    shape: 'text',
    position: relative(units.at(caption), zone),
    rotation: caption.turn,
    text: {
      ...(isFields(caption.carried?.['text']) ? caption.carried['text'] : {}),
      text: caption.text,
      size: units.length(caption.size),
      position: { x: 0, y: 0 },
      ...(caption.colour === undefined ? {} : { color: caption.colour }),
    },
  };
}

/** For programs that draw areas only. Reading it again leaves it out. */
function tableTop(table: PlanTable, units: Units, zone: Point): Fields {
  const { id, x, y, width, depth, turn } = table;
  const shape: PlanShape = {
    form: table.form === 'round' ? 'ellipse' : 'rectangle',
    id: `${id} top`,
    role: 'furniture',
    text: '',
    x,
    y,
    width,
    height: depth,
    turn,
  };
  return { ...shapeOf(shape, units, zone), box_office: { table: id } };
}

function relative(at: Point, from: Point): Point {
  return { x: round(at.x - from.x), y: round(at.y - from.y) };
}

function pointIn(value: unknown): Point {
  if (!isFields(value)) return { x: 0, y: 0 };
  const { x, y } = value;
  return { x: typeof x === 'number' ? x : 0, y: typeof y === 'number' ? y : 0 };
}

/** Far finer than a millimetre, so that reading it again gives the same millimetre. */
function round(units: number): number {
  return Math.round(units * 1e6) / 1e6 + 0;
}
