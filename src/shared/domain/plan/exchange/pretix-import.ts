import { mostSeats, planDocument, type PlanDocument } from '../plan-document';
import {
  numbering,
  planRow,
  planTable,
  rowLine,
  type PlanRow,
  type PlanSeat,
  type PlanTable,
} from '../plan-seats';
import { millimetre } from '../row-geometry';
import { seatLabel } from '../seat-labels';
import { ImportJournal, type ImportResult } from './import-result';
import { isFields, LooseReader, type Fields } from './loose-reader';
import { readAreas, type Drawing } from './pretix-areas';
import { focalPoint, leftToRight, scaleOf, type Scale } from './pretix-geometry';
import { zonesOf, type ZonesOfFile } from './pretix-zones';
import { readJson } from './read-json';
import { inPlainWords, schemaFaults } from './schema-faults';
import { UniqueIds } from './unique-ids';

/**
 * Reads a pretix seating plan. What deviates from the format comes in all the same, with a note; what cannot be a plan (no JSON, ids
 * twice, places that are no numbers, markup in texts) is refused as a whole, with every fault and its place.
 */
export function importPretix(text: string): ImportResult {
  const json = readJson(text);
  if (!json.ok) return json;
  if (!isFields(json.value) || !Array.isArray(json.value['zones']))
    return notThisFormat('a pretix seating plan is an object with a list of zones');
  const journal = new ImportJournal();
  const file = new LooseReader(journal, json.value, '');
  if (seatsIn(json.value['zones']) > mostSeats) return { ok: false, why: 'too_many_seats', faults: [] };
  const document = readPlan(file);
  if (journal.faults.length > 0) return { ok: false, why: 'faulty', faults: journal.faults };
  const checked = planDocument.safeParse(document, inPlainWords);
  if (!checked.success) return { ok: false, why: 'faulty', faults: schemaFaults(checked.error) };
  return { ok: true, document: checked.data, notes: journal.notes };
}

function notThisFormat(reason: string): ImportResult {
  return { ok: false, why: 'not_this_format', faults: [{ place: '', reason }] };
}

/** Counted before anything is made of them. */
function seatsIn(zones: readonly unknown[]): number {
  let seats = 0;
  for (const zone of zones) {
    const rows: unknown = isFields(zone) ? zone['rows'] : null;
    for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
      const inRow: unknown = isFields(row) ? row['seats'] : null;
      if (Array.isArray(inRow)) seats += inRow.length;
    }
  }
  return seats;
}

interface Reading {
  readonly zones: ZonesOfFile;
  readonly scale: Scale;
  readonly seatIds: Set<string>;
  readonly ids: UniqueIds;
  /** Where rows and tables stand in the plan, by id, in a file that says so. */
  readonly places: Map<string, number>;
}

function readPlan(file: LooseReader): PlanDocument {
  const ours = file.inner('box_office');
  const scale = scaleOf(file);
  const zones = zonesOf(file);
  const reading: Reading = { zones, scale, seatIds: new Set(), ids: new UniqueIds(), places: new Map() };
  const sectionIds = new UniqueIds();
  const parts = file
    .parts('zones')
    .map((zone, index) => readZone(reading, zone, sectionIds.next(zone, 'zone_id', `zone-${index + 1}`)));
  const drawing: Drawing = {
    shapes: parts.flatMap(({ drawing: { shapes } }) => shapes),
    captions: parts.flatMap(({ drawing: { captions } }) => captions),
    areas: parts.flatMap(({ drawing: { areas } }) => areas),
  };
  const lines = parts.flatMap(({ rows, tables }) => [...rows, ...tables]);
  const seen = ours.fields['focal'] === undefined ? focalPoint(drawing.shapes, lines) : ours.point('focal');
  const focal = { x: millimetre(seen.x), y: millimetre(seen.y) };
  const inOrder = <L extends { id: string }>(list: L[]) =>
    list.toSorted((a, b) => (reading.places.get(a.id) ?? 0) - (reading.places.get(b.id) ?? 0));
  const isFromLeft = ours.fields['is_from_left'] === true;
  const rows = inOrder(parts.flatMap((part) => part.rows)).map((row) =>
    isFromLeft ? row : { ...row, seats: leftToRight(row.seats, focal) },
  );
  const { carried = {} } = file.rest(
    ['name', 'categories', 'zones', 'box_office', ...(ours.fields['is_size_made'] === true ? ['size'] : [])],
    ['size'],
  );
  return {
    format: 1,
    name: file.text('name').trim() || 'Plan',
    focal,
    zones: zones.list,
    sections: prefixed(parts),
    rows,
    tables: inOrder(parts.flatMap((part) => part.tables)),
    ...drawing,
    carried: { ...carried, box_office: { metres_per_unit: scale.metresPerUnit, origin: scale.origin } },
  };
}

interface Part {
  readonly section: PlanDocument['sections'][number];
  readonly hasPrefix: boolean;
  readonly rows: PlanRow[];
  readonly tables: PlanTable[];
  readonly drawing: Drawing;
}

const uninterpreted = ['uuid', 'row_label', 'seat_label', 'row_number_position', 'radius', 'start_direction'];

function readZone(reading: Reading, zone: LooseReader, id: string): Part {
  const at = zone.point('position');
  const ours = zone.inner('box_office');
  const lines = zone.parts('rows').map((row, index) => readRow(reading, row, { section: id, at, index }));
  return {
    section: {
      id,
      name: zone.text('name'),
      prefix: ours.text('prefix'),
      ...keptWith(
        at,
        zone.rest(['name', 'zone_id', 'position', 'rows', 'areas', 'box_office'], uninterpreted),
      ),
    },
    hasPrefix: ours.fields['prefix'] !== undefined,
    rows: lines.filter((line) => !('form' in line)),
    tables: lines.filter((line) => 'form' in line),
    drawing: readAreas(zone, { at, section: id, ids: reading.ids, scale: reading.scale }),
  };
}

interface RowPlace {
  readonly section: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly index: number;
}

function readRow(reading: Reading, row: LooseReader, { section, at, index }: RowPlace): PlanRow | PlanTable {
  const own = row.point('position');
  const from = { x: at.x + own.x, y: at.y + own.y };
  const ours = row.inner('box_office').fields;
  const line = rowLine.safeParse(ours['line']);
  const scheme = numbering.safeParse(ours['numbering']);
  const table = planTable
    .omit({ id: true, section: true, name: true, seats: true, carried: true })
    .safeParse(ours['table']);
  const read = {
    id: reading.ids.next(row, 'uuid', `${section}/${index + 1}`),
    section,
    name: row.text('row_number'),
    seats: row.parts('seats').map((seat) => readSeat(reading, seat, from)),
    ...keptWith(own, row.rest(['row_number', 'position', 'seats', 'uuid', 'box_office'], uninterpreted)),
  };
  const { place } = ours;
  if (typeof place === 'number' && Number.isSafeInteger(place)) reading.places.set(read.id, place);
  if (table.success) return { ...read, ...table.data };
  return {
    ...read,
    ...(line.success ? { line: line.data } : {}),
    ...(scheme.success ? { numbering: scheme.data } : {}),
  };
}

const seatExtras = planRow.shape.seats.element.pick({
  kind: true,
  stepFree: true,
  aisleAfter: true,
  label: true,
});

function readSeat(
  reading: Reading,
  seat: LooseReader,
  from: { readonly x: number; readonly y: number },
): PlanSeat {
  const id = seat.text('seat_guid');
  if (id === '') seat.journal.fault(seat.at('seat_guid'), 'is missing');
  if (reading.seatIds.has(id)) seat.journal.fault(seat.at('seat_guid'), `${id} is there twice`);
  reading.seatIds.add(id);
  const at = seat.point('position');
  const place = reading.scale.place({ x: from.x + at.x, y: from.y + at.y });
  const zone = reading.zones.codeFor(seat.text('category'), seat);
  const extras = seatExtras.safeParse(seat.fields['box_office']);
  return {
    id,
    number: seat.text('seat_number'),
    ...place,
    ...(zone === null ? {} : { zone }),
    ...(extras.success ? extras.data : {}),
    ...seat.rest(['seat_guid', 'seat_number', 'position', 'category', 'box_office'], uninterpreted),
  };
}

/** The place of a zone or row is in its seats; it is kept so that an export has the same parts at the same places. */
function keptWith(
  position: { readonly x: number; readonly y: number },
  rest: { carried?: Fields },
): { carried?: Fields } {
  if (position.x === 0 && position.y === 0) return rest;
  return { carried: { ...rest.carried, position } };
}

/** Rows of one name in two zones: then the zone's name stands before every label of both. */
function prefixed(parts: readonly Part[]): PlanDocument['sections'] {
  const owners = new Map<string, string>();
  const alike = new Set<string>();
  for (const { section, rows, tables } of parts)
    for (const { name, seats } of [...rows, ...tables])
      for (const seat of seats) {
        const label = seatLabel('', name, seat);
        const owner = owners.get(label) ?? section.id;
        owners.set(label, owner);
        if (owner !== section.id) alike.add(owner).add(section.id);
      }
  return parts.map(({ section, hasPrefix }) =>
    hasPrefix || !alike.has(section.id) ? section : { ...section, prefix: section.name },
  );
}
