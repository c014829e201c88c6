import type { PlanDocument } from '../plan-document';
import type { CsvColumn } from './csv-columns';

/** Every seat as a line of the table that `importCsv` reads. Areas without numbers and what is drawn are not in it. */
export function csvLines({ sections, rows, tables }: PlanDocument): Record<CsvColumn, string>[] {
  const names = new Map(sections.map(({ id, name, prefix }) => [id, prefix === '' ? name : prefix]));
  return [...rows, ...tables].flatMap((line) =>
    line.seats.map((seat) => ({
      section: names.get(line.section) ?? '',
      row: line.name,
      seat: seat.number,
      x: String(seat.x),
      y: String(seat.y),
      zone: seat.zone ?? '',
      kind: seat.kind ?? 'standard',
      step_free: seat.stepFree === true ? 'yes' : 'no',
      id: seat.id,
      label: seat.label ?? '',
    })),
  );
}
