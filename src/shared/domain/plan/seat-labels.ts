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
  const parted = /[\p{N}]$/u.test(rowName) === /^[\p{N}]/u.test(number) && rowName !== '' && number !== '';
  const place = parted ? `${rowName}-${number}` : rowName + number;
  return prefix === '' ? place : `${prefix} ${place}`.trimEnd();
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
