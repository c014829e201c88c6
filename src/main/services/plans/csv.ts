import Papa from 'papaparse';
import { csvColumns } from '../../../shared/domain/plan/exchange/csv-columns';
import { csvLines } from '../../../shared/domain/plan/exchange/csv-export';
import { importCsv } from '../../../shared/domain/plan/exchange/csv-import';
import type { ImportResult } from '../../../shared/domain/plan/exchange/import-result';
import { longestFile } from '../../../shared/domain/plan/exchange/read-json';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document';

/** Reads a table of seats; commas, semicolons or tabs part its columns, whichever its first line has. */
export function readCsv(name: string, text: string): ImportResult {
  if (text.length > longestFile) return { ok: false, why: 'too_large', faults: [] };
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: false,
    transformHeader: (column) => column.trim().toLowerCase(),
  });
  const lines = data.map((cells, index) => ({ no: index + 2, cells })).filter(({ cells }) => !isBlank(cells));
  const broken = errors.filter(({ code }) => code !== 'UndetectableDelimiter' && code !== 'TooFewFields');
  if (broken.length === 0) return importCsv(name, meta.fields ?? [], lines);
  const faults = broken.map(({ row = -1, message }) => ({ place: `line ${row + 2}`, reason: message }));
  return { ok: false, why: 'faulty', faults };
}

/** A table of seats that spreadsheets open without taking texts for formulas. */
export function writeCsv(document: PlanDocument): string {
  const lines = csvLines(document).map((line) => ({
    ...line,
    ...Object.fromEntries(guarded.map((column) => [column, line[column].replace(/^(?=[=+\-@])/, "'")])),
  }));
  return `${Papa.unparse({ fields: [...csvColumns], data: lines })}\r\n`;
}

/** Numbers may begin with a minus. */
const guarded = csvColumns.filter((column) => column !== 'x' && column !== 'y');

function isBlank(cells: Readonly<Record<string, string>>): boolean {
  return Object.values(cells).every((cell) => typeof cell !== 'string' || cell.trim() === '');
}
