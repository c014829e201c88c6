import type { PlanDocument } from './plan-document';
import type { PlanSeat } from './plan-seats';

/**
 * What a seat is called on paper and screen: the section's prefix, then row and number as one word (`Balcony K12`), parted by a hyphen
 * where they would run into each other (`7-12`).
 */
export function seatLabel(
  prefix: string,
  rowName: string,
  { label, number }: Pick<PlanSeat, 'label' | 'number'>,
): string {
  if (label !== undefined) return label;
  const parted = rowName !== '' && number !== '' && endsInNumber(rowName) === startsWithNumber(number);
  const place = parted ? `${rowName}-${number}` : rowName + number;
  return prefix === '' ? place : `${prefix} ${place}`.trimEnd();
}

function endsInNumber(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last < 128 ? isDigit(last) : /[\p{N}]$/u.test(text);
}

function startsWithNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? isDigit(first) : /^[\p{N}]/u.test(text);
}

/** Whether this is a digit among the first 128 signs, which is nearly always all there is to ask. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The prefix of every section by id. */
export function prefixesOf({ sections }: Pick<PlanDocument, 'sections'>): ReadonlyMap<string, string> {
  return new Map(sections.map(({ id, prefix }) => [id, prefix]));
}

/** What the places of an area are called. */
export function placeLabel(areaName: string, place: number): string {
  return `${areaName} ${place}`;
}

/** The plan's own name for the places of an area: they come and go at the end. */
export function placeId(areaId: string, place: number): string {
  return `${areaId}#${place}`;
}
