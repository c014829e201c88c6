/** Columns of a seating plan as a table, one line for each seat. Row and seat must be there; the rest may be left out. */
export const csvColumns = [
  'section',
  'row',
  'seat',
  'x',
  'y',
  'zone',
  'kind',
  'step_free',
  'id',
  'label',
] as const;
export type CsvColumn = (typeof csvColumns)[number];
