import { numbersOf, fromTheLeft } from '../../../../shared/domain/plan/numbering';
import { lineLength, placesAlong } from '../../../../shared/domain/plan/row-geometry';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanRow, PlanSeat, RowLine } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { rowName } from '../../../../shared/domain/seat-layout';
import { newId } from './new-id';
import { changed, type Chosen } from './parts';

/** Metres from the middle of a seat to that of its neighbour, where nobody says otherwise. */
export const usualPitch = 0.55;
/** Metres from row to row. */
export const usualRowDistance = 0.9;

/** A row along a line, with as many seats as fit at a pitch; it takes section, zone and numbering of the row before it. */
export function addRow(
  plan: PlanDocument,
  line: { from: Point; to: Point; bulge: number },
  pitch: number = usualPitch,
): { plan: PlanDocument; id: string } {
  const before = plan.rows.at(-1);
  const whole: RowLine = { ...leftToRight(line), gaps: [] };
  const seats = Math.max(1, Math.min(2000, Math.round(lineLength(whole) / pitch) + 1));
  const zone = before?.seats[0]?.zone ?? plan.zones[0]?.code;
  const row: PlanRow = {
    id: newId(),
    section: before?.section ?? plan.sections[0]?.id ?? 'house',
    name: nextFreeName(plan, before?.name ?? ''),
    line: whole,
    numbering: before?.numbering ?? fromTheLeft,
    seats: [],
  };
  const filled = withSeats(row, seats, zone);
  return { plan: { ...withASection(plan), rows: [...plan.rows, filled] }, id: row.id };
}

/** The row with so many seats along its line: who was there stays from the left on, with the numbers of its scheme. */
export function withSeats(row: PlanRow, count: number, zone?: string): PlanRow {
  const { line, numbering } = row;
  if (!line) return row;
  const places = placesAlong(line, count);
  const numbers = numbering ? numbersOf(numbering, count) : [];
  const pattern = row.seats.at(-1);
  const seats = places.map((place, index): PlanSeat => {
    const there = row.seats[index];
    const number = numbers[index] ?? there?.number ?? String(index + 1);
    if (there) return { ...there, ...place, number };
    const seatZone = pattern?.zone ?? zone;
    return { id: newId(), number, ...place, ...(seatZone === undefined ? {} : { zone: seatZone }) };
  });
  return { ...row, seats };
}

/** Changes where the chosen rows run, such as their bulge, and puts their seats along it. */
export function reshape(
  plan: PlanDocument,
  chosen: Chosen,
  change: (line: RowLine) => RowLine,
): PlanDocument {
  return changeRows(plan, chosen, (row) => {
    const line = row.line ?? lineThrough(row);
    return line ? placed({ ...row, line: change(line) }) : row;
  });
}

/** Gives every chosen row so many seats; its ends stay where they are. */
export function resize(plan: PlanDocument, chosen: Chosen, seats: number): PlanDocument {
  return changeRows(plan, chosen, (row) => {
    const line = row.line ?? lineThrough(row);
    return line ? withSeats({ ...row, line }, seats) : row;
  });
}

/** Spreads the seats of every chosen row to a pitch; its middle stays where it is. */
export function respace(plan: PlanDocument, chosen: Chosen, pitch: number): PlanDocument {
  return changeRows(plan, chosen, (row) => {
    const line = row.line ?? lineThrough(row);
    return line && row.seats.length > 1 ? spacedBy({ ...row, line }, pitch) : row;
  });
}

/** The row as long as a pitch and its aisles make it; its middle stays where it is. */
export function spacedBy(row: PlanRow & { line: RowLine }, pitch: number): PlanRow {
  const { line, seats } = row;
  const gaps = line.gaps.reduce((sum, { after, width }) => sum + (after < seats.length ? width : 0), 0);
  const factor = ((seats.length - 1) * pitch + gaps) / Math.max(lineLength(line), 0.001);
  const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
  const scaled = ({ x, y }: Point) => ({
    x: middle.x + (x - middle.x) * factor,
    y: middle.y + (y - middle.y) * factor,
  });
  const wider = { ...line, from: scaled(line.from), to: scaled(line.to), bulge: line.bulge * factor };
  return placed({ ...row, line: wider });
}

/** The first of a name and those after it that nobody has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (taken.has(free)) free = nameAfter(free);
  return free;
}

/** The name after a name: `A` → `B`, without I and O; `7` → `8`; anything else gets a number. */
export function nameAfter(name: string): string {
  if (/^\d+$/.test(name)) return String(Number(name) + 1);
  const index = placeOf(name);
  if (index >= 0) return rowName(index + 1);
  const [, text = name, space = ' ', number] = /^(.*?)(\s*)(\d+)?$/.exec(name) ?? [];
  return `${text}${number === undefined ? ' ' : space}${Number(number ?? 1) + 1}`.trim();
}

export function changeRows(
  plan: PlanDocument,
  chosen: Chosen,
  change: (row: PlanRow) => PlanRow,
): PlanDocument {
  const rows = changed(plan.rows, (row) =>
    chosen.has(row.id) || row.seats.some(({ id }) => chosen.has(id)) ? change(row) : row,
  );
  return rows === plan.rows ? plan : { ...plan, rows };
}

/** A line through the ends of a row whose seats were put one by one. */
export function lineThrough({ seats }: PlanRow): RowLine | null {
  const [first, last] = [seats[0], seats.at(-1)];
  if (!first || !last || first === last) return null;
  const middle = seats[Math.floor(seats.length / 2)] ?? first;
  const chord = Math.hypot(last.x - first.x, last.y - first.y) || 1;
  const away = { x: -(last.y - first.y) / chord, y: (last.x - first.x) / chord };
  const bulge = (middle.x - first.x) * away.x + (middle.y - first.y) * away.y;
  return {
    from: { x: first.x, y: first.y },
    to: { x: last.x, y: last.y },
    bulge: Math.round(bulge * 1000) / 1000,
    gaps: [],
  };
}

function placed(row: PlanRow): PlanRow {
  if (!row.line) return row;
  const places = placesAlong(row.line, row.seats.length);
  return { ...row, seats: row.seats.map((seat, index) => ({ ...seat, ...places[index] })) };
}

function leftToRight({ from, to, bulge }: { from: Point; to: Point; bulge: number }) {
  return from.x <= to.x ? { from, to, bulge } : { from: to, to: from, bulge: -bulge };
}

function nextFreeName(plan: PlanDocument, after: string): string {
  const taken = new Set(plan.rows.map(({ name }) => name));
  return freeName(after === '' ? 'A' : nameAfter(after), taken);
}

/** Place of a name among `A … Z, AA …` without I and O; −1 for any other text. */
function placeOf(name: string): number {
  if (!/^[A-HJ-NP-Z]{1,2}$/.test(name)) return -1;
  for (let index = 0; index < 1000; index += 1) if (rowName(index) === name) return index;
  return -1;
}

/** A plan needs a section for its rows. */
function withASection(plan: PlanDocument): PlanDocument {
  return plan.sections.length > 0 ? plan : { ...plan, sections: [{ id: 'house', name: '', prefix: '' }] };
}
