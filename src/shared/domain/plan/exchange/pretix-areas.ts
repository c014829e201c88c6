import { z } from 'zod';
import { shapeRoles, type PlanCaption, type PlanShape, type ShapeRole } from '../plan-drawing';
import { planArea, type PlanArea } from '../plan-seats';
import { colour, type Point } from '../plan-values';
import type { LooseReader } from './loose-reader';
import type { Scale } from './pretix-geometry';
import type { UniqueIds } from './unique-ids';

/** What an area of a file can be: a shape, a text, or a part without numbers that we wrote. */
export interface Drawing {
  readonly shapes: PlanShape[];
  readonly captions: PlanCaption[];
  readonly areas: PlanArea[];
}

interface Where {
  /** The zone's place in the file. */
  readonly at: Point;
  readonly section: string;
  readonly ids: UniqueIds;
  readonly scale: Scale;
}

const stageWords = /\b(stage|bühne|scène|scene|escenario|palco|podium|panggung|screen|leinwand|layar)\b/iu;
const ourArea = planArea.pick({ kind: true, capacity: true, zone: true, stepFree: true, name: true });
const ourRole = z.enum(shapeRoles);

/** The areas of a zone. Those that only draw a table of ours are left out: the table draws itself. */
export function readAreas(zone: LooseReader, where: Where): Drawing {
  const drawing: Drawing = { shapes: [], captions: [], areas: [] };
  for (const [index, area] of zone.parts('areas').entries()) {
    const ours = area.inner('box_office').fields;
    if (ours['table'] !== undefined) continue;
    const id = where.ids.next(area, 'uuid', `${where.section}/a${index + 1}`);
    const own = area.point('position');
    const at = { x: where.at.x + own.x, y: where.at.y + own.y };
    const kind = area.text('shape');
    if (kind === 'text') drawing.captions.push(captionOf(area, id, at, where.scale));
    else readShape(drawing, area, { id, at, kind, scale: where.scale });
  }
  return drawing;
}

interface ShapeToRead {
  readonly id: string;
  readonly at: Point;
  readonly kind: string;
  readonly scale: Scale;
}

function readShape(drawing: Drawing, area: LooseReader, { id, at, kind, scale }: ShapeToRead): void {
  const { text, common } = commonOf(area);
  const turn = degreesOf(area.number('rotation', 0));
  if (kind === 'rectangle' || kind === 'ellipse' || kind === 'circle') {
    const size = sizeOf(area, kind);
    const middle = kind === 'rectangle' ? fromCorner(at, size, turn) : at;
    const place = scale.place(middle);
    const form = kind === 'rectangle' ? 'rectangle' : 'ellipse';
    const [width, height] = [scale.length(size.width), scale.length(size.height)];
    drawing.shapes.push({ form, id, ...common, text, ...place, width, height, turn });
    return;
  }
  if (kind !== 'polygon') {
    area.journal.fault(area.at('shape'), `${kind || 'nothing'} is no shape of this format`);
    return;
  }
  const points = area
    .inner('polygon')
    .parts('points')
    .map((point) => scale.place(turned({ x: point.number('x', 0), y: point.number('y', 0) }, at, turn)));
  const room = ourArea.safeParse(area.inner('box_office').fields['area']);
  if (room.success && points.length >= 3) {
    const { carried } = common;
    drawing.areas.push({ id, outline: points, ...room.data, ...(carried === undefined ? {} : { carried }) });
    return;
  }
  if (points.length < 2) {
    area.journal.note('left_out', area.at('polygon'));
    return;
  }
  const isLine = points.length < 3 || area.inner('box_office').fields['line'] === true;
  drawing.shapes.push({ form: isLine ? 'line' : 'polygon', id, ...common, text, points });
}

const uninterpreted = ['color', 'border_color', 'text'];
/** Files name them all, whichever the area is. */
const shapesOfFormat = ['polygon', 'rectangle', 'ellipse', 'circle'];

function commonOf(area: LooseReader) {
  const text = area.inner('text').text('text');
  const said = ourRole.safeParse(area.inner('box_office').fields['role']);
  const role: ShapeRole = said.success ? said.data : guessedRole(text);
  const [fill, border] = [colourOf(area, 'color'), colourOf(area, 'border_color')];
  const textRest = area.inner('text').rest(['text'], ['color', 'size', 'position']);
  const kept = { ...area.rest(readOf(fill, border), uninterpreted).carried };
  delete (kept as Record<string, unknown>)['text'];
  const all = { ...kept, ...(textRest.carried === undefined ? {} : { text: textRest.carried }) };
  return {
    text,
    common: {
      role,
      ...(fill === null ? {} : { colour: fill }),
      ...(border === null ? {} : { border }),
      ...(Object.keys(all).length === 0 ? {} : { carried: all }),
    },
  };
}

function readOf(fill: string | null, border: string | null): string[] {
  const read = ['shape', 'uuid', 'position', 'rotation', 'box_office', ...shapesOfFormat];
  if (fill !== null) read.push('color');
  if (border !== null) read.push('border_color');
  return read;
}

function guessedRole(text: string): ShapeRole {
  return stageWords.test(text) ? 'stage' : 'other';
}

function captionOf(area: LooseReader, id: string, at: Point, scale: Scale): PlanCaption {
  const text = area.inner('text');
  const own = text.point('position');
  const turn = degreesOf(area.number('rotation', 0));
  const place = scale.place(turned(own, at, turn));
  const fill = colourOf(text, 'color');
  const read = ['shape', 'uuid', 'position', 'rotation', 'text', 'box_office', ...shapesOfFormat];
  const ofText = text.rest(
    fill === null ? ['text', 'size', 'position'] : ['text', 'size', 'position', 'color'],
    ['color'],
  );
  const kept = { ...area.rest(read, uninterpreted).carried, ...(ofText.carried && { text: ofText.carried }) };
  const rest = Object.keys(kept).length === 0 ? {} : { carried: kept };
  const size = Math.min(200, Math.max(0.05, scale.length(text.number('size', 16))));
  return {
    id,
    text: text.text('text'),
    ...place,
    size,
    turn,
    ...(fill === null ? {} : { colour: fill }),
    ...rest,
  };
}

function sizeOf(
  area: LooseReader,
  kind: 'rectangle' | 'ellipse' | 'circle',
): { width: number; height: number } {
  if (kind === 'rectangle') {
    const inner = area.inner('rectangle');
    return { width: Math.abs(inner.number('width', 0)), height: Math.abs(inner.number('height', 0)) };
  }
  if (kind === 'circle') {
    const radius = Math.abs(area.inner('circle').number('radius', 0));
    return { width: 2 * radius, height: 2 * radius };
  }
  const radius = area.inner('ellipse').point('radius');
  return { width: 2 * Math.abs(radius.x), height: 2 * Math.abs(radius.y) };
}

/** `#rgb` and `#rrggbb` are understood; any other colour is kept as it stands. */
function colourOf(part: LooseReader, key: string): string | null {
  const value = part.fields[key];
  if (typeof value !== 'string') return null;
  const long = value.toLowerCase().replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/, '#$1$1$2$2$3$3');
  return colour.safeParse(long).success ? long : null;
}

function degreesOf(rotation: number): number {
  return (rotation % 360) + 0;
}

/** The middle of a rectangle that is turned about its corner. */
function fromCorner(
  corner: Point,
  { width, height }: { width: number; height: number },
  turn: number,
): Point {
  return turned({ x: width / 2, y: height / 2 }, corner, turn);
}

/** An offset turned clockwise, from a place on. */
export function turned({ x, y }: Point, from: Point, turn: number): Point {
  const angle = (turn * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return { x: from.x + x * cosine - y * sine, y: from.y + x * sine + y * cosine };
}
