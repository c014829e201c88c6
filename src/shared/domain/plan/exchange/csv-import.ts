import { seatKinds, type SeatKind } from '../../seat-kind';
import {
  mostSeats,
  planDocument,
  type PlanDocument,
  type PlanSection,
  type PlanZone,
} from '../plan-document';
import type { PlanRow, PlanSeat } from '../plan-seats';
import { zoneCode } from '../plan-values';
import { millimetre } from '../row-geometry';
import { csvColumns, type CsvColumn } from './csv-columns';
import { ImportJournal, type ImportResult } from './import-result';
import { focalPoint, leftToRight } from './pretix-geometry';
import { inPlainWords, schemaFaults } from './schema-faults';

/** A line as a reader of CSV gives it, by the names of the first line. */
export interface CsvLine {
  /** Counted from 1, the one with the names. */
  readonly no: number;
  readonly cells: Readonly<Record<string, string>>;
}

const seatPitch = 0.5;
const rowPitch = 0.9;

/**
 * A plan from a table. Without x and y the rows stand straight behind one another, in the order of the lines. Faults name their lines;
 * nothing is taken over unless every line is right.
 */
export function importCsv(name: string, header: readonly string[], lines: readonly CsvLine[]): ImportResult {
  const journal = new ImportJournal();
  const names = header.map((column) => column.trim().toLowerCase());
  for (const column of ['row', 'seat'])
    if (!names.includes(column)) journal.fault('line 1', `column ${column} is missing`);
  for (const column of names)
    if (!csvColumns.some((known) => known === column)) journal.note('left_out', `column ${column}`);
  if (journal.faults.length > 0) return { ok: false, why: 'not_this_format', faults: journal.faults };
  if (lines.length > mostSeats) return { ok: false, why: 'too_many_seats', faults: [] };
  const document = new CsvPlan(journal, names.includes('x') && names.includes('y')).read(name, lines);
  if (journal.faults.length > 0) return { ok: false, why: 'faulty', faults: journal.faults };
  const checked = planDocument.safeParse(document, inPlainWords);
  if (!checked.success) return { ok: false, why: 'faulty', faults: schemaFaults(checked.error) };
  return { ok: true, document: checked.data, notes: journal.notes };
}

interface RowBeingRead {
  readonly row: PlanRow;
  readonly index: number;
}

class CsvPlan {
  private readonly sections = new Map<string, PlanSection>();
  private readonly zones = new Map<string, PlanZone>();
  private readonly rows = new Map<string, RowBeingRead>();
  private readonly ids = new Set<string>();

  constructor(
    private readonly journal: ImportJournal,
    private readonly hasPlaces: boolean,
  ) {}

  read(name: string, lines: readonly CsvLine[]): PlanDocument {
    for (const line of lines) this.readLine(line);
    const rows = [...this.rows.values()].map(({ row }) => row);
    const focal = this.hasPlaces ? rounded(focalPoint([], rows)) : { x: 0, y: 0 };
    return {
      format: 1,
      name,
      focal,
      zones: [...this.zones.values()],
      sections: [...this.sections.values()],
      rows: rows.map((row) => ({
        ...row,
        seats: this.hasPlaces ? leftToRight(row.seats, focal) : centred(row.seats),
      })),
      tables: [],
      areas: [],
      shapes: [],
      captions: [],
    };
  }

  private readLine(line: CsvLine): void {
    const place = `line ${line.no}`;
    const text = (column: CsvColumn) => unguarded((line.cells[column] ?? '').trim());
    const number = text('seat');
    const [rowName, sectionName] = [text('row'), text('section')];
    const label = text('label');
    if (number === '' && label === '') this.journal.fault(place, 'seat has no number');
    const { row, index } = this.rowFor(sectionName, rowName);
    const id = text('id') === '' ? `${sectionName}/${rowName}/${number}` : text('id');
    if (this.ids.has(id)) this.journal.fault(place, `${id.replace(/^\//, '')} is there twice`);
    this.ids.add(id);
    const zone = this.zoneFor(text('zone'), place);
    const kind = this.kindOf(text('kind'), place);
    const stepFree = this.yesOf(text('step_free'), place);
    const seat: PlanSeat = {
      id,
      number,
      x: this.hasPlaces ? this.metresOf(text('x'), 'x', place) : row.seats.length * seatPitch,
      y: this.hasPlaces ? this.metresOf(text('y'), 'y', place) : 3 + index * rowPitch,
      zone,
      ...(kind === 'standard' ? {} : { kind }),
      ...(stepFree ? { stepFree } : {}),
      ...(label === '' ? {} : { label }),
    };
    row.seats.push(seat);
  }

  private rowFor(sectionName: string, rowName: string): RowBeingRead {
    const section = this.sections.get(sectionName) ?? {
      id: sectionName === '' ? 'house' : sectionName,
      name: sectionName,
      prefix: sectionName,
    };
    this.sections.set(sectionName, section);
    const key = `${sectionName}\n${rowName}`;
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const id = `${section.id}/${rowName}`;
    const made = { row: { id, section: section.id, name: rowName, seats: [] }, index: this.rows.size };
    this.rows.set(key, made);
    return made;
  }

  private zoneFor(written: string, place: string): string {
    const code = written === '' ? 'A' : written;
    const known = this.zones.get(code.toLowerCase());
    if (known !== undefined) return known.code;
    if (!zoneCode.safeParse(code).success)
      this.journal.fault(
        place,
        `zone ${code.slice(0, 40)}: one letter, then at most seven letters or digits`,
      );
    if (this.zones.size >= 26) this.journal.fault(place, 'more than 26 zones');
    this.zones.set(code.toLowerCase(), { code, name: code, colour: Math.min(26, this.zones.size + 1) });
    return code;
  }

  private kindOf(written: string, place: string): SeatKind {
    const kind = seatKinds.find((known) => known === (written || 'standard').toLowerCase());
    if (kind === undefined) this.journal.fault(place, `kind is one of ${seatKinds.join(', ')}`);
    return kind ?? 'standard';
  }

  private yesOf(written: string, place: string): boolean {
    const word = written.toLowerCase();
    if (['', 'no', '0', 'false', 'tidak'].includes(word)) return false;
    if (['yes', '1', 'true', 'ya'].includes(word)) return true;
    this.journal.fault(place, 'step_free is yes or no');
    return false;
  }

  private metresOf(written: string, column: string, place: string): number {
    // Where the comma parts the columns it cannot be in a number, so here it is a decimal comma.
    const text = written.replace(',', '.');
    const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(Math.abs(value) <= 10_000)) {
      this.journal.fault(place, `${column} is metres, such as 12.5`);
      return 0;
    }
    return millimetre(value);
  }
}

/** Spreadsheets must not take a text for a formula: an export puts a quote before it. */
function unguarded(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

function centred(seats: readonly PlanSeat[]): PlanSeat[] {
  const half = ((seats.length - 1) * seatPitch) / 2;
  return seats.map((seat) => ({ ...seat, x: millimetre(seat.x - half) }));
}

function rounded({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: millimetre(x), y: millimetre(y) };
}
