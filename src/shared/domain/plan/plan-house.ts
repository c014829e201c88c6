import { seatKinds } from '../seat-kind';
import type { HouseLayout } from '../seat-layout';
import { aislesAfter } from './adjacency';
import { placesInside } from './area-places';
import { capacityOf, type PlanDocument } from './plan-document';
import type { PlanSeat } from './plan-seats';
import { placeId, placeLabel, prefixesOf, seatLabel } from './seat-labels';

/** A plan as events and maps take it: everything that can be sold, in the plan's order. Place in each array: `seat_no - 1`. */
export interface PlanHouse extends HouseLayout {
  /** Place of the zone in the plan, plus 1; 0: it has none. */
  readonly category: Uint8Array<ArrayBuffer>;
  /** Place in `seatKinds`. */
  readonly kind: Uint8Array<ArrayBuffer>;
  readonly stepFree: Uint8Array<ArrayBuffer>;
  /** Place of the area in the plan, plus 1; 0: a seat with a number. */
  readonly area: Uint16Array<ArrayBuffer>;
  /** Who sits beside it, by seat number; 0: nobody. */
  readonly left: Int32Array<ArrayBuffer>;
  readonly right: Int32Array<ArrayBuffer>;
  readonly ids: string[];
  readonly labels: string[];
}

/** Lays a plan out. A block between two aisles is a section of the layout, under the name of the plan's section. */
export function planHouse(plan: PlanDocument): PlanHouse {
  const house = emptyHouse(capacityOf(plan));
  const writer: Writer = {
    house,
    next: 0,
    zones: new Map(plan.zones.map(({ code }, index) => [code, index + 1])),
    prefixes: prefixesOf(plan),
    names: new Map(plan.sections.map(({ id, name }) => [id, name])),
    blocks: new Map(),
  };
  for (const row of plan.rows) writeRow(writer, row, 0);
  // Round a table everybody sits beside the next one, but the ring stays open.
  for (const table of plan.tables) writeRow(writer, table, 1);
  for (const [index, area] of plan.areas.entries()) writeArea(writer, area, index + 1);
  return house;
}

interface Writer {
  readonly house: PlanHouse;
  next: number;
  readonly zones: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** Sections of the layout that exist, by section and block. */
  readonly blocks: Map<string, number>;
}

function emptyHouse(capacity: number): PlanHouse {
  return {
    x: new Float32Array(capacity),
    y: new Float32Array(capacity),
    row: new Uint16Array(capacity),
    section: new Uint16Array(capacity),
    category: new Uint8Array(capacity),
    kind: new Uint8Array(capacity),
    stepFree: new Uint8Array(capacity),
    area: new Uint16Array(capacity),
    left: new Int32Array(capacity),
    right: new Int32Array(capacity),
    ids: [],
    labels: [],
    rowNames: [],
    sectionNames: [],
  };
}

interface SeatsInLine {
  readonly section: string;
  readonly name: string;
  readonly seats: readonly PlanSeat[];
}

function writeRow(writer: Writer, { section, name, seats }: SeatsInLine, isTable: 0 | 1): void {
  const { house } = writer;
  const row = house.rowNames.push(name) - 1;
  const prefix = writer.prefixes.get(section) ?? '';
  const aisles = isTable ? seats.map((seat) => seat.aisleAfter ?? false) : aislesAfter(seats);
  let block = 0;
  let place = seats.length > 0 ? blockOf(writer, section, block) : 0;
  for (const [index, seat] of seats.entries()) {
    const at = writer.next;
    writePlace(writer, seat, row, place);
    house.ids.push(seat.id);
    house.labels.push(seatLabel(prefix, name, seat));
    house.kind[at] = seat.kind === undefined ? 0 : seatKinds.indexOf(seat.kind);
    if (index > 0 && aisles[index - 1] === false) house.left[at] = at;
    if (index < seats.length - 1 && aisles[index] === false) house.right[at] = at + 2;
    else if (index < seats.length - 1) {
      block += 1;
      place = blockOf(writer, section, block);
    }
  }
}

function writeArea(writer: Writer, area: PlanDocument['areas'][number], areaNo: number): void {
  const { house } = writer;
  const row = house.rowNames.push(area.name) - 1;
  const section = house.sectionNames.push(area.name) - 1;
  for (const [index, place] of placesInside(area.outline, area.capacity).entries()) {
    house.area[writer.next] = areaNo;
    writePlace(writer, { ...place, zone: area.zone, stepFree: area.stepFree }, row, section);
    house.ids.push(placeId(area.id, index + 1));
    house.labels.push(placeLabel(area.name, index + 1));
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly zone?: string | undefined;
  readonly stepFree?: boolean | undefined;
}

function writePlace(writer: Writer, { x, y, zone, stepFree }: Place, row: number, section: number): void {
  const { house, next, zones } = writer;
  house.x[next] = x;
  house.y[next] = y;
  house.row[next] = row;
  house.section[next] = section;
  house.category[next] = zone === undefined ? 0 : (zones.get(zone) ?? 0);
  house.stepFree[next] = stepFree === true ? 1 : 0;
  writer.next += 1;
}

function blockOf(writer: Writer, section: string, block: number): number {
  // So many aisles has no row; more would be more sections than an array of sixteen bits can name.
  const key = `${Math.min(block, 30)} ${section}`;
  const known = writer.blocks.get(key);
  if (known !== undefined) return known;
  const made = writer.house.sectionNames.push(writer.names.get(section) ?? '') - 1;
  writer.blocks.set(key, made);
  return made;
}
